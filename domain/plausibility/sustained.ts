import { ask, type Ask } from "../water";

/** Body of a rule of kind `plausibility` that asks how long: one reading is a bad judge (places.md §6). */
export type SustainedBody =
  /** At least `atLeast` of the last `of` readings miss the target. */
  | {
      readonly pattern: "sustained";
      readonly form: "readings";
      readonly atLeast: number;
      readonly of: number;
      /** How often a reading is due, where the rule watches a station. */
      readonly everyMinutes?: number | undefined;
    }
  /** At least so many days running miss the target, up to the last one given. */
  | { readonly pattern: "sustained"; readonly form: "days"; readonly days: number };

/** How one reading or one day stood against the target; null: no valid value, or one in doubt or excluded. */
export type Standing = "met" | "missed" | null;

export type Sustained =
  { readonly kind: "sustained"; readonly missed: number } | { readonly kind: "not-sustained" } | Ask;

/**
 * Whether an exceedance lasts, for a warning. `standings` are in order of time, the last one the latest, one for each
 * reading that was due or for each day. Where missing values alone decide, a person is asked.
 */
export function sustainedExceedance(rule: SustainedBody, standings: readonly Standing[]): Sustained {
  const missed = missedBy(rule, standings);
  if (missed !== null) return { kind: "sustained", missed };
  const atMost = missedBy(
    rule,
    standings.map((standing) => standing ?? "missed"),
  );
  if (atMost === null) return { kind: "not-sustained" };
  const looked = standings.slice(rule.form === "days" ? -atMost : -rule.of);
  const gaps = looked.filter((standing) => standing === null).length;
  const unit = rule.form === "days" ? "day" : "reading";
  return ask(
    gaps === 1 ? `1 ${unit} has no valid value and it decides` : `${gaps} ${unit}s have no valid value and they decide`,
  );
}

/** How many missed, null where too few did. */
function missedBy(rule: SustainedBody, standings: readonly Standing[]): number | null {
  if (rule.form === "readings") {
    const missed = standings.slice(-rule.of).filter((standing) => standing === "missed").length;
    return missed >= rule.atLeast ? missed : null;
  }
  const last = standings.findLastIndex((standing) => standing !== "missed");
  const run = standings.length - 1 - last;
  return run >= rule.days ? run : null;
}
