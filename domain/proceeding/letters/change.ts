import type { LetterState } from "../../vocabulary";
import type { StepNo } from "../step";
import type { LetterWords } from "./shape";

/** What became of a letter 公文 by one decision; its text and number stand in the book, its step names it. */
export interface LetterChange {
  /** The step by which it is signed. */
  readonly step: StepNo;
  readonly to: LetterState;
  /** Its text as it was edited just now; absent where it stays. */
  readonly words?: LetterWords;
}
