import { defineStep } from "../../proceeding";

/** The order is given to the station another way, and that is recorded. */
export const serveOtherwise = defineStep({
  kind: "serve-otherwise",
  owner: "supervisor",
  doneBy: ["record-service"],
  task: true,
});
