import type { StagedRow } from "../db/intake/stage";
import { type CivilDate, isCivilDate } from "../domain/calendar";
import { isItemCode, ITEM_CODES, type ItemCode, ITEMS } from "../domain/water";
import { expectedValue, measured, stagedValue } from "./measured-value";
import { refusedRow, type Refusal, type Row, shortened } from "./row";
import type { KnownSection, SectionDirectory } from "./section-directory";

const BY_CHINESE_NAME: ReadonlyMap<string, ItemCode> = new Map(ITEM_CODES.map((code) => [ITEMS[code].zh, code]));

/** Reads rows of a monthly sheet; a result belongs to a section of the registry, so an unknown one is refused. */
export function monthlyRows(directory: SectionDirectory, today: CivilDate): (row: Row) => StagedRow {
  return (row) => {
    const bad: Refusal[] = [];
    const refuse = (column: string, expected: string): void => {
      bad.push({ column, expected, got: shortened(row.cell(column)) });
    };
    const section = sectionOf(directory, row, refuse);
    const date = row.cell("date");
    if (!isCivilDate(date)) refuse("date", "a date YYYY-MM-DD");
    else if (date > today) refuse("date", `a date not after ${today}`);
    const item = itemOf(row.cell("item"));
    if (item === null) refuse("item", `one of ${ITEM_CODES.join(",")}`);
    const value = item === null ? null : measured(item, row.cell("value"));
    if (item !== null && value === null) refuse("value", expectedValue(item));
    if (bad.length > 0 || section === null || item === null || value === null) {
      return refusedRow(row.line, row.hash, row.raw, bad);
    }
    return {
      line: row.line,
      rowHash: row.hash,
      raw: row.raw,
      refusals: null,
      sectionId: section.id,
      province: section.province,
      sectionName: section.name,
      observedAt: null,
      sampledOn: date,
      item,
      orderNumber: emptyToNull(row.cell("order")),
      reason: emptyToNull(row.cell("reason")),
      values: { [item]: stagedValue(item, value, "laboratory") },
      class: null,
      open: null,
      verdict: null,
    };
  };
}

const emptyToNull = (cell: string): string | null => (cell === "" ? null : cell);

function itemOf(cell: string): ItemCode | null {
  const code = cell.toLowerCase();
  return isItemCode(code) ? code : (BY_CHINESE_NAME.get(cell) ?? null);
}

function sectionOf(
  directory: SectionDirectory,
  row: Row,
  refuse: (column: string, expected: string) => void,
): KnownSection | null {
  const [province, name] = [row.cell("province"), row.cell("section")];
  if (name === "") {
    refuse("section", "the name of a section");
    return null;
  }
  const found = directory
    .named(name)
    .filter((section) => province === "" || directory.find(province, name) === section);
  const [section, second] = found;
  if (section === undefined) refuse("section", "a section of the registry");
  else if (second !== undefined) refuse("province", `the province: ${found.length} sections are called ${name}`);
  else if (!section.within) refuse("section", "a section of your own jurisdiction");
  else return section;
  return null;
}
