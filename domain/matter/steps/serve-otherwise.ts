import { defineStep } from "../../proceeding";

/** A paper is served another way, and that is recorded. */
export const serveOtherwise = defineStep({
  kind: "serve-otherwise",
  owner: "supervisor",
  doneBy: ["record-service"],
  task: true,
});
