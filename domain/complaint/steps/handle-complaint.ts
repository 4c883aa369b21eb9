import { defineStep } from "../../proceeding";

/** 办理: what was found is put right by the unit that answers for the place; by the office, where none does. */
export const handleComplaint = defineStep({
  kind: "handle-complaint",
  owner: "responsible",
  doneBy: ["report-handling"],
  task: true,
});
