import type { InstantText } from "../../domain/calendar";
import type { Rung } from "../../domain/ladder";
import type { MatterFacts } from "./matter-facts";

/** Everything the book knows for the draft of a formal letter. */
export interface LetterRequest {
  readonly matter: MatterFacts;
  readonly rung: Rung;
  readonly ladderStatus: "binding" | "assumption";
  /** When it is drafted: decides which articles are in force. */
  readonly at: InstantText;
  /** Why the matter climbed; null for the letter of assignment. */
  readonly cause: string | null;
}

/** A pure function that gives the draft as JSON; letters/ has it. */
export type DraftLetter = (request: LetterRequest) => object;
