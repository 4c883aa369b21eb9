import { defineStep } from "../../proceeding";

/** The station takes the order, samples and reports the values. */
export const sample = defineStep({ kind: "sample", owner: "station", doneBy: ["open", "acknowledge"], task: true });
