import type { CivilDate, Deadline, InstantText, Limit } from "../calendar";
import type { ExtensionRule, RungId, TimedStep } from "../ladder";
import type { Step, StepNo } from "./step";

/** Number of a duty inside its matter, from 1. */
export type DutyNo = number;

/** Who answers for a duty. */
export type DutyOwner = "responsible-unit" | "monitoring-station";

/** An end that was moved 延期, or that a pause 中止计时 put off; `from` and `limit` are what the new one was computed of. */
export interface DutyMove {
  readonly cause: "extended" | "resumed";
  readonly at: InstantText;
  readonly from: InstantText;
  /** null where the time left was carried over as it stood. */
  readonly limit: Limit | null;
  readonly old: { readonly due: InstantText; readonly dueDate: CivilDate };
  readonly new: { readonly due: InstantText; readonly dueDate: CivilDate };
}

/** A duty with a clock. Instants still to come are in `chases` and `climbsAt`; a provisional end never triggers. */
export interface Duty {
  readonly no: DutyNo;
  readonly kind: TimedStep;
  readonly owner: DutyOwner;
  readonly rung: RungId;
  readonly startedAt: InstantText;
  readonly deadline: Deadline;
  /** Reminders still to be sent, ascending. */
  readonly chases: readonly InstantText[];
  /** False until the end has passed unmet; then the overdue notice has gone out. */
  readonly overdue: boolean;
  /** When a missed duty climbs (end plus grace); null when it does not climb or the end is provisional. */
  readonly climbsAt: InstantText | null;
  /** What the ladder says of extending it; null where it says nothing, then it can't be extended. */
  readonly extension: ExtensionRule | null;
  readonly moves: readonly DutyMove[];
}

/** What starts running when a notice is served 送达. */
export interface AwaitedService {
  readonly step: StepNo;
  readonly starts: "assignment" | "climb" | "resample";
  readonly rung: RungId;
}

interface Underway {
  /** The highest rung taken. */
  readonly rung: RungId;
  readonly nextStep: StepNo;
  readonly nextDuty: DutyNo;
  readonly duties: readonly Duty[];
  /** Steps not yet done, machine and person. */
  readonly steps: readonly Step[];
  readonly awaited: readonly AwaitedService[];
  /** Verdicts that joined after the first. */
  readonly furtherMisses: number;
  /** Verdicts that missed the target and count for this matter, in the order in which they came. */
  readonly misses: readonly string[];
  /** Since when the clocks stand still 中止计时; null while they run. */
  readonly pausedAt: InstantText | null;
}

/** 预警: the early warning goes out, the letter of assignment waits for a signature. */
export interface Warned extends Underway {
  readonly phase: "warned";
}
/** 交办: signed, on its way; no clock runs before service. */
export interface Assigned extends Underway {
  readonly phase: "assigned";
}
/** 送达, 签收 is awaited. */
export interface Served extends Underway {
  readonly phase: "served";
  readonly servedAt: InstantText;
}
/** 签收, the plan 整改方案 is awaited. */
export interface Acknowledged extends Underway {
  readonly phase: "acknowledged";
  readonly servedAt: InstantText;
  readonly acknowledgedAt: InstantText;
}
/** 整改中: the plan is filed, the report 整改情况报告 is awaited. */
export interface Rectifying extends Underway {
  readonly phase: "rectifying";
  readonly servedAt: InstantText;
  readonly plannedAt: InstantText;
}
/** 待复测 */
export interface AwaitingResample extends Underway {
  readonly phase: "awaiting-resample";
  readonly servedAt: InstantText;
  readonly plannedAt: InstantText | null;
  readonly reportedAt: InstantText;
}
/** 销号 or 撤销: only messages already promised are still sent. */
export interface Closed {
  readonly phase: "closed";
  readonly withdrawn: boolean;
  readonly rung: RungId;
  readonly nextStep: StepNo;
  readonly nextDuty: DutyNo;
  readonly steps: readonly Step[];
  readonly closedAt: InstantText;
}

export type OpenState = Warned | Assigned | Served | Acknowledged | Rectifying | AwaitingResample;
/** The state of a matter 整改事项, kept in the book as JSON; each act is judged against it. */
export type MatterState = OpenState | Closed;
export type Phase = MatterState["phase"];
