import type { LetterState } from "../vocabulary";
import type { StepNo } from "./step";

/** What became of a letter 公文 by one decision; its text and number stand in the book, its step names it. */
export interface LetterChange {
  /** The step by which it is signed. */
  readonly step: StepNo;
  readonly to: LetterState;
}
