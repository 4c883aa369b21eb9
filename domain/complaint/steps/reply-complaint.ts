import { defineStep } from "../../proceeding";

/** 答复: the informant is told what came of it. */
export const replyComplaint = defineStep({
  kind: "reply-complaint",
  owner: "supervisor",
  doneBy: ["answer-informant"],
  task: true,
});
