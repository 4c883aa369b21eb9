import { firstOn } from "../on-step";
import type { LetterKind } from "../../vocabulary";
import type { StepOf } from "../step";

/**
 * Whether a letter is checked 核稿 by a person of its own before it is signed: where the office has a second head. A sole
 * head, who signs what a clerk submitted, reads it once: the check is skipped by this rule.
 */
export const needsCheck = (heads: readonly string[]): boolean => heads.length > 1;

/** The first of the two persons of a letter: who submitted it. */
export const SUBMITTER = firstOn("sign", ({ submittedBy }) => submittedBy);

/** Whether a submitted letter still waits for its check. */
export const awaitsCheck = ({ submittedBy, toCheck, checkedBy }: StepOf<"sign">): boolean =>
  submittedBy !== undefined && toCheck === true && checkedBy === undefined;

/** A letter that was given or taken back: as nobody had submitted or checked it. */
export const unsubmitted = (letter: StepOf<"sign">): StepOf<"sign"> => {
  const { submittedBy: _by, toCheck: _to, checkedBy: _checked, ...draft } = letter;
  return draft;
};

/** Which letter a line of the timeline speaks of. */
export const lineOf = ({
  no: step,
  rung,
  letter,
}: StepOf<"sign">): { readonly step: number; readonly rung: string; readonly letter?: LetterKind } => ({
  step,
  rung,
  ...(letter === undefined ? {} : { letter: letter.kind }),
});
