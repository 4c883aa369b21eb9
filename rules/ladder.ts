import type { CivilDate } from "../domain/calendar";
import { HeqingError } from "../domain/errors";
import type { Ladder } from "../domain/ladder";
import type { Level } from "../domain/vocabulary";
import { hashRule } from "./hash";
import { holdsOn, ruleHolding } from "./in-force";
import type { RuleLibrary } from "./library";
import { type Rule, ruleName } from "./rule";
import { expandLadder } from "./schema/ladder-expand";

/** A ladder with what a matter pins at its opening: id, version and hash. */
export interface PinnedLadder {
  readonly id: string;
  readonly version: number;
  /** Over the rule as its file says it, not over the normal form. */
  readonly hash: string;
  readonly status: "binding" | "assumption";
  readonly ladder: Ladder;
}

/** Every advance of a matter asks for its ladder: the normal form of a body that never changes is made once. */
const normalForms = new WeakMap<Rule<"ladder">["body"], Ladder>();

/** The normal form of a ladder rule; the same object each time for the same rule. */
export const ladderOf = ({ body }: Rule<"ladder">): Ladder => {
  const known = normalForms.get(body) ?? expandLadder(body);
  normalForms.set(body, known);
  return known;
};

const pin = (rule: Rule<"ladder">): PinnedLadder => ({
  id: rule.id,
  version: rule.version,
  hash: rule.hash,
  status: rule.status,
  ladder: ladderOf(rule),
});

/** The ladder of an id in force on a date. @throws RULE_UNKNOWN when there is none */
export const ladderInForce = (library: RuleLibrary, id: string, date: CivilDate): PinnedLadder =>
  pin(ruleHolding(library, "ladder", id, date));

/**
 * The ladder of a family for an office of level `over` above units of level `under`, in force on a date. A scheme's field
 * `ladder` names the family. @throws RULE_UNKNOWN when the family has none for the pair on that date
 */
export const ladderFor = (
  library: RuleLibrary,
  family: string,
  { over, under }: { readonly over: Level; readonly under: Level },
  date: CivilDate,
): PinnedLadder => {
  const ofFamily = library.ofKind("ladder").filter(({ body }) => body.family === family);
  const rule = ofFamily.find((each) => each.body.over === over && each.body.under === under && holdsOn(each, date));
  if (rule === undefined) {
    const known = ofFamily
      .map((each) => `${each.body.over} over ${each.body.under} (${ruleName(each)} from ${each.effectiveFrom})`)
      .join(", ");
    throw new HeqingError(
      "RULE_UNKNOWN",
      `expected a ladder of the family ${family} for ${over} over ${under} in force on ${date}, known: ${known === "" ? "none" : known}`,
      { fields: { kind: "ladder", family, over, under, date } },
    );
  }
  return pin(rule);
};

/** The hash of a rule before its last day was known: what was pinned while it had no end stays pinned. */
const openEndedHash = ({ hash: _hash, file: _file, ...rule }: Rule<"ladder">): string =>
  hashRule({ ...rule, effectiveTo: null });

/** The ladder that a matter pinned, unchanged. @throws RULE_UNKNOWN when the version is gone, RULE_CHANGED when it was edited */
export const pinnedLadder = (
  library: RuleLibrary,
  { id, version, hash }: { readonly id: string; readonly version: number | string; readonly hash: string },
): PinnedLadder => {
  const rule = library.versions("ladder", id).find((each) => String(each.version) === String(version));
  const fields = { id, version: String(version) };
  if (rule === undefined) {
    throw new HeqingError("RULE_UNKNOWN", `expected the ladder ${id}@${version} that the matter follows, found none`, {
      fields,
    });
  }
  if (rule.hash !== hash && openEndedHash(rule) !== hash) {
    throw new HeqingError(
      "RULE_CHANGED",
      `expected the ladder ${id}@${version} as the matter pinned it (${hash.slice(0, 12)}), got ${rule.hash.slice(0, 12)}`,
      { fields },
    );
  }
  return pin(rule);
};
