import type { InstantText } from "../calendar";
import type { Frame } from "../proceeding";
import type { Ending } from "../vocabulary";
import type { Asked, Asker } from "./act-bodies";

/** Where a request to a department 提请办理 stands. */
export type RequestStage =
  /** 待受理: on its way to the department, or before it. */
  | { readonly phase: "asked"; readonly servedAt: InstantText | null }
  /** 办理中 */
  | { readonly phase: "handling"; readonly takenAt: InstantText }
  /** 已反馈: the asker confirms or sends back. */
  | { readonly phase: "answered"; readonly takenAt: InstantText; readonly answeredAt: InstantText }
  | { readonly phase: "ended"; readonly as: Ending; readonly endedAt: InstantText };

/** The state of a request, kept in the book as JSON. */
export interface RequestState extends Frame, Asked {
  readonly stage: RequestStage;
  /** Which request of its matter, from 1. */
  readonly request: number;
  readonly asker: Asker;
  readonly rung: string;
  /** How often the feedback was sent back 退回重办. */
  readonly returns: number;
  /** Interviews 约谈 that were called over it. */
  readonly interviews: number;
}
