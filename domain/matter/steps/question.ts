import { defineStep } from "../../proceeding";

/** The rules leave a result open; the office answers. */
export const question = defineStep({ kind: "question", owner: "supervisor", doneBy: ["answer"], task: true });
