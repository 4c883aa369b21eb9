import { defineStep } from "../../proceeding";

/** A plan or report of a deputy or liaison officer waits for the unit's head. */
export const confirm = defineStep({ kind: "confirm", owner: "responsible", doneBy: ["confirm", "return"], task: true });
