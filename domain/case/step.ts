import type { RungId, TimedStep } from "../ladder";
import type { Proposal } from "./proposal";

/** Number of a step inside its matter, from 1. The book's step id is derived from matter and number. */
export type StepNo = number;

/** Who a notice goes to: posts of a unit, never a person; the book knows who holds them. */
export type Audience = "responsible-unit" | "county-office" | "monitoring-station";

/**
 * What a notice says. Only `early-warning` is a paper of its own (unnumbered 预警提示); `assignment` and `climb`
 * carry a letter where one is signed; the others are working messages.
 */
export const NOTICE_KINDS = [
  "early-warning",
  "signature-wanted",
  "letter-returned",
  "confirmation-wanted",
  "draft-returned",
  "approval-wanted",
  "extended",
  "paused",
  "resumed",
  "withdrawn",
  "assignment",
  "chase",
  "overdue",
  "call-wanted",
  "climb",
  "letter-served",
  "resample-order",
  "missed-again",
  "address-refused",
  "closed",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

interface StepBase {
  readonly no: StepNo;
}

/** A message that the worker sends; done when every recipient's mail server has answered for good. */
export interface NotifyStep extends StepBase {
  readonly kind: "notify";
  readonly notice: NoticeKind;
  readonly audience: readonly Audience[];
  readonly rung: RungId;
  /** The duty that a chase or an overdue notice speaks of. */
  readonly duty: TimedStep | null;
  /** The signed letter that goes with it: the number of its sign step. */
  readonly letter: StepNo | null;
}

/** A formal letter drafted for signature 签发: one person submits it, another with a head's post signs. */
export interface SignStep extends StepBase {
  readonly kind: "sign";
  readonly rung: RungId;
  /** The person who submitted it 送签; absent until then, and again after a return. */
  readonly submittedBy?: string;
}

/** A plan or report of a deputy or liaison officer waits for the confirmation of the unit's head. */
export interface ConfirmStep extends StepBase {
  readonly kind: "confirm";
  readonly about: "plan" | "report";
  /** Number of the act that holds it. */
  readonly draft: number;
  readonly by: string;
}

/** An exception proposed by one person waits for another. */
export interface ApproveStep extends StepBase {
  readonly kind: "approve";
  readonly proposal: Proposal;
  readonly by: string;
}

/** The clocks stand still: a reminder to the office that they don't run again by themselves. */
export interface PausedStep extends StepBase {
  readonly kind: "paused";
}

/** Every verdict that missed was excluded: withdrawal 撤销 is offered to the office. */
export interface NoMissLeftStep extends StepBase {
  readonly kind: "no-miss-left";
}

/** Not acknowledged: a telephone call is made and recorded; nothing climbs for it. */
export interface CallStep extends StepBase {
  readonly kind: "call";
}

/** A mail server refused for good: the paper is served another way and that is recorded. */
export interface ServeOtherwiseStep extends StepBase {
  readonly kind: "serve-otherwise";
  readonly of: StepNo;
}

/** The station samples again; done by the released values of the re-sampling. */
export interface ResampleStep extends StepBase {
  readonly kind: "resample";
}

/** A drafted clue 问题线索 waits at the handling body's door: a person chooses the ground or lays it aside. */
export interface ClueStep extends StepBase {
  readonly kind: "clue";
}

/** A question that the rules leave open is put to a named office. */
export interface QuestionStep extends StepBase {
  readonly kind: "question";
  readonly about: "resample-undecided";
}

/** Done by the worker. */
export type MachineStep = NotifyStep;
/** Done by a person's act; the engine shows it as a task. */
export type PersonStep =
  | SignStep
  | CallStep
  | ServeOtherwiseStep
  | ResampleStep
  | ClueStep
  | QuestionStep
  | ConfirmStep
  | ApproveStep
  | PausedStep
  | NoMissLeftStep;
export type Step = MachineStep | PersonStep;

/** Which office a person's step is a task of. */
export const STEP_OWNER = {
  sign: "county-office",
  call: "county-office",
  "serve-otherwise": "county-office",
  resample: "monitoring-station",
  clue: "county-office",
  question: "county-office",
  confirm: "responsible-unit",
  approve: "county-office",
  paused: "county-office",
  "no-miss-left": "county-office",
} as const satisfies Record<PersonStep["kind"], Audience>;
