import type { InstantText } from "../calendar";
import type { CaseEvent, CaseEventKind, Decision, DutyChange, StepChange } from "./decision";
import type { DutyNo, MatterState, OpenState } from "./state";
import type { NotifyStep, Step, StepNo } from "./step";

/** What every open state carries besides its phase's own instants. */
export type Common = Pick<
  OpenState,
  "rung" | "nextStep" | "nextDuty" | "duties" | "steps" | "awaited" | "furtherMisses" | "misses" | "pausedAt"
>;

/** The common part alone, to build the next phase from. */
export const common = (state: OpenState): Common => ({
  rung: state.rung,
  nextStep: state.nextStep,
  nextDuty: state.nextDuty,
  duties: state.duties,
  steps: state.steps,
  awaited: state.awaited,
  furtherMisses: state.furtherMisses,
  misses: state.misses,
  pausedAt: state.pausedAt,
});

/** The common part replaced in places, the phase kept. */
export const amended = (state: OpenState, change: Partial<Common>): OpenState => ({ ...state, ...change });

/** A decision being written: `state` is replaced as it grows, the lists only get longer. Lives inside one call. */
export interface Ruling {
  state: OpenState;
  readonly at: InstantText;
  readonly duties: DutyChange[];
  readonly steps: StepChange[];
  readonly events: CaseEvent[];
}

export const rulingOn = (state: OpenState, at: InstantText): Ruling => ({
  state,
  at,
  duties: [],
  steps: [],
  events: [],
});

type WithoutNo<S> = S extends Step ? Omit<S, "no"> : never;

/** Adds a step under the next number, and returns that number. */
export const addStep = (ruling: Ruling, step: WithoutNo<Step>): StepNo => {
  const no = ruling.state.nextStep;
  const added: Step = { ...step, no };
  ruling.state = amended(ruling.state, { nextStep: no + 1, steps: [...ruling.state.steps, added] });
  ruling.steps.push({ change: "added", step: added });
  return no;
};

/** Adds a message to be sent; without duty and letter unless named. */
export const addNotice = (
  ruling: Ruling,
  notice: Pick<NotifyStep, "notice" | "audience" | "rung"> & Partial<Pick<NotifyStep, "duty" | "letter">>,
): StepNo => addStep(ruling, { kind: "notify", duty: null, letter: null, ...notice });

/** Takes steps out of those still to be done. */
export const endSteps = (ruling: Ruling, change: "done" | "lifted", which: (step: Step) => boolean): void => {
  for (const { no } of ruling.state.steps.filter(which)) ruling.steps.push({ change, no });
  ruling.state = amended(ruling.state, { steps: ruling.state.steps.filter((step) => !which(step)) });
};

/** Replaces an open step by itself as it stands now. */
export const changeStep = (ruling: Ruling, step: Step): void => {
  ruling.state = amended(ruling.state, {
    steps: ruling.state.steps.map((open) => (open.no === step.no ? step : open)),
  });
  ruling.steps.push({ change: "changed", step });
};

/** Ends running duties as `met`, `missed` or `lifted`. */
export const endDuties = (
  ruling: Ruling,
  as: "met" | "missed" | "lifted",
  which: (duty: OpenState["duties"][number]) => boolean,
): void => {
  for (const { no } of ruling.state.duties.filter(which)) ruling.duties.push({ change: "ended", no, as });
  ruling.state = amended(ruling.state, { duties: ruling.state.duties.filter((duty) => !which(duty)) });
};

/** Replaces one running duty by itself with some fields changed. */
export const changeDuty = (ruling: Ruling, no: DutyNo, change: Partial<OpenState["duties"][number]>): void => {
  ruling.state = amended(ruling.state, {
    duties: ruling.state.duties.map((duty) => (duty.no === no ? { ...duty, ...change } : duty)),
  });
};

/** Writes a line of the timeline. */
export const record = (ruling: Ruling, kind: CaseEventKind, data: CaseEvent["data"] = {}): void => {
  ruling.events.push({ kind, data });
};

/** The decision as ruled; `state` where the matter has left the open states. */
export const applied = (ruling: Ruling, state: MatterState = ruling.state): Decision => ({
  state,
  outcome: { outcome: "applied" },
  duties: ruling.duties,
  steps: ruling.steps,
  events: ruling.events,
});
