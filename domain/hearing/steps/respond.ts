import { defineStep } from "../../proceeding";

/** The upstream side takes the call and answers. */
export const respond = defineStep({
  kind: "respond",
  owner: "upstream",
  doneBy: ["open", "acknowledge", "respond"],
  task: true,
});
