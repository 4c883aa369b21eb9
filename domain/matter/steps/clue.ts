import { defineStep } from "../../proceeding";

/** A drafted clue 问题线索 waits at the door of who handles it. */
export const clue = defineStep({ kind: "clue", owner: "handling", doneBy: ["set-clue-aside"], task: true });
