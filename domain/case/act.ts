import type { InstantText } from "../calendar";
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

export interface SignAct {
  readonly kind: "sign";
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

/** What a person does. */
export type PersonAct =
  SignAct | AcknowledgeAct | PlanAct | ReportAct | RecordCallAct | RecordServiceAct | SetClueAsideAct | AnswerAct;
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
  readonly body: ActBody;
}

/** Who may do what to a matter; jurisdiction is checked before an act is received. */
export const ACT_ROLES = {
  sign: ["county"],
  acknowledge: ["township", "liaison"],
  plan: ["township"],
  report: ["township"],
  "record-call": ["county"],
  "record-service": ["county"],
  "set-clue-aside": ["county"],
  answer: ["county"],
  verdict: ["system"],
  delivered: ["system"],
} as const satisfies Record<ActKind, readonly ActorRole[]>;
