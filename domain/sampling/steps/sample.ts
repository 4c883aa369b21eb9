import { defineStep } from "../../proceeding";

/** The station takes the order, appoints and samples; done by the sampling record, or by the released values. */
export const sample = defineStep({
  kind: "sample",
  owner: "station",
  doneBy: ["open", "acknowledge", "appoint", "record-sampling"],
  task: true,
});
