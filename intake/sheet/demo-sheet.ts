import { type CivilDate, civilParts, dayNumber, formatCivilDate, parseCivilDate } from "../../domain/calendar";

/** The invented sections of a sheet, in flow order. */
export interface DemoSection {
  readonly id: string;
  readonly name: string;
  readonly province: string;
}

/** One line of a monthly sheet. */
interface SheetLine {
  readonly section: DemoSection;
  readonly date: CivilDate;
  readonly item: DemoItem;
  readonly value: string;
}

const DEMO_ITEMS = ["codmn", "nh3n", "tp"] as const;
type DemoItem = (typeof DEMO_ITEMS)[number];

/** Values by season and place that meet class Ⅲ, in thousandths of mg/L: lowest, and how far they swing. */
const RANGE: Readonly<Record<DemoItem, readonly [number, number]>> = {
  codmn: [2_100, 2_600],
  nh3n: [120, 560],
  tp: [40, 110],
};
/** Values that miss class Ⅲ by ammonia and phosphorus. */
const MISSED: Readonly<Record<DemoItem, string>> = { codmn: "5.600", nh3n: "1.380", tp: "0.268" };

const HEADER = "section,date,item,value,province,order";
/** Day of the month on which the demonstration's samples are taken (手工监测一般在上旬). */
const SAMPLING_DAY = 5;

/** The day of a month's samples. */
export const samplingDay = (month: string): CivilDate => `${month}-0${SAMPLING_DAY}`;

/** Months before a date, the earliest first: `2026-10` … */
export function monthsBefore(today: CivilDate, count: number): readonly string[] {
  const { year, month } = civilParts(parseCivilDate(today));
  const index = year * 12 + month - 1;
  return Array.from({ length: count }, (_, back) => {
    const at = index - count + back;
    return `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
  });
}

/**
 * A monthly sheet of some months in which every section meets class Ⅲ; the same months always give the same values.
 * `told`: which months of which sections are in it.
 */
export function demoHistory(
  sections: readonly DemoSection[],
  months: readonly string[],
  told: (section: DemoSection, month: string) => boolean = () => true,
): string {
  const lines = months.flatMap((month) =>
    sections.flatMap((section, place) => (told(section, month) ? linesOf(section, place, samplingDay(month)) : [])),
  );
  return sheetText(lines, "");
}

export interface DemoMonthOptions {
  readonly sections: readonly DemoSection[];
  /** Ids or names of the sections that miss class Ⅲ. */
  readonly missing: ReadonlySet<string>;
  /** The day of the samples. */
  readonly date: CivilDate;
  /** Number of the re-sampling order it answers, empty for a month's ordinary sheet. */
  readonly order?: string;
}

/** A monthly sheet of one month, in which the named sections miss their target. */
export function demoMonth({ sections, missing, date, order = "" }: DemoMonthOptions): string {
  const lines = sections.flatMap((section, place) =>
    linesOf(section, place, date).map((line) =>
      missing.has(section.id) || missing.has(section.name) ? { ...line, value: MISSED[line.item] } : line,
    ),
  );
  return sheetText(lines, order);
}

/** The day of a month's samples that is not after today. */
export function samplingDate(today: CivilDate): CivilDate {
  const { year, month, day } = civilParts(parseCivilDate(today));
  return formatCivilDate(dayNumber({ year, month, day: Math.min(day, SAMPLING_DAY) }));
}

/** The sheet to fill in, with one example for each way to write a value. */
export function sheetTemplate(): string {
  return [
    HEADER,
    "演示溪甲乙交接断面,2026-01-05,codmn,2.8,浙江省,",
    "演示溪甲乙交接断面,2026-01-05,nh3n,0.025L,浙江省,",
    "",
  ].join("\n");
}

function linesOf(section: DemoSection, place: number, date: CivilDate): readonly SheetLine[] {
  const { year, month } = civilParts(parseCivilDate(date));
  return DEMO_ITEMS.map((item, kind) => {
    const [lowest, swing] = RANGE[item];
    // Low in winter, high in summer, a little different at every place and in every year.
    const season = 6 - Math.abs(((month + 11) % 12) - 6);
    const thousandths = lowest + Math.floor((swing * (season * 5 + ((place * 7 + year * 3 + kind * 5) % 11))) / 41);
    return {
      section,
      date,
      item,
      value: `${Math.floor(thousandths / 1_000)}.${String(thousandths % 1_000).padStart(3, "0")}`,
    };
  });
}

function sheetText(lines: readonly SheetLine[], order: string): string {
  const rows = lines.map(({ section, date, item, value }) =>
    [section.name, date, item, value, section.province, order].join(","),
  );
  return [HEADER, ...rows, ""].join("\n");
}
