import { defineStep } from "../../proceeding";

/** The interview is held and its minutes are recorded. */
const holdInterview = defineStep({
  kind: "hold-interview",
  owner: "interviewer",
  doneBy: ["record-minutes"],
  task: true,
});

/** The unit carries the measures out and reports. */
const reportMeasures = defineStep({
  kind: "report-measures",
  owner: "interviewed",
  doneBy: ["report-measures"],
  task: true,
});

/** Whoever interviewed says what came of it. */
const conclude = defineStep({ kind: "conclude", owner: "interviewer", doneBy: ["conclude"], task: true });

/** Problem and measures, or what came of it, are published. */
const publishInterview = defineStep({
  kind: "publish-interview",
  owner: "interviewer",
  doneBy: ["publish-interview"],
  task: true,
});

/** The notice is given to the unit another way, and that is recorded. */
const serveOtherwise = defineStep({
  kind: "serve-otherwise",
  owner: "supervisor",
  doneBy: ["record-service"],
  task: true,
});

/** Steps of an interview that persons do. */
export const INTERVIEW_STEPS = [holdInterview, reportMeasures, conclude, publishInterview, serveOtherwise] as const;
