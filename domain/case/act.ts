import type { InstantText } from "../calendar";
import type { ActingPerson } from "./acting";
import type { Proposal } from "./proposal";
import type { StepNo } from "./step";

/** What a final verdict on the section says to its matter. */
export interface VerdictMessage {
  readonly kind: "verdict";
  readonly verdictId: string;
  /** `2026-10`, or `resample:<matter number>` */
  readonly period: string;
  readonly outcome: "met" | "missed" | "unjudgeable" | "undecided" | "no_target";
  /** 1 to 6 (6 = 劣Ⅴ), null where open */
  readonly waterClass: number | null;
  readonly targetClass: number | null;
  readonly sampledFrom: string | null;
  readonly sampledTo: string | null;
  /** Set when the values were a re-sampling 复测 of this matter. */
  readonly matterNumber: string | null;
}

/** Every recipient's mail server has answered for good about a notify step. `sent` 0 = nobody was reached. */
export interface DeliveredMessage {
  readonly kind: "delivered";
  readonly step: StepNo;
  readonly sent: number;
  readonly refused: number;
}

/** 送签: a drafted letter is put before who signs. */
export interface SubmitAct {
  readonly kind: "submit";
  readonly step: StepNo;
  readonly note?: string | undefined;
}
/** 签发: by another person than who submitted it. */
export interface SignAct {
  readonly kind: "sign";
  readonly step: StepNo;
}
/** 退回: a submitted letter, or a plan or report that waits for the head's confirmation, with the reason. */
export interface ReturnAct {
  readonly kind: "return";
  readonly step: StepNo;
  readonly reason: string;
}
/** 确认: the head makes a plan or report of the own unit count. */
export interface ConfirmAct {
  readonly kind: "confirm";
  readonly step: StepNo;
}
export interface AcknowledgeAct {
  readonly kind: "acknowledge";
}

/** One problem of a rectification plan (生态环境法典 Art. 29: owner, target, deadline, measures, acceptance unit). */
export interface PlanMeasure {
  readonly problem: string;
  readonly owner: string;
  readonly target: string;
  readonly deadline: string;
  readonly measures: string;
  readonly acceptance: string;
}
export interface PlanAct {
  readonly kind: "plan";
  readonly summary: string;
  readonly measures: readonly PlanMeasure[];
}
export interface ReportAct {
  readonly kind: "report";
  readonly summary: string;
}
export interface RecordCallAct {
  readonly kind: "record-call";
  readonly step: StepNo;
  readonly note: string;
}
/** Service another way (in person, by post) after a mail server refused. The instant is that of the record. */
export interface RecordServiceAct {
  readonly kind: "record-service";
  readonly step: StepNo;
  readonly note: string;
}
/** The county office lays a drafted clue aside, with its reason; passing it on comes with the referral. */
export interface SetClueAsideAct {
  readonly kind: "set-clue-aside";
  readonly step: StepNo;
  readonly reason: string;
}
/** The county office answers a question that the rules leave open. */
export interface AnswerAct {
  readonly kind: "answer";
  readonly step: StepNo;
  readonly answer: "counts-as-met" | "counts-as-missed" | "sample-again";
  readonly reason: string;
}

/** One person of the county office proposes an exception, with its ground and the evidence for it. */
export type ProposeAct = Proposal & {
  readonly kind: "propose";
  readonly ground: string;
  /** Where the evidence lies: a document number, a file, a record. */
  readonly evidence: string;
};
/** A head of the county office, another person than who proposed, lets the exception take effect. */
export interface ApproveAct {
  readonly kind: "approve";
  readonly step: StepNo;
}
export interface RejectAct {
  readonly kind: "reject";
  readonly step: StepNo;
  readonly reason: string;
}

/** What a person does. */
export type PersonAct =
  | SubmitAct
  | SignAct
  | ReturnAct
  | ConfirmAct
  | AcknowledgeAct
  | PlanAct
  | ReportAct
  | RecordCallAct
  | RecordServiceAct
  | SetClueAsideAct
  | AnswerAct
  | ProposeAct
  | ApproveAct
  | RejectAct;
/** What the system itself puts into the inbox. */
export type SystemMessage = VerdictMessage | DeliveredMessage;
export type ActBody = PersonAct | SystemMessage;
export type ActKind = ActBody["kind"];

/** Roles as accounts have them; `system` for the engine's own messages. */
export type ActorRole =
  | "township"
  | "liaison"
  | "department"
  | "county"
  | "station"
  | "city"
  | "evaluator"
  | "discipline"
  | "system_admin"
  | "security_admin"
  | "audit_admin"
  | "system";

/** An act as the inbox keeps it: numbered and stamped under the matter's lock, by Postgres' clock alone. */
export interface ReceivedAct {
  readonly seq: number;
  readonly receivedAt: InstantText;
  readonly role: ActorRole;
  /** Who did it, with the posts held at the instant of receipt; null for the engine's own messages. */
  readonly by: ActingPerson | null;
  readonly body: ActBody;
}

/** Who may do what to a matter; jurisdiction is checked before an act is received. */
export const ACT_ROLES = {
  submit: ["county"],
  sign: ["county"],
  return: ["county", "township"],
  confirm: ["township"],
  acknowledge: ["township", "liaison"],
  plan: ["township", "liaison"],
  report: ["township", "liaison"],
  "record-call": ["county"],
  "record-service": ["county"],
  "set-clue-aside": ["county"],
  answer: ["county"],
  propose: ["county"],
  approve: ["county"],
  reject: ["county"],
  verdict: ["system"],
  delivered: ["system"],
} as const satisfies Record<ActKind, readonly ActorRole[]>;
