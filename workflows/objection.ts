import type { ObjectionPhase } from "../domain/vocabulary";
import { live } from "./live";
import type { ProceedingInput } from "./messages";
import type { Cycle } from "./stage";

/** The cycle of an objection 异议: from a unit's word against a verdict to the answer. */
export const OBJECTION: Cycle<ObjectionPhase> = {
  /** 待受理 */
  raised: {
    is: "the unit objects to data or to a result; the duties that it concerns stand still where it is in time",
    waitsFor: "the office, of a second instance the common superior, takes it on or refuses it",
    tasks: ["examine"],
    children: [],
    time: "reminds whoever decides, then shows it as late; the township is never worse off for it",
    next: ["examining", "ended"],
  },
  /** 审查中 */
  examining: {
    is: "it is examined, with the values of a sampling side by side where there was one",
    waitsFor: "a sampling is ordered, or a finding is proposed by one person and approved by another",
    tasks: ["examine", "finding"],
    children: [],
    time: "reminds whoever decides, then shows it as late",
    next: ["sampling", "correcting", "ended"],
  },
  /** 联合采样中, 仲裁监测中 */
  sampling: {
    is: "a joint or arbitration sampling lives beside it",
    waitsFor: "the released result of that sampling",
    tasks: ["examine"],
    children: ["sampling"],
    time: "does nothing",
    next: ["examining", "ended"],
  },
  /** 待数据更正 */
  correcting: {
    is: "it was upheld: the disputed value is to be corrected",
    waitsFor: "the correction is stated by one person and released by another",
    tasks: ["correct-value"],
    children: [],
    time: "does nothing",
    next: ["ended"],
  },
  /** 已办结 */
  ended: {
    is: "the answer is in its matter's inbox, and the clocks run on",
    waitsFor: "nothing",
    tasks: [],
    children: ["sampling"],
    time: "does nothing",
    next: [],
  },
};

/** Runs one objection to its end. */
export async function objection(raised: ProceedingInput): Promise<void> {
  await live(raised, OBJECTION);
}
