import { defineStep } from "../../proceeding";

/** A re-sampling 复测 is under way; its result ends the step. */
export const awaitResult = defineStep({ kind: "await-result", owner: "supervisor", doneBy: [], task: false });
