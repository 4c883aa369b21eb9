import type { StagedRow } from "../../db/intake/stage";
import { type CivilDate, isCivilDate } from "../../domain/calendar";
import { compare } from "../../domain/number";
import { ITEM_CODES, type ItemCode, ITEMS } from "../../domain/water";
import { namedItem } from "./item-names";
import { FIRST_DAY } from "./first-day";
import { faultOfValue, type Measured, measured, stagedValue } from "./measured-value";
import { refusal, type Refusal, type Refuse, refusedRow, type Row } from "./row";
import type { KnownSection, SectionDirectory } from "./section-directory";

/** Reads rows of a monthly sheet; a result belongs to a section of the registry, so an unknown one is refused. */
export function monthlyRows(directory: SectionDirectory, today: CivilDate): (row: Row) => StagedRow {
  return (row) => {
    const bad: Refusal[] = [];
    const refuse: Refuse = (column, fault, facts) => void bad.push(refusal(column, fault, row.cell(column), facts));
    const section = sectionOf(directory, row, refuse);
    const date = dayOf(row.cell("date"));
    if (date === null) refuse("date", "date");
    else if (date > today) refuse("date", "date-future", { today });
    else if (date < FIRST_DAY) refuse("date", "date-early", { first: FIRST_DAY });
    const item = itemOf(row, refuse);
    const value = item === null ? null : measured(item, row.cell("value"));
    if (item !== null && value === null) refuse("value", faultOfValue(item, { empty: false }));
    // Sheets of before had the matter's number here; a re-sampling is told by its order alone.
    if (row.cell("matter") !== "") refuse("matter", "order-not-matter");
    if (bad.length > 0 || section === null || date === null || item === null || value === null) {
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

/** A day, which a spreadsheet may give with the hour of midnight. */
function dayOf(cell: string): CivilDate | null {
  const [, day = cell] = /^(.{10})[ T]00:00(?::00)?$/.exec(cell) ?? [];
  return isCivilDate(day) ? day : null;
}

function itemOf(row: Row, refuse: Refuse): ItemCode | null {
  const found = namedItem(row.cell("item"));
  if (found.kind === "item") return found.item;
  if (found.kind === "unknown") {
    const items = ITEM_CODES.map((code) => ITEMS[code].zh).join("、");
    refuse("item", "item", { items: `${ITEM_CODES.join(",")}; ${items}` });
  } else {
    const { zh: item, unit } = ITEMS[found.item];
    refuse("item", "item-unit", { item, unit });
  }
  return null;
}

/** Whether two texts of an item say the same: 0.92 and 0.920 do, 0.025 and 0.025L do not. */
export const saySame = (one: Measured, other: Measured): boolean =>
  one.below === other.below && compare(one.value, other.value) === 0;

/** So many near names at most stand in a refusal. */
const NEAR_AT_MOST = 3;

function sectionOf(directory: SectionDirectory, row: Row, refuse: Refuse): KnownSection | null {
  const [province, name] = [row.cell("province"), row.cell("section")];
  if (name === "") {
    refuse("section", "section-name");
    return null;
  }
  const found = directory
    .named(name)
    .filter((section) => province === "" || directory.find(province, name) === section);
  const [section, second] = found;
  if (section === undefined) {
    const near = nearText(directory.alike(name));
    if (near === "") refuse("section", "section-unknown");
    else refuse("section", "section-near", { near });
  } else if (second !== undefined) refuse("province", "province-which", { name, count: found.length });
  else if (!section.within) refuse("section", "section-reach");
  else return section;
  return null;
}

/** Names of sections with their provinces; empty for none. */
export const nearText = (sections: readonly KnownSection[]): string =>
  sections
    .slice(0, NEAR_AT_MOST)
    .map(({ province, name }) => `${province} ${name}`)
    .join(", ");
