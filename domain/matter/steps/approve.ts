import { defineStep } from "../../proceeding";

/** An exception that one person proposed waits for another. */
export const approve = defineStep({ kind: "approve", owner: "supervisor", doneBy: ["approve", "reject"], task: true });
