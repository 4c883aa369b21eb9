import type { ActKind, ActorRole } from "./act";
import { type ActingPerson, isHead, isSecondPerson, postRefusal } from "./acting";
import { type Exception, EXCEPTIONS, type Proposal, sameAim } from "./proposal";
import { entitled } from "./refuse";
import { exceptionRefusal, extensible, type Standing } from "./standing";
import type { DutyNo } from "./state";
import type { Step, StepNo } from "./step";

/** An act that a page offers; with the step it does, where it does one, or the exception that it proposes. */
export interface AllowedAct {
  readonly kind: ActKind;
  readonly step?: StepNo;
  readonly what?: Exception;
  /** The duty that may be extended, and by how much at most. */
  readonly duty?: DutyNo;
  readonly most?: number;
  readonly verdict?: string;
  /** A plan or report that will wait for the confirmation of the unit's head. */
  readonly draft?: true;
}

/** The acts that do a person's step as it stands; a re-sample is done by its released values. */
const actsOfStep = (step: Step, standing: Standing, by: ActingPerson): readonly ActKind[] => {
  switch (step.kind) {
    case "sign":
      if (step.submittedBy === undefined) return ["submit"];
      return isSecondPerson(by, step.submittedBy) ? ["sign", "return"] : [];
    case "confirm":
      return ["confirm", "return"];
    case "approve":
      if (!isSecondPerson(by, step.by)) return [];
      return exceptionRefusal(standing, step.proposal) === null ? ["approve", "reject"] : ["reject"];
    case "call":
      return ["record-call"];
    case "serve-otherwise":
      return ["record-service"];
    case "clue":
      return ["set-clue-aside"];
    case "question":
      return ["answer"];
    case "notify":
    case "resample":
    case "paused":
    case "no-miss-left":
      return [];
  }
};

/** 退回 stands on steps of two offices: each gives back what waits for it. */
const ownReturn = (step: Step, kind: ActKind, role: ActorRole): boolean =>
  kind !== "return" || (step.kind === "sign" ? role === "county" : role === "township");

/** The acts that move the matter on from a phase. */
const ACTS_OF_PHASE: Readonly<Record<Standing["phase"], readonly ActKind[]>> = {
  warned: [],
  assigned: [],
  served: ["acknowledge", "plan", "report"],
  acknowledged: ["plan", "report"],
  rectifying: ["plan", "report"],
  "awaiting-resample": [],
};

/** Every exception that can be proposed now and is not proposed already. */
const proposals = (standing: Standing): readonly AllowedAct[] =>
  EXCEPTIONS.flatMap((what): readonly AllowedAct[] => {
    const open = (proposal: Proposal): boolean =>
      exceptionRefusal(standing, proposal) === null &&
      !standing.steps.some((step) => step.kind === "approve" && sameAim(step.proposal, proposal));
    switch (what) {
      case "extension":
        return standing.duties
          .filter((duty) => extensible(duty) === null && open({ what, duty: duty.no, count: 1 }))
          .map(({ no, extension }) => ({ kind: "propose", what, duty: no, most: extension?.maximum.count ?? 0 }));
      case "exclusion":
        return standing.misses
          .filter((verdict) => open({ what, verdict }))
          .map((verdict) => ({ kind: "propose", what, verdict }));
      case "pause":
      case "resume":
      case "withdrawal":
        return open({ what }) ? [{ kind: "propose", what }] : [];
    }
  });

/** What a person may do in a role to the open matter as it stands. Each of these acts, received next, is applied. */
export const allowedActs = (
  standing: Standing | null,
  role: ActorRole,
  by: ActingPerson | null,
): readonly AllowedAct[] => {
  if (standing === null || by === null) return [];
  const steps = standing.steps.flatMap((step) =>
    actsOfStep(step, standing, by)
      .filter((kind) => ownReturn(step, kind, role))
      .map((kind): AllowedAct => ({ kind, step: step.no })),
  );
  const waits = (kind: ActKind): boolean => (kind === "plan" || kind === "report") && !isHead(role, by);
  const onward = ACTS_OF_PHASE[standing.phase].map((kind): AllowedAct =>
    waits(kind) ? { kind, draft: true } : { kind },
  );
  return [...onward, ...steps, ...proposals(standing)].filter(
    ({ kind }) => entitled(role, kind) && postRefusal(kind, role, by) === null,
  );
};
