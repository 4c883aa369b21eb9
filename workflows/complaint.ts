import type { ComplaintPhase } from "../domain/vocabulary";
import { live } from "./live";
import type { ProceedingInput } from "./messages";
import type { Cycle } from "./stage";

/** The cycle of a complaint 信访举报: from its registration to the answer. */
export const COMPLAINT: Cycle<ComplaintPhase> = {
  /** 核实中 */
  verifying: {
    is: "the complaint is registered, and the office finds out whether it is so",
    waitsFor: "the office records what it found",
    tasks: ["verify-complaint", "approve"],
    children: [],
    time: "reminds the office, then tells it that it is late",
    next: ["handling", "replying"],
  },
  /** 办理中 */
  handling: {
    is: "it is so, and is put right by the unit that answers for the place",
    waitsFor: "the unit or the office reports what was done",
    tasks: ["handle-complaint", "approve"],
    children: [],
    time: "reminds the unit, then tells it and the office",
    next: ["replying"],
  },
  /** 待答复 */
  replying: {
    is: "the informant is still to be answered",
    waitsFor: "the office records its answer",
    tasks: ["reply-complaint", "approve"],
    children: [],
    time: "reminds the office, then tells it that it is late",
    next: ["ended"],
  },
  /** 已办结 */
  ended: {
    is: "the informant was answered",
    waitsFor: "nothing",
    tasks: [],
    children: [],
    time: "does nothing",
    next: [],
  },
};

/** Runs one complaint to its end. */
export async function complaint(registered: ProceedingInput): Promise<void> {
  await live(registered, COMPLAINT);
}
