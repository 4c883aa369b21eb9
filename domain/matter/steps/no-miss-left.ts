import { defineStep } from "../../proceeding";

/** No miss counts any more: withdrawal 撤销 is offered. */
export const noMissLeft = defineStep({ kind: "no-miss-left", owner: "supervisor", doneBy: ["propose"], task: true });
