import type { CivilDate } from "../calendar";
import type { InterviewEndedMessage } from "../interview";
import type { ObjectionEndedMessage, ObjectionTakenOnMessage } from "../dispute";
import type {
  AttachmentId,
  CalendarMessage,
  EditLetterAct,
  LetterActOf,
  ObjectionAim,
  Proposal,
  SubmitLetterAct,
} from "../proceeding";
import type { Asked, RequestEndedMessage } from "../request";
import type { Answer, LetterKind, LetterPlace } from "../vocabulary";
import type {
  BouncedMessage,
  ComplaintFoundMessage,
  DeliveredMessage,
  FindingMessage,
  MovedMessage,
  ResultMessage,
  UnopenedMessage,
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

/** 派出指导: the office sends an expert or a guide. */
export interface SendGuideAct {
  readonly kind: "send-guide";
  /** Who is sent, by name or by unit and post. */
  readonly guide: string;
  /** For which day, YYYY-MM-DD. */
  readonly on: CivilDate;
  /** What is to be looked at. */
  readonly note: string;
}
/** A rectification plan 整改方案. */
export interface PlanContent {
  readonly summary: string;
  readonly measures: readonly PlanMeasure[];
}
export interface PlanAct extends PlanContent, Carrying {
  readonly kind: "plan";
}
export interface ReportAct extends Carrying {
  readonly kind: "report";
  readonly summary: string;
  /** The plan, where it comes together with the report. */
  readonly plan?: PlanContent | undefined;
}
/** 异议 to the data or the result of a released verdict, with ground and evidence. */
export interface ObjectAct extends ObjectionAim, Carrying {
  readonly kind: "object";
  readonly ground: string;
  readonly evidence: string;
}

/** Kinds that an office drafts without anything else deciding it. */
export type HandDrafted = Extract<
  LetterKind,
  "circular" | "praise" | "warning-circular" | "interview-notice" | "publicity" | "reply"
>;

/** A letter of a kind that the office writes by hand 拟文; what a ladder's rung or another proceeding writes is no such kind. */
export interface DraftLetterAct {
  readonly kind: "draft-letter";
  readonly letter: HandDrafted;
  /** Whom it goes to: the responsible unit, or a body outside or the public, to whom it is carried. */
  readonly addressee: Extract<LetterPlace, "responsible" | "supervisor-government" | "public">;
}
/** 退回 of a submitted letter, or of a plan or report that waits for confirmation, with the reason. */
export interface ReturnAct extends Step<"return"> {
  readonly reason: string;
}
export interface AnswerAct extends Step<"answer"> {
  readonly answer: Answer;
  readonly reason: string;
}
/** 提请办理: a department is asked, and the duties of the unit that it concerns stand still for as long; none named = none. */
export interface AskDepartmentAct extends Asked {
  readonly kind: "ask-department";
  readonly duties: readonly number[];
}
/** 通知约谈 of the unit. */
export interface CallInterviewAct extends Step<"call-interview"> {
  readonly problem: string;
  /** YYYY-MM-DD, not before today. */
  readonly on: string;
  readonly place: string;
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
  | DraftLetterAct
  | EditLetterAct
  | SubmitLetterAct
  | LetterActOf<"take-back">
  | LetterActOf<"check">
  | Step<"sign">
  | (Step<"seal"> & { readonly note: string })
  | ReturnAct
  | Step<"confirm">
  | { readonly kind: "open" }
  | { readonly kind: "acknowledge" }
  | PlanAct
  | ReportAct
  | ObjectAct
  | SendGuideAct
  | (Step<"record-guidance"> & { readonly note: string })
  | (Step<"accept"> & { readonly note: string })
  | (Step<"give-back"> & { readonly reason: string })
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
  | AskDepartmentAct
  | CallInterviewAct
  | Step<"approve">
  | (Step<"reject"> & { readonly reason: string });

/** What the system puts into a matter's inbox. */
export type MatterMessage =
  | VerdictMessage
  | DeliveredMessage
  | BouncedMessage
  | UnopenedMessage
  | ResultMessage
  | ComplaintFoundMessage
  | CalendarMessage
  | FindingMessage
  | MovedMessage
  | RequestEndedMessage
  | InterviewEndedMessage
  | ObjectionTakenOnMessage
  | ObjectionEndedMessage;
export type MatterAct = MatterPersonAct | MatterMessage;
export type ActOf<Kind extends MatterAct["kind"]> = Extract<MatterAct, { readonly kind: Kind }>;
