import type { NumberKind } from "./number-format";

/** A cell as a sheet's part gives it. */
export interface RawCell {
  /** `s` shared text, `str` and `inlineStr` text, `n` number, `b`, `e` error, `d` date; numbers need none. */
  readonly type: string;
  /** The kept value. */
  readonly value: string | null;
  readonly formula: string | null;
  /** What its number stands for. */
  readonly kind: NumberKind;
}

const DAY_SECONDS = 86_400;
/** Days from 1899-12-30, from which Excel counts, and from 1904-01-01 to 1970-01-01. */
const EPOCH = { from1900: 25_569, from1904: 24_107 } as const;
/** 9999-12-31. */
const LAST_DAY = 2_958_465;
/** Excel holds and shows so many digits: what a file has more comes from halves of a float. */
const DIGITS = 15;

/** The text that a cell would have in a CSV sheet. A formula counts by the value kept with it; one without shows itself. */
export function cellText(cell: RawCell, texts: readonly string[], from1904: boolean): string {
  const { type, value, formula, kind } = cell;
  if (value === null || (value === "" && type !== "str" && type !== "inlineStr")) {
    return formula === null ? "" : `=${formula}`;
  }
  switch (type) {
    case "s":
      return texts[Number(value)] ?? "";
    case "b":
      return value === "1" ? "TRUE" : "FALSE";
    case "d":
      return isoText(value);
    case "str":
    case "inlineStr":
    case "e":
      return value;
    default:
      return numberText(value, kind, from1904);
  }
}

function numberText(text: string, kind: NumberKind, from1904: boolean): string {
  const number = Number(text);
  if (text.trim() === "" || !Number.isFinite(number)) return text;
  if (kind === "number" || number < 0 || number > LAST_DAY) return plainNumber(number, text);
  const seconds = Math.round((number - (from1904 ? EPOCH.from1904 : EPOCH.from1900)) * DAY_SECONDS);
  const [day = "", clock = ""] = new Date(seconds * 1_000).toISOString().slice(0, 19).split("T");
  const time = clock.endsWith(":00") ? clock.slice(0, 5) : clock;
  if (kind === "time") return time;
  // A date that is only shown as one keeps its hour: without it two readings of a day would be one.
  return kind === "date" && time === "00:00" ? day : `${day} ${time}`;
}

/** A number as people wrote it: 0.92 and not 0.92000000000000004. Long whole numbers, such as codes, keep their digits. */
const plainNumber = (number: number, text: string): string =>
  Number.isInteger(number) && /^\d+$/.test(text) ? text : String(Number(number.toPrecision(DIGITS)));

/** `2026-08-05T04:00:00` as a sheet writes it. */
function isoText(text: string): string {
  const [, day, time, seconds] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2}))?(?:\.0+)?Z?$/.exec(text) ?? [];
  if (day === undefined || time === undefined) return text;
  if (time === "00:00" && (seconds ?? "00") === "00") return day;
  return `${day} ${time}${(seconds ?? "00") === "00" ? "" : `:${seconds}`}`;
}
