import { type BothSides, bothSidesOf, type KeptItem } from "../db/intake/both-sides";
import type { LockedVerdict } from "../db/intake/finalise";
import { bookToday } from "../db/intake/release";
import type { Queryable } from "../db/connect/transaction";
import { attribute, type KeptAttribution, keptFinding, keptValue, type SectionPeriod } from "../domain/attribution";
import { type Fraction, fractionOf, decimalOf } from "../domain/number";
import { isItemCode, type ItemCode, type ItemLimits } from "../domain/water";
import { attributionInForce, type RuleLibrary } from "../rules";

/** Misses of which a rule could say whose they are: a re-sampling has no inflow of the same period, history blames nobody. */
const mayAsk = ({ outcome, orderNumber, history }: LockedVerdict): boolean =>
  outcome === "missed" && orderNumber === null && !history;

/**
 * Whose water each missed target was, by the attribution rule of its scheme in force on its last day of sampling; by the id
 * of the verdict. A scheme without such a rule says nothing, and what it misses is treated as before.
 */
export async function attributionsOf(
  session: Queryable,
  verdicts: readonly LockedVerdict[],
  library: RuleLibrary,
): Promise<ReadonlyMap<string, KeptAttribution>> {
  const asked = verdicts.filter(mayAsk);
  if (asked.length === 0) return new Map();
  const sides = await bothSidesOf(
    session,
    asked.map(({ id }) => id),
    verdicts.map(({ id }) => id),
  );
  const today = await bookToday(session);
  return new Map(
    asked.flatMap((verdict): (readonly [string, KeptAttribution])[] => {
      const found = sides.get(verdict.id);
      const said = found === undefined ? null : attributionOf(verdict, found, library, verdict.sampledTo ?? today);
      return said === null ? [] : [[verdict.id, said]];
    }),
  );
}

function attributionOf(
  verdict: LockedVerdict,
  { outflow, inflows, arbiter, items, body, scheme }: BothSides,
  library: RuleLibrary,
  day: string,
): KeptAttribution | null {
  const rules = library
    .versions("assessment-scheme", scheme?.id ?? "")
    .find(({ version }) => version === scheme?.version)?.body;
  if (rules === undefined || rules.attribution === null) return null;
  const rule = attributionInForce(library, rules.attribution, day);
  const standard = library
    .versions("water-standard", rules.standard)
    .find(({ effectiveFrom, effectiveTo }) => effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo));
  const missed = verdict.items.filter(isItemCode);
  if (missed.length === 0 || standard === undefined) return null;
  const { period, targetClass } = verdict;
  const limits = Object.fromEntries(
    missed.flatMap((item) => {
      const limit = limitAt(standard.body.items[item], body, targetClass);
      return limit === null ? [] : [[item, limit]];
    }),
  );
  const found = attribute(rule, {
    outflow: sideOf(outflow.section, period, items),
    inflows: inflows.map((inflow) => sideOf(inflow.section, period, inflow.items ?? [])),
    missed,
    limits,
    falls: null,
  });
  return {
    ...keptFinding(found),
    period,
    outflow,
    inflows: inflows.map(({ items: _values, ...inflow }) => inflow),
    arbiter,
    limits: rule.body.hearing ?? null,
  };
}

/** The exact means of a section and period as its verdict keeps them. */
const sideOf = (section: string, period: string, items: readonly KeptItem[]): SectionPeriod => ({
  section,
  period,
  values: Object.fromEntries(
    items.flatMap(({ item, used, rounding }): (readonly [ItemCode, Fraction])[] => {
      if (!isItemCode(item)) return [];
      const value = (rounding === null ? null : keptValue(rounding.from)) ?? keptValue(used);
      return value === null ? [] : [[item, value]];
    }),
  ),
  flow: null,
});

/** The limit of an item at a class; null where it has none, or it hangs on a body that is not known. */
function limitAt(limits: ItemLimits, body: "river" | "lake" | null, targetClass: number | null): Fraction | null {
  if (targetClass === null) return null;
  const at = targetClass - 1;
  const text = ((): string | undefined => {
    switch (limits.rule) {
      case "at-most":
      case "at-least":
        return limits.limits[at];
      case "at-most-in-lakes":
        return body === "lake" ? limits.limits[at] : undefined;
      case "at-most-by-body":
        return body === null ? undefined : limits[body][at];
      case "range":
      case "change":
        return undefined;
    }
  })();
  return text === undefined ? null : fractionOf(decimalOf(text));
}
