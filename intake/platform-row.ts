import type { StagedRow, StagedValue } from "../db/intake/stage";
import { isCivilDate } from "../domain/calendar";
import { parseDecimal } from "../domain/number";
import { type ItemCode, openText, type RealtimeValue, type RealtimeVerdict, refOf } from "../domain/water";
import { expectedValue, measured, stagedValue } from "./measured-value";
import type { DatedJudge } from "./realtime-judges";
import { refusedRow, type Refusal, type Row, shortened } from "./row";
import type { SectionDirectory } from "./section-directory";
import { OTHER_NUMBERS, RAW_COLUMNS, SHOWN_COLUMNS } from "./sheet-kind";

/** What a row's class rests on: enough to judge it again and to tell the whole trace. */
export interface RealtimeBasis {
  readonly body: RealtimeVerdict["body"];
  readonly limiting: readonly ItemCode[];
  readonly partial: readonly ItemCode[];
  readonly rules: readonly ReturnType<typeof refOf>[];
  /** Why there is no class though nothing is wrong with the row; null where there is one or a person is asked. */
  readonly noData: string | null;
}

const NUMBER_COLUMNS = [...Object.keys(SHOWN_COLUMNS), ...Object.keys(RAW_COLUMNS)];
const ITEM_OF: Readonly<Record<string, ItemCode>> = { ...SHOWN_COLUMNS, ...RAW_COLUMNS };
const TIME = /^(\d{4}-\d{2}-\d{2})[ T]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;
const CLASS_CELL = /^([1-6]|-1)$/;
/** What the platform shows where there is no value. */
const NO_VALUE = /^(-+|—+|\*|极值过滤)$/;

/** Reads and judges rows of the national platform; times are Asia/Shanghai. An unknown section stands without a body. */
export function platformRows(directory: SectionDirectory, judge: DatedJudge): (row: Row) => StagedRow {
  return (row) => {
    const bad: Refusal[] = [];
    const refuse = (column: string, expected: string): void => {
      bad.push({ column, expected, got: shortened(row.cell(column)) });
    };
    const [province, name] = [row.cell("province"), row.cell("section")];
    if (name === "") refuse("section", "the name of a section");
    if (province === "") refuse("province", "the province of the section");
    const time = row.cell("monitor_time");
    const instant = instantOf(time);
    if (time !== "" && !NO_VALUE.test(time) && instant === null) refuse("monitor_time", "a time YYYY-MM-DD hh:mm");
    const published = row.cell("published_class");
    if (published !== "" && !CLASS_CELL.test(published)) refuse("published_class", "1 to 6, or -1 for no data");
    const { values, kept } = valuesOf(row, refuse);
    for (const column of OTHER_NUMBERS) {
      const cell = row.cell(column);
      if (cell !== "" && !NO_VALUE.test(cell) && parseDecimal(cell) === null) refuse(column, "a number such as 487.1");
    }
    if (bad.length > 0) return refusedRow(row.line, row.hash, row.raw, bad);

    const section = directory.find(province, name);
    const verdict = judge(instant?.date ?? null, { regime: "realtime", body: section?.body ?? null, values });
    const noData = instant === null ? "no time" : verdict.findings.length === 0 ? "no value of a judged item" : null;
    const basis: RealtimeBasis = {
      body: verdict.body,
      limiting: noData === null ? verdict.limiting : [],
      partial: verdict.partial,
      rules: [refOf(verdict.basis.standard), refOf(verdict.basis.method)],
      noData,
    };
    return {
      line: row.line,
      rowHash: row.hash,
      raw: row.raw,
      refusals: null,
      sectionId: section?.id ?? null,
      province,
      sectionName: name,
      observedAt: instant?.text ?? null,
      sampledOn: null,
      item: null,
      orderNumber: null,
      reason: null,
      values: kept,
      class: noData === null ? verdict.class : null,
      open: noData !== null ? `no-data:${noData}` : verdict.open.length > 0 ? openText(verdict.open) : null,
      verdict: basis,
    };
  };
}

function valuesOf(row: Row, refuse: (column: string, expected: string) => void) {
  const values: Partial<Record<ItemCode, RealtimeValue>> = {};
  const kept: Record<string, StagedValue> = {};
  // The shown columns come first, so that the unrounded value of an item replaces its shown one.
  for (const column of NUMBER_COLUMNS) {
    const cell = row.cell(column);
    if (cell === "" || NO_VALUE.test(cell)) continue;
    const item = ITEM_OF[column];
    if (item === undefined) continue;
    const value = measured(item, cell);
    if (value === null) {
      refuse(column, `${expectedValue(item)}, or nothing`);
      continue;
    }
    const origin = column in RAW_COLUMNS ? "raw" : "shown";
    values[item] = { raw: cell, value: value.value, below: value.below, origin, mark: null };
    kept[item] = stagedValue(item, value, origin);
  }
  return { values, kept };
}

function instantOf(time: string): { readonly date: string; readonly text: string } | null {
  const match = TIME.exec(time);
  const date = match?.[1];
  if (match === null || date === undefined || !isCivilDate(date)) return null;
  return { date, text: `${date}T${match[2]}:${match[3]}:${match[4] ?? "00"}+08:00` };
}
