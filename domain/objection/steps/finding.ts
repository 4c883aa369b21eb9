import { defineStep } from "../../proceeding";

/** A proposed finding waits for a head, who approves it or gives it back. */
export const finding = defineStep({ kind: "finding", owner: "supervisor", doneBy: ["approve", "return"], task: true });
