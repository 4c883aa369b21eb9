import { defineStep } from "../../proceeding";

/** 核实: the office finds out whether it is so. */
export const verifyComplaint = defineStep({
  kind: "verify-complaint",
  owner: "supervisor",
  doneBy: ["verify-complaint"],
  task: true,
});
