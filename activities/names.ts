/** Names that Temporal's histories keep for as long as a proceeding is: never change one. */
export const ACTIVITIES = {
  advance: "advance",
  deliver: "deliver",
  fetchSource: "fetchSource",
  takeInFetch: "takeInFetch",
  reportGaps: "reportGaps",
  runJob: "runJob",
} as const;
