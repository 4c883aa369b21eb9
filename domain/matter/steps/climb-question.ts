import { defineStep } from "../../proceeding";

/** The office climbs, extends or explains. */
export const climbQuestion = defineStep({
  kind: "climb-question",
  owner: "supervisor",
  doneBy: ["climb", "propose", "explain"],
  task: true,
});
