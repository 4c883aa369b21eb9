import {
  againstTarget,
  inItemOrder,
  type ItemCode,
  type MeansBody,
  type OfficialMeans,
  type OfficialVerdict,
  type TargetVerdict,
  type WaterClass,
} from "../water";
import type { Doubt } from "./doubt";
import { type LongMeans, namingMonths, quarterMeans, yearMeans } from "./long-means";
import { monthMeans, type MonthMeans, type MonthValues } from "./month-means";
import { monthsOf, type Period, periodText } from "./period";
import type { PeriodFacts } from "./period-facts";
import type { ReadyScheme } from "./rules-of-scheme";
import { settled } from "./settled";
import { type AssessmentTrace, assessmentTrace } from "./trace";

/** Whether the section met its target: `undecided` and `unjudgeable` are never taken as met. */
export type Outcome = "met" | "missed" | "unjudgeable" | "undecided" | "no_target";

/** What a scheme says of one section and period. */
export interface Judgement {
  /** null where nothing was measured that counts, or where the rules leave the class open. */
  readonly class: WaterClass | null;
  readonly targetClass: WaterClass | null;
  readonly outcome: Outcome;
  /** The items that share the worst class. */
  readonly limiting: readonly ItemCode[];
  /** The items worse than the target; none where no miss is certain. */
  readonly missed: readonly ItemCode[];
  /** Items that had to be there and are not. */
  readonly missing: readonly ItemCode[];
  /** Why it is not decided. */
  readonly doubts: readonly Doubt[];
  readonly trace: AssessmentTrace;
}

/**
 * Judges one section and period by a scheme: its items, its method and means, the section's target under it. A result of a
 * re-sampling that lacks what its order names is undecided, whatever the rest shows; so is what no rule settles.
 */
export function judge(scheme: ReadyScheme, facts: PeriodFacts): Judgement {
  const means = meansOf(scheme.means.body, facts);
  const held = heldItems(scheme, facts, means);
  const { values, otherwise, doubts: ofMeans } = without(means, held);
  const verdict = scheme.official({ regime: "official", body: facts.body, values });
  const { target } = facts;
  const targetClass = target.kind === "target" ? target.row.targetClass : null;
  const { missing, doubts: ofItems } = itemsAsked(scheme, facts, verdict, { values, held });
  const unsettled = settled(scheme, facts.body, { values, otherwise }, verdict, targetClass);
  const against = targetClass === null ? null : againstTarget(unsettled.best, targetClass);
  const doubts: readonly Doubt[] = [
    ...(held.length === 0 ? [] : [{ kind: "in-doubt", items: held } as const]),
    ...ofItems,
    ...ofMeans,
    ...(unsettled.items.length === 0 ? [] : [{ kind: "mean-unsettled", items: unsettled.items } as const]),
    ...(target.kind === "open" ? [target.problem] : []),
    ...(against === null ? [] : notShown(against)),
  ];
  const certain = against?.kind === "missed" ? certainOf(against.items, doubts) : [];
  const outcome = outcomeOf(facts, verdict, against, { doubts, certain, unsettled: unsettled.target });
  const { class: waterClass, limiting }: Pick<OfficialVerdict, "class" | "limiting"> =
    unsettled.class || held.length > 0 ? { class: null, limiting: [] } : verdict;
  const missed = outcome === "missed" ? certain : [];
  const judged = { class: waterClass, targetClass, outcome, limiting, missed, missing, doubts };
  const told = { ...verdict, class: waterClass, limiting };
  return { ...judged, trace: assessmentTrace(scheme, facts, { verdict: told, against }, judged) };
}

/** The items with a value in doubt that the scheme would judge. */
function heldItems(scheme: ReadyScheme, facts: PeriodFacts, { values }: LongMeans): readonly ItemCode[] {
  const inDoubt = "inDoubt" in facts ? (facts.inDoubt ?? []) : [];
  if (inDoubt.length === 0) return [];
  const { findings } = scheme.official({ regime: "official", body: facts.body, values });
  return inItemOrder(inDoubt.filter((item) => findings.some((finding) => finding.item === item)));
}

