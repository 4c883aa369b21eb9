import { defineStep } from "../../proceeding";

/** The station corrects the disputed value by a sheet with its reason; done by the release of the corrected verdict. */
export const correctValue = defineStep({ kind: "correct-value", owner: "station", doneBy: [], task: true });
