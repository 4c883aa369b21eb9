import type { InstantText } from "../calendar";
import type { Comparison, RaisedMessage } from "../dispute";
import type { Frame } from "../proceeding";
import type { Ending, ObjectionFinding, Outcome } from "../vocabulary";

/** What a sampling said, under one scheme, about the disputed verdict. */
export interface SampledResult {
  /** Which sampling of the objection, from 1. */
  readonly order: number;
  readonly scheme: string;
  readonly outcome: Outcome;
  readonly verdict: string;
  readonly compared: readonly Comparison[];
}

/** Where an objection 异议 stands. */
export type ObjectionStage =
  /** 待受理 */
  | { readonly phase: "raised" }
  /** 审查中 */
  | { readonly phase: "examining" }
  /** 联合采样中, 仲裁监测中: the result of a sampling is awaited. */
  | { readonly phase: "sampling" }
  /** 待数据更正: upheld; the correction is stated by one person and released by another. */
  | { readonly phase: "correcting" }
  | { readonly phase: "ended"; readonly as: Ending; readonly endedAt: InstantText };

/** The state of an objection, kept in the book as JSON. */
export interface ObjectionState extends Frame, Omit<RaisedMessage, "kind" | "arbiter"> {
  readonly stage: ObjectionStage;
  /** Samplings ordered so far. */
  readonly orders: number;
  readonly results: readonly SampledResult[];
  /** What was found, and by which act it was proposed; null before. */
  readonly found: { readonly finding: ObjectionFinding; readonly act: number } | null;
}

/** Who decides: the supervising office, of a second instance the common superior. */
export const deciderOf = ({ instance }: Pick<ObjectionState, "instance">): "supervisor" | "arbiter" =>
  instance === "first" ? "supervisor" : "arbiter";
