import { defineStep } from "../../proceeding";

/** The common superior finds whose water it was. */
export const find = defineStep({ kind: "find", owner: "arbiter", doneBy: ["find"], task: true });
