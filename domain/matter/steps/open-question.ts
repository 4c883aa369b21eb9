import { defineStep } from "../../proceeding";

/** The office is asked whether to open a matter for a miss under another scheme. */
export const openQuestion = defineStep({
  kind: "open-question",
  owner: "supervisor",
  doneBy: ["open-matter", "decline"],
  task: true,
});
