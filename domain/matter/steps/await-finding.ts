import { defineStep } from "../../proceeding";

/** Upstream is consulted 听取上游; the finding ends the step. */
export const awaitFinding = defineStep({ kind: "await-finding", owner: "supervisor", doneBy: [], task: false });
