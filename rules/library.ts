import type { Rule } from "./rule";
import type { RuleKind } from "./schema";

/** The rules of one folder, all sound. */
export interface RuleLibrary {
  readonly rules: readonly Rule[];
  /** Every version of every rule of a kind. */
  ofKind<Kind extends RuleKind>(kind: Kind): readonly Rule<Kind>[];
  /** The versions of one rule in order of the date they begin; none when there is no such rule. */
  versions<Kind extends RuleKind>(kind: Kind, id: string): readonly Rule<Kind>[];
}
