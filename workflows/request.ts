import type { RequestPhase } from "../domain/vocabulary";
import { live } from "./live";
import type { ProceedingInput } from "./messages";
import type { Cycle } from "./stage";

/** The cycle of a request to a department 提请办理: from the asking to the confirmed feedback. */
export const REQUEST: Cycle<RequestPhase> = {
  /** 待受理 */
  asked: {
    is: "the request is before the department",
    waitsFor: "the department takes it on or returns it with a reason",
    tasks: ["handle-request", "serve-otherwise", "interview-question"],
    children: ["interview"],
    time: "reminds the department, then asks the river chief whether to interview its head",
    next: ["handling", "ended"],
  },
  /** 办理中 */
  handling: {
    is: "the department acts; the township duties that it concerns stand still",
    waitsFor: "the department's feedback",
    tasks: ["handle-request", "serve-otherwise", "interview-question"],
    children: ["interview"],
    time: "reminds the department, then asks the river chief whether to interview its head",
    next: ["answered", "ended"],
  },
  /** 待确认 */
  answered: {
    is: "the department has fed back",
    waitsFor: "who asked confirms it or sends it back",
    tasks: ["confirm-feedback", "serve-otherwise", "interview-question"],
    children: ["interview"],
    time: "lets the township's clocks run on, and the office answer in place of who asked",
    next: ["handling", "ended"],
  },
  /** 已办结 */
  ended: {
    is: "its end is in its matter's inbox",
    waitsFor: "nothing",
    tasks: [],
    children: ["interview"],
    time: "does nothing",
    next: [],
  },
};

/** Runs one request to its end. */
export async function departmentRequest(order: ProceedingInput): Promise<void> {
  await live(order, REQUEST);
}
