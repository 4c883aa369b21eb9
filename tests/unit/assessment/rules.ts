import {
  judge,
  type Judgement,
  type LaboratoryValue,
  type MonthValues,
  parsePeriod,
  type PeriodFacts,
  type ReadyScheme,
  type SchemeRule,
  type TargetRow,
  type TargetStanding,
} from "../../../domain/assessment";
import { decimalOf } from "../../../domain/number";
import { isItemCode, type ItemCode, type WaterClass } from "../../../domain/water";
import { loadRules, readySchemeOf, schemesInForce } from "../../../rules";

export const LIBRARY = loadRules();
export const DAY = "2026-10-31";

/** A shipped scheme, or one like it with other words in its body. */
export function schemeOf(id: string, change: Partial<SchemeRule["body"]> = {}): SchemeRule {
  const found = schemesInForce(LIBRARY, DAY).find((scheme) => scheme.id === id);
  if (found === undefined) throw new Error(`no scheme ${id}`);
  return { ...found, body: { ...found.body, ...change } };
}

export const ready = (scheme: SchemeRule | null): ReadyScheme => readySchemeOf(LIBRARY, scheme, DAY);
export const TOWNSHIP = ready(schemeOf("township-handover"));
export const ZHEJIANG = ready(schemeOf("zhejiang-cross-boundary"));

/** `["tp", "0.25"]` or `["tp", "0.01L"]`. */
export type Cell = readonly [item: ItemCode, text: string];

export const values = (cells: readonly Cell[]): readonly LaboratoryValue[] =>
  cells.map(([item, text]) => {
    if (!isItemCode(item)) throw new Error(`expected an item, got ${String(item)}`);
    const below = text.endsWith("L");
    return { item, text, value: decimalOf(below ? text.slice(0, -1) : text), below, mark: null };
  });

export const manual = (...cells: readonly Cell[]): MonthValues => ({ laboratory: values(cells), station: [] });

export const targetRow = (targetClass: WaterClass, change: Partial<TargetRow> = {}): TargetRow => ({
  sectionId: "s",
  scheme: "township-handover",
  targetClass,
  validFrom: "2020-01-01",
  validTo: null,
  source: "invented",
  status: "assumption",
  ...change,
});

export const target = (targetClass: WaterClass): TargetStanding => ({ kind: "target", row: targetRow(targetClass) });

const monthOf = (text: string) => {
  const period = parsePeriod(text);
  if (period?.kind !== "month") throw new Error(`expected a month, got ${text}`);
  return period;
};

export const judgeMonth = (
  scheme: ReadyScheme,
  cells: readonly Cell[],
  facts: Partial<Pick<PeriodFacts, "target" | "body">> = {},
): Judgement =>
  judge(scheme, {
    period: monthOf("2026-10"),
    body: "river",
    target: target(3),
    values: manual(...cells),
    ...facts,
  });

export const judgeResample = (
  scheme: ReadyScheme,
  required: readonly ItemCode[] | null,
  cells: readonly Cell[],
  order = "复〔2026〕1号",
): Judgement =>
  judge(scheme, {
    period: { kind: "resample", order },
    body: "river",
    target: target(3),
    values: values(cells),
    required,
  });

/** Months of a year by number. */
export const months = (
  year: number,
  cells: Readonly<Record<number, readonly Cell[]>>,
): ReadonlyMap<string, MonthValues> =>
  new Map(Object.entries(cells).map(([month, of]) => [`${year}-${month.padStart(2, "0")}`, manual(...of)] as const));
