import { defineStep } from "../../proceeding";

/** The rung that holds is an interview: the office calls the unit to it. */
export const callInterviewStep = defineStep({
  kind: "call-interview",
  owner: "supervisor",
  doneBy: ["call-interview"],
  task: true,
});
