import { defineStep } from "../../proceeding";

/** The other side signs the sampling record, or says what it holds against it. */
export const countersign = defineStep({
  kind: "countersign",
  owner: "responsible",
  doneBy: ["countersign"],
  task: true,
});
