import { defineStep } from "../../proceeding";

/** The office takes note 知悉 of what came in. */
export const note = defineStep({ kind: "note", owner: "supervisor", doneBy: ["note"], task: true });
