import { payloadHash } from "../db/ledger/canonical";
import { derivedId, stepId } from "../db/proceeding/derived-id";
import { HeqingError } from "../domain/errors";
import { type Ladder, rungOf } from "../domain/ladder";
import { LETTER_FORMS } from "../domain/vocabulary";
import { type KeptLetterFacts, type LetterDraft, numberWords } from "../letters";
import type { Judgement } from "./judgement";
import { edited, type KeptLetter, letterFacts, type LetterRules, letterText } from "./letter-facts";
import { type LetterMove, letterMoves, stepOutcomes } from "./outcomes";

/**
 * Letters drafted by a judgement, and how letters moved on. A draft is what its text will be made from: the text is kept
 * when it is first submitted, so that what is signed is what was put before who signs; a signed one is numbered in the book.
 */
export function lettersOf({ held, drained, ladder, ladderStatus, articles }: Judgement) {
  const severity = (drained.state as { readonly severity?: string } | null)?.severity ?? "";
  const known = new Map<number, KeptLetter>(held.letters.map(({ step, ...letter }) => [step, letter]));
  const drafts = stepOutcomes(drained.judged).flatMap(({ no, step, addedAt }) => {
    if (step?.kind !== "sign" || addedAt === null) return [];
    const rung = rungOf(ladder, step.rung);
    if (rung === null && step.letter === undefined)
      throw new HeqingError("RULE_UNKNOWN", `expected the rung ${step.rung} in the pinned ladder`);
    const madeFrom = letterFacts({ held, rung, severity, at: addedAt, step });
    known.set(no, { rung: step.rung, draft: null, madeFrom });
    const id = derivedId(held.key, "letter", no);
    return [
      {
        id,
        step_id: stepId(held.key, no),
        step_no: no,
        kind: step.letter?.kind ?? rung?.document ?? "letter",
        rung: step.rung,
        made_from: madeFrom,
        seen_by: step.seenBy,
      },
    ];
  });
  const fresh = new Set(drafts.map(({ step_id: step }) => step));
  const rules = { ladder, ladderStatus, articles };
  const moves = letterMoves(drained.judged)
    .filter(({ step, to, words }) => to !== "draft" || words !== undefined || !fresh.has(stepId(held.key, step)))
    .map(({ step, to, at, seq, words }) => {
      const letter = known.get(step);
      const text = letter === undefined ? null : textAfter(letter, { to, words }, () => rules);
      if (letter !== undefined && text !== letter.draft) known.set(step, { ...letter, draft: text });
      return {
        step_id: stepId(held.key, step),
        state: to,
        at,
        seq,
        ...(letter === undefined ? UNKNOWN : numberedBy(letter, ladder)),
        draft: text === (letter?.draft ?? null) && words === undefined && to !== "submitted" ? null : text,
        hash: to === "signed" && text !== null ? payloadHash(text).toString("hex") : null,
      };
    });
  return drafts.length === 0 && moves.length === 0 ? {} : { letters: { drafts, moves } };
}

const UNKNOWN = { series: "letter-函", words: "函", issuer: "supervisor", seen_by: null };

/** The text of a letter after a move: as edited, else as kept; from its first submission on it is kept. */
function textAfter(
  letter: KeptLetter,
  { to, words }: Pick<LetterMove, "to" | "words">,
  rules: () => LetterRules,
): LetterDraft | null {
  if (words !== undefined) return edited(letterText(letter, rules), words);
  return to === "submitted" ? letterText(letter, rules) : (letter.draft as LetterDraft | null);
}

/** Whose number a letter gets when it is signed, in which series: one for each word of an issuer and year; and who sees it then. */
function numberedBy({ rung: id, madeFrom }: KeptLetter, ladder: Ladder) {
  const ordered = (madeFrom as KeptLetterFacts | null)?.letter;
  const rung = rungOf(ladder, id);
  const words = ordered === undefined ? (rung === null ? null : numberWords(rung)) : LETTER_FORMS[ordered.kind].series;
  return {
    series: `letter-${words ?? "函"}`,
    words: words ?? "函",
    issuer: ordered?.issuer ?? rung?.issuer ?? "supervisor",
    seen_by: ordered?.shownTo ?? null,
  };
}
