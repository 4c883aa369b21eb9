import { defineStep } from "../../proceeding";

/** The objection is taken on or refused, sampled and answered: by the office, of a second instance by the superior, as the step says. */
export const examine = defineStep({
  kind: "examine",
  owner: "supervisor",
  doneBy: ["accept-objection", "refuse-objection", "order-sampling", "propose-finding"],
  task: true,
});
