import { type CivilDate, isCivilDate } from "../../domain/calendar";
import type { CellFault, FaultFacts } from "../../domain/vocabulary";
import { FIRST_DAY } from "./first-day";

/** An instant of a platform row, in Asia/Shanghai. */
export interface PlatformInstant {
  readonly date: CivilDate;
  /** With offset, to the second. */
  readonly text: string;
  /** As the platform writes it, with its year. */
  readonly plain: string;
}

/** A time that was read, one that says nothing (`null`), or what is wrong with it. */
export type PlatformTime =
  | { readonly kind: "time"; readonly instant: PlatformInstant | null }
  | { readonly kind: "bad"; readonly fault: CellFault; readonly facts?: FaultFacts };

/** What times are read by. */
export interface TimeReading {
  /** The moment of the import, with +08:00: nothing is observed after it. */
  readonly now: string;
  /** The day of the release, for times without a year. @default there is none */
  readonly released?: CivilDate | undefined;
}

const FULL = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T](\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/;
const YEARLESS = /^(\d{1,2})-(\d{1,2}) (\d{1,2}):([0-5]\d)$/;
/** What the platform shows where there is nothing. */
export const NO_VALUE = /^(-+|—+|\*|极值过滤)$/;

const two = (digits: string | undefined): string => (digits ?? "").padStart(2, "0");

/** Reads times of the platform; those of one release come in a row, so the last one is remembered. */
export function platformTimes(reading: TimeReading): (cell: string) => PlatformTime {
  let last: { readonly cell: string; readonly time: PlatformTime } | undefined;
  return (cell) => {
    if (last?.cell !== cell) last = { cell, time: platformTime(cell, reading) };
    return last.time;
  };
}

/** Reads a time of the platform: with its year, or without it where the day of the release is known. */
export function platformTime(cell: string, { now, released }: TimeReading): PlatformTime {
  if (cell === "" || NO_VALUE.test(cell)) return { kind: "time", instant: null };
  const full = FULL.exec(cell);
  const yearless = full === null ? YEARLESS.exec(cell) : null;
  if (yearless !== null && released === undefined) return { kind: "bad", fault: "time-year" };
  const [, year, month, day, hour, minute, second = "00"] =
    full ?? (yearless === null ? [] : ["", yearOf(yearless, released ?? ""), ...yearless.slice(1)]);
  const date = `${year ?? ""}-${two(month)}-${two(day)}`;
  if (!isCivilDate(date) || Number(hour) > 23) return { kind: "bad", fault: "time" };
  const plain = `${date} ${two(hour)}:${minute ?? ""}${second === "00" ? "" : `:${second}`}`;
  const text = `${date}T${two(hour)}:${minute ?? ""}:${second}+08:00`;
  if (date < FIRST_DAY) return { kind: "bad", fault: "time-early", facts: { first: FIRST_DAY } };
  if (text > now) return { kind: "bad", fault: "time-future", facts: { now: now.slice(0, 16).replace("T", " ") } };
  return { kind: "time", instant: { date, text, plain } };
}

/** The year of the release, or the one before where month and day lie after its day. */
function yearOf([, month, day]: readonly string[], released: CivilDate): string {
  const year = Number(released.slice(0, 4));
  return String(`${two(month)}-${two(day)}` > released.slice(5) ? year - 1 : year).padStart(4, "0");
}
