import { defineStep } from "../proceeding";

/** Steps of a matter that persons do: whose task each is, and by which acts it is done. */
export const MATTER_STEPS = [
  defineStep({ kind: "open-question", owner: "supervisor", doneBy: ["open-matter", "decline"], task: true }),
  defineStep({
    kind: "sign",
    owner: "supervisor",
    doneBy: ["submit", "take-back", "check", "sign", "return"],
    task: true,
  }),
  defineStep({ kind: "confirm", owner: "responsible", doneBy: ["confirm", "return"], task: true }),
  defineStep({ kind: "approve", owner: "supervisor", doneBy: ["approve", "reject"], task: true }),
  defineStep({ kind: "paused", owner: "supervisor", doneBy: ["propose"], task: true }),
  defineStep({ kind: "note", owner: "supervisor", doneBy: ["note"], task: true }),
  defineStep({ kind: "no-miss-left", owner: "supervisor", doneBy: ["propose"], task: true }),
  defineStep({ kind: "climb-question", owner: "supervisor", doneBy: ["climb", "propose", "explain"], task: true }),
  defineStep({ kind: "call", owner: "supervisor", doneBy: ["record-call"], task: true }),
  defineStep({ kind: "serve-otherwise", owner: "supervisor", doneBy: ["record-service"], task: true }),
  defineStep({ kind: "await-result", owner: "supervisor", doneBy: [], task: false }),
  defineStep({ kind: "clue", owner: "handling", doneBy: ["set-clue-aside"], task: true }),
  defineStep({ kind: "question", owner: "supervisor", doneBy: ["answer"], task: true }),
] as const;
