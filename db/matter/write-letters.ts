import type { Step } from "../../domain/case";
import { HeqingError } from "../../domain/errors";
import { rungOf, type RungId } from "../../domain/ladder";
import type { Queryable } from "../connect/transaction";
import { derivedId, stepId } from "./derived-id";
import type { Judgement, StepOutcome } from "./judgement";

/** The rung whose letter a step asks for; null where it asks for none. */
const letterRung = (step: Step): RungId | null =>
  step.kind === "sign" ? step.rung : step.kind === "clue" ? "clue" : null;

/**
 * Drafts the letter of each new task of signature, marks those signed with number and signer, withdraws those that
 * nobody will sign any more.
 */
export async function writeLetters(
  session: Queryable,
  judgement: Judgement,
  outcomes: readonly StepOutcome[],
): Promise<void> {
  const { held, ladder, ladderStatus, draftLetter } = judgement;
  const drafts = outcomes.flatMap(({ no, added }) => {
    const rungId = added === null ? null : letterRung(added.step);
    if (added === null || rungId === null) return [];
    const rung = rungOf(ladder, rungId);
    if (rung === null) throw new HeqingError("RULE_UNKNOWN", `expected the rung ${rungId} in the pinned ladder`);
    const draft = draftLetter({ matter: held.facts, rung, ladderStatus, at: added.at, cause: added.cause });
    return [
      {
        id: derivedId(held.key, "letter", no),
        step_id: stepId(held.key, no),
        step_no: no,
        kind: rung.document,
        rung: rungId,
        seen_by: [rungId === "clue" ? "handling" : "supervisor"],
        draft,
      },
    ];
  });
  if (drafts.length > 0) {
    await session.query(
      `insert into heqing.letter (id, proceeding_id, step_id, step_no, kind, rung, draft, seen_by, division_code)
       select l.id, $2, l.step_id, l.step_no, l.kind, l.rung, l.draft, l.seen_by, $3
         from jsonb_to_recordset($1::jsonb) as l (id uuid, step_id uuid, step_no int, kind text, rung text, draft jsonb, seen_by text[])`,
      [JSON.stringify(drafts), held.facts.id, held.facts.divisionCode],
    );
  }
  const ends = outcomes.flatMap(({ no, ended }) =>
    ended === null
      ? []
      : [{ step_id: stepId(held.key, no), signed: ended.act === "sign", seq: ended.seq, at: ended.at }],
  );
  if (ends.length === 0) return;
  // Numbered inside its matter; the number of the office's own register is not ours to give.
  await session.query(
    `update heqing.letter l
        set state = case when e.signed then 'signed' else 'withdrawn' end,
            -- A paper that left the office is everybody's.
            seen_by = case when not e.signed or l.rung = 'clue' then l.seen_by end,
            signed_at = case when e.signed then e.at end,
            signed_by = case when e.signed then (select a.account_id from heqing.act a where a.proceeding_id = $2 and a.seq = e.seq) end,
            number = case when e.signed then $3 || '-' ||
              ((select count(*) from heqing.letter o where o.proceeding_id = $2 and o.state = 'signed') + e.place) end
       from (select x.*, row_number() over (partition by x.signed order by x.seq) as place
               from jsonb_to_recordset($1::jsonb) as x (step_id uuid, signed boolean, seq bigint, at timestamptz)
              where exists (select from heqing.letter i where i.step_id = x.step_id and i.state = 'draft')) e
      where l.step_id = e.step_id and l.state = 'draft'`,
    [JSON.stringify(ends), held.facts.id, held.facts.number],
  );
}
