import { defineStep } from "../../proceeding";

/** A longer limit waits for a head, another person than who proposed it. */
export const approve = defineStep({ kind: "approve", owner: "supervisor", doneBy: ["approve", "reject"], task: true });
