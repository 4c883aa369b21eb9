import { HEARING } from "./hearing";
import { COMPLAINT } from "./complaint";
import { INTERVIEW } from "./interview";
import { MATTER } from "./matter";
import { OBJECTION } from "./objection";
import type { ActBody, ActRegistry, Frame, LawFacts, Opening, StepDefinition } from "./proceeding";
import { REQUEST } from "./request";
import { SAMPLING } from "./sampling";
import type { PersonStepKind, ProceedingKind } from "./vocabulary";

/** What of a kind's law is asked without its states: which acts and steps there are, and whose. */
export interface LawOf {
  readonly acts: Readonly<
    Partial<Record<string, Pick<ActRegistry<Frame, ActBody, LawFacts>[ActBody["kind"]], "parties" | "post">>>
  >;
  readonly steps: readonly StepDefinition<PersonStepKind>[];
  readonly opening?: Opening;
}

/** The laws of all kinds of proceedings; one that is missing does not compile. */
export const LAWS: Readonly<Record<ProceedingKind, LawOf>> = {
  matter: MATTER,
  sampling: SAMPLING,
  hearing: HEARING,
  objection: OBJECTION,
  complaint: COMPLAINT,
  request: REQUEST,
  interview: INTERVIEW,
};