/** A value in doubt is not judged, and no other value of its item in its place. */
const without = ({ values, otherwise, doubts }: LongMeans, held: readonly ItemCode[]): LongMeans => ({
  values: left(values, held),
  otherwise: left(otherwise, held),
  doubts,
});

const left = (values: OfficialMeans["values"], held: readonly ItemCode[]): OfficialMeans["values"] =>
  Object.fromEntries(Object.entries(values).filter(([item]) => !held.some((code) => code === item)));

const notShown = (against: TargetVerdict): readonly Doubt[] =>
  against.kind === "cannot-judge" && against.items.length > 0
    ? [{ kind: "not-shown", items: against.items, reason: against.reason }]
    : [];

/** Months too few for a river that may not freeze leave an item's miss as open as its meeting the target. */
const certainOf = (items: readonly ItemCode[], doubts: readonly Doubt[]): readonly ItemCode[] => {
  const unsure = doubts.flatMap((doubt) => (doubt.kind === "frozen-unknown" ? doubt.items : []));
  return items.filter((item) => !unsure.includes(item));
};

function meansOf(rule: MeansBody, facts: PeriodFacts): LongMeans {
  const { period } = facts;
  if (!("months" in facts)) {
    const values = "required" in facts ? { laboratory: facts.values, station: [] } : facts.values;
    return { values: monthValues(monthMeans(rule, values)), otherwise: {}, doubts: [] };
  }
  const byMonth = monthsOfPeriod(rule, period, facts.months);
  const months = [...byMonth.values()].filter((means) => means !== null);
  const means = "frozen" in facts ? yearMeans(rule, months, facts.frozen) : quarterMeans(rule, months);
  return { ...means, doubts: means.doubts.map((doubt) => namingMonths(doubt, byMonth)) };
}

const monthValues = (means: MonthMeans): OfficialMeans["values"] =>
  Object.fromEntries([...means].map(([item, { mean }]) => [item, mean]));

const monthsOfPeriod = (
  rule: MeansBody,
  period: Period,
  months: ReadonlyMap<string, MonthValues>,
): ReadonlyMap<string, MonthMeans | null> =>
  new Map(
    monthsOf(period).map((month) => {
      const values = months.get(periodText(month));
      return [periodText(month), values === undefined ? null : monthMeans(rule, values)];
    }),
  );

/** What order and scheme ask for and the result lacks. */
function itemsAsked(
  { scheme }: ReadyScheme,
  facts: PeriodFacts,
  verdict: OfficialVerdict,
  { values, held }: { readonly values: OfficialMeans["values"]; readonly held: readonly ItemCode[] },
): { readonly missing: readonly ItemCode[]; readonly doubts: readonly Doubt[] } {
  const found = new Set([...verdict.findings.map(({ item }) => item), ...held]);
  const ofScheme = (scheme?.body.items ?? []).filter((item) => !found.has(item));
  const ordered = "required" in facts ? (facts.required ?? []) : [];
  const missing = inItemOrder([
    ...ofScheme,
    ...ordered.filter((item) => values[item] === undefined && !held.includes(item)),
  ]);
  const doubts: Doubt[] = missing.length === 0 ? [] : [{ kind: "items-missing", items: missing }];
  if ("required" in facts && ordered.length === 0) doubts.push({ kind: "order-unknown" });
  return { missing, doubts };
}

function outcomeOf(
  facts: PeriodFacts,
  verdict: OfficialVerdict,
  against: TargetVerdict | null,
  known: { readonly doubts: readonly Doubt[]; readonly certain: readonly ItemCode[]; readonly unsettled: boolean },
): Outcome {
  const doubts = known.doubts.filter(({ kind }) => kind !== "mean-unsettled");
  if (doubts.some(({ kind }) => kind === "in-doubt")) return "undecided";
  const incomplete = doubts.some(({ kind }) => kind === "items-missing" || kind === "order-unknown");
  if ("required" in facts && incomplete) return "undecided";
  if (verdict.findings.length === 0) return "unjudgeable";
  if (facts.target.kind === "none") return "no_target";
  if (against === null || known.unsettled || against.kind === "cannot-judge") return "undecided";
  if (known.certain.length > 0) return "missed";
  return doubts.length > 0 ? "undecided" : "met";
}
