import type { ActKind, ActorRole } from "./act";
import { entitled } from "./refuse";
import type { MatterState } from "./state";
import type { PersonStep, StepNo } from "./step";

/** An act that a page offers; with the step it does, where it does one. */
export interface AllowedAct {
  readonly kind: ActKind;
  readonly step?: StepNo;
}

/** The act that does a person's step; a re-sample is done by its released values. */
const ACT_OF_STEP: Readonly<Record<PersonStep["kind"], ActKind | null>> = {
  sign: "sign",
  call: "record-call",
  "serve-otherwise": "record-service",
  resample: null,
  clue: "set-clue-aside",
  question: "answer",
};

/** The acts that move the matter on from a phase. */
const ACTS_OF_PHASE: Readonly<Record<MatterState["phase"], readonly ActKind[]>> = {
  warned: [],
  assigned: [],
  served: ["acknowledge", "plan", "report"],
  acknowledged: ["plan", "report"],
  rectifying: ["plan", "report"],
  "awaiting-resample": [],
  closed: [],
};

/** What a role may do to the matter as it stands. Each of these acts, received next, is applied. */
export const allowedActs = (
  state: Pick<MatterState, "phase" | "steps"> | null,
  role: ActorRole,
): readonly AllowedAct[] => {
  if (state === null || state.phase === "closed") return [];
  const steps = state.steps.flatMap((step): AllowedAct[] => {
    const kind = step.kind === "notify" ? null : ACT_OF_STEP[step.kind];
    return kind === null ? [] : [{ kind, step: step.no }];
  });
  return [...ACTS_OF_PHASE[state.phase].map((kind): AllowedAct => ({ kind })), ...steps].filter(({ kind }) =>
    entitled(role, kind),
  );
};
