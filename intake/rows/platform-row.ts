import type { StagedRow, StagedValue } from "../../db/intake/stage";
import { parseDecimal } from "../../domain/number";
import { type ItemCode, openText, type RealtimeValue, type RealtimeVerdict, refOf } from "../../domain/water";
import { faultOfValue, measured, stagedValue } from "./measured-value";
import { nearText } from "./monthly-row";
import { NO_VALUE, type PlatformTime } from "./platform-time";
import type { DatedJudge } from "./realtime-judges";
import { refusal, type Refusal, type Refuse, refusedRow, type Row, type SaidAs } from "./row";
import type { KnownSection, SectionDirectory } from "./section-directory";
import { OTHER_NUMBERS, RAW_COLUMNS, SHOWN_COLUMNS } from "../sheet/sheet-kind";

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
const CLASS_CELL = /^([1-6]|-1)$/;
/** Classes as the platform shows them, by the numbers under which they are kept. */
const CLASS_WORDS: Readonly<Record<string, string>> = {
  Ⅰ: "1",
  Ⅱ: "2",
  Ⅲ: "3",
  Ⅳ: "4",
  Ⅴ: "5",
  劣Ⅴ: "6",
  "--": "-1",
  "—": "-1",
  "*": "-1",
};

const classNumber = (cell: string): string => CLASS_WORDS[cell.replace(/类$/u, "")] ?? cell;

/** Times with and without their year, classes as numbers and as words: a row that says the same is the same row. */
export const platformSaidAs =
  (timeOf: (cell: string) => PlatformTime): SaidAs =>
  (column, cell) => {
    if (column === "published_class") return classNumber(cell);
    if (column !== "monitor_time") return cell;
    const time = timeOf(cell);
    return time.kind === "time" ? (time.instant?.plain ?? cell) : cell;
  };

/** Reads and judges rows of the national platform; times are Asia/Shanghai. An unknown section stands without a body. */
export function platformRows(
  directory: SectionDirectory,
  judge: DatedJudge,
  timeOf: (cell: string) => PlatformTime,
): (row: Row) => StagedRow {
  const placeOf = rememberedPlaces(directory);
  const basisOf = sharedBases();
  return (row) => {
    const bad: Refusal[] = [];
    const refuse: Refuse = (column, fault, facts) => void bad.push(refusal(column, fault, row.cell(column), facts));
    const [province, name] = [row.cell("province"), row.cell("section")];
    const { section, near } = placeOf(province, name);
    if (name === "") refuse("section", "section-name");
    if (province === "") refuse("province", "province-name");
    if (near !== "" && name !== "") refuse("section", "section-near", { near });
    const time = timeOf(row.cell("monitor_time"));
    if (time.kind === "bad") refuse("monitor_time", time.fault, time.facts);
    const instant = time.kind === "time" ? time.instant : null;
    const published = classNumber(row.cell("published_class"));
    if (published !== "" && !CLASS_CELL.test(published)) refuse("published_class", "class");
    const { values, kept } = valuesOf(row, refuse);
    for (const column of OTHER_NUMBERS) {
      const cell = row.cell(column);
      if (cell !== "" && !NO_VALUE.test(cell) && parseDecimal(cell) === null) refuse(column, "number");
    }
    if (bad.length > 0) return refusedRow(row.line, row.hash, row.raw, bad);

    const verdict = judge(instant?.date ?? null, { regime: "realtime", body: section?.body ?? null, values });
    const noData = instant === null ? "no time" : verdict.findings.length === 0 ? "no value of a judged item" : null;
    const basis = basisOf(verdict, noData);
    return {
      line: row.line,
      rowHash: row.hash,
      raw: published === row.cell("published_class") ? row.raw : { ...row.raw, published_class: published },
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

/** What rows rest on is the same for most of them: one object for all that share it. */
function sharedBases(): (verdict: RealtimeVerdict, noData: string | null) => RealtimeBasis {
  const byRules = new Map<unknown, Map<string, RealtimeBasis>>();
  return ({ body, limiting: worst, partial, basis: { standard, method } }, noData) => {
    const limiting = noData === null ? worst : [];
    let bases = byRules.get(standard);
    if (bases === undefined) byRules.set(standard, (bases = new Map<string, RealtimeBasis>()));
    const key = `${method.id}@${method.version} ${body} ${limiting.join("+")} ${partial.join("+")} ${noData}`;
    const known = bases.get(key);
    if (known !== undefined) return known;
    const basis = { body, limiting, partial, rules: [refOf(standard), refOf(method)], noData };
    bases.set(key, basis);
    return basis;
  };
}

/** Places remembered at once: more than the platform has sections. */
const PLACES_AT_MOST = 20_000;

interface Place {
  readonly section: KnownSection | undefined;
  /** Names of known sections from which this one differs only in how it is written; empty where it is known, or none is near. */
  readonly near: string;
}

/** Looks each place up once: a file names the same sections again and again. */
function rememberedPlaces(directory: SectionDirectory): (province: string, name: string) => Place {
  const places = new Map<string, Place>();
  return (province, name) => {
    const key = `${province}\n${name}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const section = directory.find(province, name);
    const place = { section, near: section === undefined ? nearText(directory.near(province, name)) : "" };
    if (places.size >= PLACES_AT_MOST) places.clear();
    places.set(key, place);
    return place;
  };
}

function valuesOf(row: Row, refuse: Refuse) {
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
      refuse(column, faultOfValue(item, { empty: true }));
      continue;
    }
    const origin = column in RAW_COLUMNS ? "raw" : "shown";
    values[item] = { raw: cell, value: value.value, below: value.below, origin, mark: null };
    kept[item] = stagedValue(item, value, origin);
  }
  return { values, kept };
}
