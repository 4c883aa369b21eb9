import { defineStep } from "../../proceeding";

/** What a guide advised 指导服务 is recorded by the office, then what came of it. */
export const guidance = defineStep({ kind: "guidance", owner: "supervisor", doneBy: ["record-guidance"], task: true });
