import { defineStep } from "../../proceeding";

/** The section has no station: the office sees that it gets one. */
export const nameStation = defineStep({
  kind: "name-station",
  owner: "supervisor",
  doneBy: ["name-station"],
  task: true,
});
