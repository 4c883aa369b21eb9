import { defineStep } from "../../proceeding";

/** The office accepts a plan or report 验收, or gives it back 退回整改. */
export const accept = defineStep({ kind: "accept", owner: "supervisor", doneBy: ["accept", "give-back"], task: true });
