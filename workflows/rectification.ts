import type { MatterPhase, PersonStepKind, ProceedingKind } from "../domain/vocabulary";
import { live } from "./live";
import type { ProceedingInput } from "./messages";
import type { Cycle } from "./stage";

/** What may have to be done in any phase of an opened matter that is not over. */
const ALWAYS: readonly PersonStepKind[] = ["approve", "paused", "no-miss-left", "await-finding", "confirm"];

/** What may have to be done besides once it was served. */
const SERVED: readonly PersonStepKind[] = [
  "guidance",
  "raise-question",
  "climb-question",
  "await-department",
  "call-interview",
  "sign",
  "serve-otherwise",
];

/** What may live beside it once it was served. */
const BESIDE: readonly ProceedingKind[] = ["request", "interview"];

/** The cycle of a matter 整改事项: from a section that missed its target to 销号. */
export const RECTIFICATION: Cycle<MatterPhase> = {
  /** 待定 */
  asked: {
    is: "a target was missed under a scheme that opens nothing by itself",
    waitsFor: "the office decides whether to open the matter",
    tasks: ["open-question"],
    children: [],
    time: "does nothing",
    next: ["warned", "closed"],
  },
  /** 预警 */
  warned: {
    is: "the early warning goes out by itself",
    waitsFor: "the letter of assignment is submitted by one person and signed by another",
    tasks: [...ALWAYS, "sign"],
    children: ["hearing", "objection"],
    time: "tells the office that its letter is overdue",
    next: ["assigned", "closed"],
  },
  /** 交办 */
  assigned: {
    is: "the letter of assignment is signed and on its way; no clock of the township runs",
    waitsFor: "proof of service",
    tasks: [...ALWAYS, "raise-question", "sign", "serve-otherwise", "call"],
    children: ["hearing", "objection"],
    time: "asks the office to serve the letter another way",
    next: ["served", "acknowledged", "closed"],
  },
  /** 送达 */
  served: {
    is: "the township has been served",
    waitsFor: "the township acknowledges and files its plan",
    tasks: [...ALWAYS, "clue", "call", ...SERVED],
    children: ["hearing", "objection", ...BESIDE],
    time: "reminds, then asks for a telephone call; a missing plan puts the question to climb, extend or explain",
    next: ["acknowledged", "rectifying", "accepting", "awaiting-result", "closed"],
  },
  /** 签收 */
  acknowledged: {
    is: "the township has acknowledged",
    waitsFor: "the plan",
    tasks: [...ALWAYS, "clue", "call", ...SERVED],
    children: ["hearing", "objection", ...BESIDE],
    time: "reminds, then puts the question to climb, extend or explain",
    next: ["rectifying", "accepting", "awaiting-result", "closed"],
  },
  /** 整改中 */
  rectifying: {
    is: "the township carries its plan out",
    waitsFor: "the report",
    tasks: [...ALWAYS, "note", "accept", "clue", "call", ...SERVED],
    children: ["sampling", "hearing", "objection", ...BESIDE],
    time: "reminds, then puts the question to climb, extend or explain",
    next: ["accepting", "awaiting-result", "closed"],
  },
  /** 待验收 */
  accepting: {
    is: "the report is in; the scheme asks the office to accept what was done",
    waitsFor: "the office accepts, or gives it back and a further report is owed",
    tasks: [...ALWAYS, "note", "accept", "clue", ...SERVED],
    children: ["hearing", "objection", ...BESIDE],
    time: "tells the office that its acceptance is overdue; nothing of the township's runs",
    next: ["rectifying", "awaiting-result", "closed"],
  },
  /** 待复测 */
  "awaiting-result": {
    is: "the report is in and a re-sample is ordered",
    waitsFor: "the result of the re-sampling, which lives beside it",
    tasks: [...ALWAYS, "note", "clue", "await-result", "question", ...SERVED],
    children: ["sampling", "hearing", "objection", ...BESIDE],
    time: "does nothing to the township: the station's clock runs in the re-sampling",
    next: ["rectifying", "closed"],
  },
  /** 销号, 撤销, 不予交办 */
  closed: {
    is: "it is over; notices that are owed are still sent",
    waitsFor: "nothing: a correction or a re-opening begins another run",
    tasks: ["note", "approve"],
    children: ["sampling", "hearing", "objection", "request"],
    time: "does nothing",
    next: ["asked", "warned", "served", "acknowledged", "rectifying", "accepting", "awaiting-result"],
  },
};

/** Runs one matter to its end. */
export async function rectification(matter: ProceedingInput): Promise<void> {
  await live(matter, RECTIFICATION);
}
