import type { RungLimit } from "../ladder";
import type { DutyKind } from "../vocabulary";

/** How objections of one instance are dealt with. */
export interface InstanceRule {
  /** From the service of what it objects to; a later one stops nothing before it is taken on. */
  readonly window: RungLimit;
  /** Until it is taken on or refused. */
  readonly accept: RungLimit;
  /** Until the finding: from taking on, and again from the result of a sampling. */
  readonly find: RungLimit;
  /** Kinds of the unit's duties that stand still while it is open; none = nothing stops. */
  readonly stops: readonly DutyKind[];
}

/** How objections 异议 are dealt with, as rule data. */
export interface ObjectionRule {
  readonly first: InstanceRule;
  /** An objection against the answer, to the superior; null where the rule knows none. */
  readonly second: InstanceRule | null;
  /** Whether duties stand still though another miss counts that nobody disputes. */
  readonly besideUndisputed: boolean;
}
