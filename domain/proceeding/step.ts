import type { CivilDate } from "../calendar";
import type {
  ClimbCause,
  DutyKind,
  InterviewGround,
  InterviewKind,
  NoticeKind,
  ObjectionFinding,
  ObjectionSubject,
  PartyRole,
  SeenBy,
} from "../vocabulary";
import type { DutyNo } from "./clock/duty";
import type { LetterWords, OrderedLetter } from "./letters/shape";
import type { Proposal } from "./proposal";

/** Number of a step inside its proceeding, from 1. The book's step id is derived from proceeding and number. */
export type StepNo = number;

interface StepBase {
  readonly no: StepNo;
  readonly seenBy: SeenBy;
  /** Whose task it is, where that hangs on the proceeding; absent = the usual owner of its kind. */
  readonly owner?: PartyRole;
}

/** What the service of a paper starts: said once when the paper is signed, kept here, and printed from here. */
export interface Starts {
  readonly what: "assignment" | "climb" | "sampling" | "moved" | "hearing" | "letter" | "request" | "interview";
  readonly rung: string;
  readonly duties: readonly DutyKind[];
  /** The running duty whose clock goes on from it: of news of a date that had passed already. */
  readonly duty?: DutyNo;
}

/** A message that the worker sends; done when every recipient's mail server has answered for good. */
export interface NotifyStep extends StepBase {
  readonly kind: "notify";
  readonly notice: NoticeKind;
  readonly to: readonly PartyRole[];
  readonly rung: string;
  /** The duty that the message speaks of. */
  readonly duty: DutyNo | null;
  /** The signed letter that goes with it: the number of its sign step. */
  readonly letter: StepNo | null;
  /** What its service starts; null where it starts nothing. */
  readonly starts: Starts | null;
  /** A person who is not written to: who put it forward knows that it waits for another. */
  readonly except?: string;
}

/** A formal letter 公文: drafted, submitted 送签 by one person, checked 核稿 by another, signed 签发 by one with a head's post. */
export interface SignStep extends StepBase {
  readonly kind: "sign";
  readonly rung: string;
  readonly cause: ClimbCause | null;
  /** The person who submitted it 送签; absent until then, and again after a return. */
  readonly submittedBy?: string;
  /** Whether it is checked 核稿 before it is signed; said when it is submitted. */
  readonly toCheck?: true;
  /** The person who checked it; absent until then. */
  readonly checkedBy?: string;
  /** What is to be written, where it is no letter of a rung. */
  readonly letter?: OrderedLetter;
  /** Its text as edited last; absent = as it was drafted. */
  readonly words?: LetterWords;
  /** How often it was edited; absent = never. */
  readonly version?: number;
  /** Number of the act that returned it last; absent once it is submitted again. */
  readonly returned?: number;
}

/** To what a unit objects 异议. */
export interface ObjectionAim {
  readonly about: ObjectionSubject;
  /** The released verdict. */
  readonly verdict: string;
  /** The ended objection whose answer is carried to the superior; null for a first one. */
  readonly against: number | null;
}

