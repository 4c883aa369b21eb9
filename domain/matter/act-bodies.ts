import type { AttachmentId, CalendarMessage, Proposal } from "../proceeding";
import type { Answer } from "../vocabulary";
import type {
  BouncedMessage,
  ComplaintFoundMessage,
  DeliveredMessage,
  FindingMessage,
  MovedMessage,
  ResultMessage,
  VerdictMessage,
} from "./messages";

/** One problem of a rectification plan (生态环境法典 Art. 29: owner, target, deadline, measures, acceptance unit). */
export interface PlanMeasure {
  readonly problem: string;
  readonly owner: string;
  readonly target: string;
  /** YYYY-MM-DD, not before the day on which it is filed. */
  readonly deadline: string;
  readonly measures: string;
  readonly acceptance: string;
}

/** Files that an act carries 附件. */
interface Carrying {
  readonly attachments?: readonly AttachmentId[] | undefined;
}

interface Step<Kind extends string> {
  readonly kind: Kind;
  readonly step: number;
}

export interface PlanAct extends Carrying {
  readonly kind: "plan";
  readonly summary: string;
  readonly measures: readonly PlanMeasure[];
}
export interface ReportAct extends Carrying {
  readonly kind: "report";
  readonly summary: string;
}
/** 送签, with a note to who signs. */
export interface SubmitAct extends Step<"submit"> {
  readonly note?: string | undefined;
}
/** 退回 of a submitted letter, or of a plan or report that waits for confirmation, with the reason. */
export interface ReturnAct extends Step<"return"> {
  readonly reason: string;
}
export interface AnswerAct extends Step<"answer"> {
  readonly answer: Answer;
  readonly reason: string;
}
/** One person of the office proposes an exception, with its ground and the evidence for it. */
export type ProposeAct = Proposal & {
  readonly kind: "propose";
  readonly ground: string;
  /** Where the evidence lies: a document number, a file, a record. */
  readonly evidence: string;
};

/** What a person does to a matter. */
export type MatterPersonAct =
  | (Step<"open-matter"> & { readonly reason: string })
  | (Step<"decline"> & { readonly reason: string })
  | SubmitAct
  | Step<"take-back">
  | Step<"check">
  | Step<"sign">
  | (Step<"seal"> & { readonly note: string })
  | ReturnAct
  | Step<"confirm">
  | { readonly kind: "open" }
  | { readonly kind: "acknowledge" }
  | PlanAct
  | ReportAct
  | Step<"note">
  | (Step<"record-call"> & { readonly note: string })
  | (Step<"record-service"> & { readonly note: string })
  | (Step<"climb"> & { readonly reason: string })
  | (Step<"explain"> & { readonly reason: string })
  | (Step<"set-clue-aside"> & { readonly reason: string })
  | AnswerAct
  | (Step<"raise"> & { readonly reason: string })
  | (Step<"keep"> & { readonly reason: string })
  | ProposeAct
  | Step<"approve">
  | (Step<"reject"> & { readonly reason: string });

/** What the system puts into a matter's inbox. */
export type MatterMessage =
  | VerdictMessage
  | DeliveredMessage
  | BouncedMessage
  | ResultMessage
  | ComplaintFoundMessage
  | CalendarMessage
  | FindingMessage
  | MovedMessage;
export type MatterAct = MatterPersonAct | MatterMessage;
export type ActOf<Kind extends MatterAct["kind"]> = Extract<MatterAct, { readonly kind: Kind }>;
