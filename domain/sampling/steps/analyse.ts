import { defineStep } from "../../proceeding";

/** The samples go to a laboratory, which reports; done by the released values. */
export const analyse = defineStep({
  kind: "analyse",
  owner: "station",
  doneBy: ["hand-to-lab", "lab-report"],
  task: true,
});