/** A plan or report of a deputy or liaison officer waits for the confirmation of the unit's head. */
export interface ConfirmStep extends StepBase {
  readonly kind: "confirm";
  readonly about: "plan" | "report" | "objection";
  /** Of a drafted objection: to what it objects. */
  readonly objection?: ObjectionAim;
  /** Number of the act that holds it. */
  readonly draft: number;
  readonly by: string;
  /** A report that brings the plan with it. */
  readonly withPlan?: true;
  /** The earliest date of the plan that it holds: once it is past, nobody confirms it any more. */
  readonly earliest?: CivilDate;
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

/** Something came in that the office takes note of 知悉. */
export interface NoteStep extends StepBase {
  readonly kind: "note";
  readonly about: "plan" | "report" | "corrected";
}

/** A guide was sent 指导服务: what was advised is recorded, then what came of it. Nothing waits for it and no clock runs. */
export interface GuidanceStep extends StepBase {
  readonly kind: "guidance";
  /** The act by which the guide was sent: each sending is asked about apart. */
  readonly sending: number;
  readonly about: "advice" | "outcome";
}

/** The office accepts a plan or report 验收, or gives it back 退回整改, by its own clock. */
export interface AcceptStep extends StepBase {
  readonly kind: "accept";
  readonly about: "plan" | "report";
}

/** A missed target under another scheme than the leading one, with no matter open: shall one be opened? */
export interface OpenQuestionStep extends StepBase {
  readonly kind: "open-question";
}

/** Every verdict that missed was excluded or corrected: withdrawal 撤销 is offered to the office. */
export interface NoMissLeftStep extends StepBase {
  readonly kind: "no-miss-left";
}

/** A grace is over or a re-sample failed: the office climbs, extends or explains, by its own clock. */
export interface ClimbQuestionStep extends StepBase {
  readonly kind: "climb-question";
  readonly cause: ClimbCause;
  /** The missed duty; null where a re-sample failed. */
  readonly duty: DutyNo | null;
}

/** Not acknowledged: a telephone call is made and recorded; nothing climbs for it. */
export interface CallStep extends StepBase {
  readonly kind: "call";
  /** The message of the paper that nobody opened; absent where one that was served is not acknowledged. */
  readonly of?: StepNo;
}

/** A paper was refused, bounced, or stayed unserved: it is served another way and that is recorded. */
export interface ServeOtherwiseStep extends StepBase {
  readonly kind: "serve-otherwise";
  readonly of: StepNo;
}

/** A re-sampling of this matter is under way; done by its result. */
export interface AwaitResultStep extends StepBase {
  readonly kind: "await-result";
  /** Which order of the matter, from 1. */
  readonly order: number;
  /** Schemes under which it has said neither met nor missed yet; with the last of them it ends by itself. */
  readonly schemes: readonly string[];
}

/** The section has no station that the order could go to: the office sees that the registry names one, and gives the order. */
export interface NameStationStep extends StepBase {
  readonly kind: "name-station";
}

/** The station samples; done by the released values of the order. */
export interface SampleStep extends StepBase {
  readonly kind: "sample";
}

/** The samples are taken: a laboratory analyses them; done by the released values. */
export interface AnalyseStep extends StepBase {
  readonly kind: "analyse";
}

/** The other side of a sampling signs the record. */
export interface CountersignStep extends StepBase {
  readonly kind: "countersign";
}

/** An objection is examined by whom it was raised to. */
export interface ExamineStep extends StepBase {
  readonly kind: "examine";
  readonly owner: "supervisor" | "arbiter";
}

/** A finding on an objection, proposed by one person, waits for another with a head's post. */
export interface FindingStep extends StepBase {
  readonly kind: "finding";
  readonly owner: "supervisor" | "arbiter";
  readonly finding: ObjectionFinding;
  readonly by: string;
  /** Number of the act that proposed it. */
  readonly act: number;
}

/** An objection was upheld: the disputed value is corrected 数据更正, and the correction released. */
export interface CorrectValueStep extends StepBase {
  readonly kind: "correct-value";
  readonly verdict: string;
}

/** A drafted clue 问题线索 waits at the handling body's door: a person chooses the ground or lays it aside. */
export interface ClueStep extends StepBase {
  readonly kind: "clue";
  readonly cause: ClimbCause;
}

/** A question that the rules leave open is put to the supervising office. */
export interface QuestionStep extends StepBase {
  readonly kind: "question";
  readonly about: "result-undecided";
  readonly order: number;
  /** The scheme under which it is undecided, and the verdict that says so. */
  readonly scheme: string;
  readonly verdict: string;
}

/** Upstream is consulted 听取上游 on a miss of this matter; done by the finding. */
export interface AwaitFindingStep extends StepBase {
  readonly kind: "await-finding";
  /** Number of the hearing inside its matter. */
  readonly hearing: number;
  readonly verdict: string;
}

/** The upstream side says whose water it was. */
export interface RespondStep extends StepBase {
  readonly kind: "respond";
}

/** The common superior finds whose water it was. */
export interface FindStep extends StepBase {
  readonly kind: "find";
}

/** A further miss makes the matter graver while a limit that was set runs: the office decides, by its own clock. */
export interface RaiseQuestionStep extends StepBase {
  readonly kind: "raise-question";
  readonly verdict: string;
  /** Ids of severities of the ladder. */
  readonly from: string;
  readonly to: string;
}

/** A complaint 信访举报 is to be verified 核实, handled 办理, or its informant answered 答复. */
export interface VerifyComplaintStep extends StepBase {
  readonly kind: "verify-complaint";
}
export interface HandleComplaintStep extends StepBase {
  readonly kind: "handle-complaint";
}
export interface ReplyComplaintStep extends StepBase {
  readonly kind: "reply-complaint";
}

/** A request to a department is open; its clocks stand still for as long. */
export interface AwaitDepartmentStep extends StepBase {
  readonly kind: "await-department";
  /** Which request of the matter, from 1, and the department's id. */
  readonly request: number;
  readonly department: string;
}

/** The department takes the request on or returns it, acts, and feeds back. */
export interface HandleRequestStep extends StepBase {
  readonly kind: "handle-request";
}

/** Who asked confirms the feedback or sends it back. */
export interface ConfirmFeedbackStep extends StepBase {
  readonly kind: "confirm-feedback";
}

/** A department missed the chief's time limit: the river chief decides whether to interview its head. */
export interface InterviewQuestionStep extends StepBase {
  readonly kind: "interview-question";
  readonly duty: DutyNo;
}

/** The rung that holds is an interview: the office calls the unit to it. */
export interface CallInterviewStep extends StepBase {
  readonly kind: "call-interview";
  readonly rung: string;
  readonly interview: InterviewKind;
  readonly ground: InterviewGround;
}

/** An interview is to be held and its minutes recorded. */
export interface HoldInterviewStep extends StepBase {
  readonly kind: "hold-interview";
}

/** The interviewed unit reports on the measures. */
export interface ReportMeasuresStep extends StepBase {
  readonly kind: "report-measures";
}

/** Whoever interviewed says what came of it. */
export interface ConcludeStep extends StepBase {
  readonly kind: "conclude";
}

/** Problem and measures, or what came of it, are to be published. */
export interface PublishInterviewStep extends StepBase {
  readonly kind: "publish-interview";
  readonly about: "minutes" | "result";
}

/** Done by the worker. */
export type MachineStep = NotifyStep;
/** Done by a person's act; the engine shows it as a task. */
export type PersonStep =
  | SignStep
  | ConfirmStep
  | ApproveStep
  | PausedStep
  | NoteStep
  | AcceptStep
  | GuidanceStep
  | OpenQuestionStep
  | NoMissLeftStep
  | ClimbQuestionStep
  | CallStep
  | ServeOtherwiseStep
  | AwaitResultStep
  | NameStationStep
  | SampleStep
  | AnalyseStep
  | CountersignStep
  | ExamineStep
  | FindingStep
  | CorrectValueStep
  | ClueStep
  | QuestionStep
  | AwaitFindingStep
  | RespondStep
  | FindStep
  | RaiseQuestionStep
  | VerifyComplaintStep
  | HandleComplaintStep
  | ReplyComplaintStep
  | AwaitDepartmentStep
  | HandleRequestStep
  | ConfirmFeedbackStep
  | InterviewQuestionStep
  | CallInterviewStep
  | HoldInterviewStep
  | ReportMeasuresStep
  | ConcludeStep
  | PublishInterviewStep;
export type Step = MachineStep | PersonStep;
export type StepOf<Kind extends Step["kind"]> = Extract<Step, { readonly kind: Kind }>;

/** What became of a step by one decision. */
export type StepChange =
  | { readonly change: "added"; readonly step: Step }
  | { readonly change: "changed"; readonly step: Step }
  | { readonly change: "done"; readonly no: StepNo }
  | { readonly change: "lifted"; readonly no: StepNo };
