import { defineStep } from "../../proceeding";

/** Not acknowledged: a call is made and recorded. */
export const call = defineStep({ kind: "call", owner: "supervisor", doneBy: ["record-call"], task: true });
