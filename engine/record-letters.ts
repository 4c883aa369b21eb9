import { payloadHash } from "../db/ledger/canonical";
import { derivedId, stepId } from "../db/proceeding/derived-id";
import { HeqingError } from "../domain/errors";
import { rungOf } from "../domain/ladder";
import { numberWords } from "../letters";
import type { Judgement } from "./judgement";
import { type KeptLetter, letterFacts, letterText } from "./letter-facts";
import { letterMoves, stepOutcomes } from "./outcomes";

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
    if (rung === null) throw new HeqingError("RULE_UNKNOWN", `expected the rung ${step.rung} in the pinned ladder`);
    const madeFrom = letterFacts({ held, rung, severity, at: addedAt, step });
    known.set(no, { rung: rung.id, draft: null, madeFrom });
    const id = derivedId(held.key, "letter", no);
    return [
      {
        id,
        step_id: stepId(held.key, no),
        step_no: no,
        kind: rung.document,
        rung: rung.id,
        made_from: madeFrom,
        seen_by: step.seenBy,
      },
    ];
  });
  const fresh = new Set(drafts.map(({ step_id: step }) => step));
  const moves = letterMoves(drained.judged)
    .filter(({ step, to }) => to !== "draft" || !fresh.has(stepId(held.key, step)))
    .map(({ step, to, at, seq }) => {
      const letter = known.get(step);
      const rung = letter === undefined ? null : rungOf(ladder, letter.rung);
      const kept = to === "submitted" && letter?.draft === null;
      const draft = kept ? letterText(letter, () => ({ ladder, ladderStatus, articles })) : (letter?.draft ?? null);
      if (kept) known.set(step, { rung: letter.rung, draft, madeFrom: null });
      return {
        step_id: stepId(held.key, step),
        state: to,
        at,
        seq,
        series: `letter-${rung?.document ?? "letter"}`,
        words: (rung === null ? null : numberWords(rung)) ?? "函",
        draft: kept ? draft : null,
        hash: to === "signed" && draft !== null ? payloadHash(draft).toString("hex") : null,
      };
    });
  return drafts.length === 0 && moves.length === 0 ? {} : { letters: { drafts, moves } };
}
