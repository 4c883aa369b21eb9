import type { InterviewPhase } from "../domain/vocabulary";
import { live } from "./live";
import type { ProceedingInput } from "./messages";
import type { Cycle } from "./stage";

/** The cycle of an interview 约谈: from the notice over the minutes to the publication of what came of it. */
export const INTERVIEW: Cycle<InterviewPhase> = {
  /** 已通知 */
  called: {
    is: "the unit is called to the interview",
    waitsFor: "the interview is held and its minutes are recorded",
    tasks: ["hold-interview", "serve-otherwise"],
    children: [],
    time: "reminds whoever interviews, then tells the office",
    next: ["held"],
  },
  /** 已约谈 */
  held: {
    is: "the minutes are there; the unit carries the measures out",
    waitsFor: "the unit's report",
    tasks: ["report-measures", "publish-interview", "serve-otherwise"],
    children: [],
    time: "reminds the unit, then lets it be said without a report what came of it",
    next: ["reported", "concluded", "ended"],
  },
  /** 已报告落实 */
  reported: {
    is: "the unit has reported",
    waitsFor: "whoever interviewed says what came of it",
    tasks: ["conclude", "publish-interview", "serve-otherwise"],
    children: [],
    time: "reminds whoever interviewed",
    next: ["concluded", "ended"],
  },
  /** 待公布结果 */
  concluded: {
    is: "what came of it is said",
    waitsFor: "the publication",
    tasks: ["publish-interview", "serve-otherwise"],
    children: [],
    time: "reminds whoever publishes",
    next: ["ended"],
  },
  /** 已办结 */
  ended: {
    is: "it is published, and what it was called over knows of its end",
    waitsFor: "nothing",
    tasks: [],
    children: [],
    time: "does nothing",
    next: [],
  },
};

/** Runs one interview to its end. */
export async function interview(order: ProceedingInput): Promise<void> {
  await live(order, INTERVIEW);
}
