import type { InstantText } from "../calendar";
import type { Frame } from "../proceeding";
import type { ComplaintFinding, Ending } from "../vocabulary";

/** Where a complaint 信访举报 stands. */
export type ComplaintStage =
  /** 核实中: the office finds out whether it is so. */
  | { readonly phase: "verifying" }
  /** 办理中: it is so, and is handled like any finding. */
  | { readonly phase: "handling"; readonly verifiedAt: InstantText }
  /** 待答复: the informant is still to be answered. */
  | { readonly phase: "replying"; readonly verifiedAt: InstantText }
  | { readonly phase: "ended"; readonly as: Ending; readonly endedAt: InstantText };

/** The state of a complaint, kept in the book as JSON. Nothing of who complained is in it. */
export interface ComplaintState extends Frame {
  readonly stage: ComplaintStage;
  /** By which rules it is handled: the rung of its ladder that sets its limits. */
  readonly rung: string;
  readonly severity: string;
  /** Whether the informant gave a name 实名: then the answer is owed to somebody (Code Art. 146). */
  readonly named: boolean;
  readonly finding: ComplaintFinding | null;
}
