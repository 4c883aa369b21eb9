import { defineStep } from "../../proceeding";

/** The department takes the request on or returns it, acts, and feeds back. */
const handleRequest = defineStep({
  kind: "handle-request",
  owner: "department",
  doneBy: ["open", "take-on", "turn-down", "feed-back"],
  task: true,
});

/** Who asked confirms the feedback or sends it back; its owner is said by the step itself. */
const confirmFeedback = defineStep({
  kind: "confirm-feedback",
  owner: "responsible",
  doneBy: ["confirm-feedback", "send-back"],
  task: true,
});

/** The river chief decides whether to interview. */
const interviewQuestion = defineStep({
  kind: "interview-question",
  owner: "interviewer",
  doneBy: ["summon", "forgo-interview"],
  task: true,
});

/** The request is given to the department another way, and that is recorded. */
const serveOtherwise = defineStep({
  kind: "serve-otherwise",
  owner: "supervisor",
  doneBy: ["record-service"],
  task: true,
});

/** Steps of a request that persons do. */
export const REQUEST_STEPS = [handleRequest, confirmFeedback, interviewQuestion, serveOtherwise] as const;
