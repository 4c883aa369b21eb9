import { defineStep } from "../../proceeding";

/** The clocks stand still until somebody proposes that they run again. */
export const paused = defineStep({ kind: "paused", owner: "supervisor", doneBy: ["propose"], task: true });
