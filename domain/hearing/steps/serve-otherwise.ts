import { defineStep } from "../../proceeding";

/** The call is given to the upstream side another way, and that is recorded. */
export const serveOtherwise = defineStep({
  kind: "serve-otherwise",
  owner: "supervisor",
  doneBy: ["record-service"],
  task: true,
});
