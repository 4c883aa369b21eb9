import type { Exception, PersonActKind } from "../vocabulary";
import type { DutyNo } from "./clock/duty";
import type { StepNo } from "./step";

/** An act that a page offers; with the step it does, where it does one, or the exception that it proposes. */
export interface Offer {
  readonly kind: PersonActKind;
  readonly step?: StepNo;
  readonly what?: Exception;
  /** The duty that may be extended, and by how much at most. */
  readonly duty?: DutyNo;
  readonly most?: number;
  readonly verdict?: string;
  /** Of which version of its text an edit of a letter is made. */
  readonly base?: number;
  /** The answered objection that may be carried to the superior. */
  readonly against?: number;
  /** A plan or report that will wait for the confirmation of the unit's head. */
  readonly draft?: true;
  /** A report that has to bring the plan with it: the plan is owed still. */
  readonly withPlan?: true;
}
