import type { CivilDate } from "../domain/calendar";
import type { Ladder } from "../domain/ladder";
import { ruleHolding } from "./in-force";
import type { RuleLibrary } from "./library";

/** A ladder with what a matter pins at its opening: id, version and hash. */
export interface PinnedLadder {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly status: "binding" | "assumption";
  readonly ladder: Ladder;
}

/** The ladder of an id in force on a date. @throws RULE_UNKNOWN when there is none */
export const ladderInForce = (library: RuleLibrary, id: string, date: CivilDate): PinnedLadder => {
  const rule = ruleHolding(library, "ladder", id, date);
  return { id: rule.id, version: rule.version, hash: rule.hash, status: rule.status, ladder: rule.body };
};
