import { defineStep } from "../../proceeding";

/** The office says whether a further miss raises the severity while a limit runs. */
export const raiseQuestion = defineStep({
  kind: "raise-question",
  owner: "supervisor",
  doneBy: ["raise", "keep"],
  task: true,
});
