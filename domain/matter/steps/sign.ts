import { defineStep } from "../../proceeding";

/** A letter 公文 on its way from draft to signature. */
export const sign = defineStep({
  kind: "sign",
  owner: "supervisor",
  doneBy: ["edit-letter", "submit", "take-back", "check", "sign", "return"],
  task: true,
});
