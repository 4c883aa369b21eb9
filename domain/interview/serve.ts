import { type LawFacts, serveBeside } from "../proceeding";
import type { ServiceProof } from "../vocabulary";
import type { InterviewRuling } from "./facts";

/** The unit has the notice; no clock of its own runs from it. */
export const prove = (ruling: InterviewRuling, proof: ServiceProof, facts: LawFacts, of?: number): boolean =>
  serveBeside(ruling, proof, facts, of, () => undefined);
