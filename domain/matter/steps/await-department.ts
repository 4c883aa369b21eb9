import { defineStep } from "../../proceeding";

/** A department's request is open; done by its end. */
export const awaitDepartment = defineStep({
  kind: "await-department",
  owner: "responsible",
  doneBy: [],
  task: false,
});
