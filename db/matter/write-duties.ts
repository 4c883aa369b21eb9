import type { Audience, Duty } from "../../domain/case";
import type { Ladder } from "../../domain/ladder";
import type { Queryable } from "../connect/transaction";
import { explanationOf } from "./duty-explanation";
import type { Judgement, DutyOutcome } from "./judgement";
import { seenByDuty } from "./seen-by";
import { unitOf } from "./write-steps";

/** Role of the party that an audience is. */
const PARTY: Readonly<Record<Audience, string>> = {
  "responsible-unit": "responsible",
  "county-office": "supervisor",
  "monitoring-station": "station",
};

/** When a duty ends, and why then. */
const endOf = (ladder: Ladder, duty: Duty) => ({
  due_at: duty.deadline.due,
  climbs_at: duty.climbsAt,
  moves: duty.moves,
  provisional: duty.deadline.status === "provisional",
  explanation: explanationOf(ladder, duty),
});

/** Writes duties with their deadlines, and how they ended. */
export async function writeDuties(
  session: Queryable,
  { held, ladder }: Judgement,
  outcomes: readonly DutyOutcome[],
): Promise<void> {
  const started = outcomes.flatMap(({ no, started: start, moved }) => {
    if (start === null) return [];
    const duty = moved ?? start;
    const { kind, rung, startedAt } = duty;
    const unit = unitOf(held, duty.owner) ?? held.officeId;
    const owned = { owner: PARTY[duty.owner], unit_id: unit, seen_by: seenByDuty(duty) };
    return [{ no, kind, ...owned, rung, started_at: startedAt, ...endOf(ladder, duty) }];
  });
  if (started.length > 0) {
    await session.query(
      `insert into heqing.duty (proceeding_id, no, kind, owner, unit_id, rung, started_at, due_at, climbs_at, provisional, explanation,
                                moves, status, seen_by, division_code)
       select $2, d.no, d.kind, d.owner, d.unit_id, d.rung, d.started_at, d.due_at, d.climbs_at, d.provisional, d.explanation,
              d.moves, 'running', d.seen_by, $3
         from jsonb_to_recordset($1::jsonb) as d (no int, kind text, owner text, unit_id text, rung text, started_at timestamptz,
                                                  due_at timestamptz, climbs_at timestamptz, provisional boolean, explanation jsonb,
                                                  moves jsonb, seen_by text[])`,
      [JSON.stringify(started), held.facts.id, held.facts.divisionCode],
    );
  }
  const moves = outcomes.flatMap(({ no, started: start, moved }) =>
    start !== null || moved === null ? [] : [{ no, ...endOf(ladder, moved) }],
  );
  if (moves.length > 0) {
    await session.query(
      `update heqing.duty d set due_at = c.due_at, climbs_at = c.climbs_at, provisional = c.provisional, explanation = c.explanation,
                               moves = c.moves
         from jsonb_to_recordset($1::jsonb) as c (no int, due_at timestamptz, climbs_at timestamptz, provisional boolean,
                                                  explanation jsonb, moves jsonb)
        where d.proceeding_id = $2 and d.no = c.no`,
      [JSON.stringify(moves), held.facts.id],
    );
  }
  const changed = outcomes.filter(({ overdue, ended }) => overdue || ended !== null);
  if (changed.length === 0) return;
  await session.query(
    `update heqing.duty d
        set overdue = d.overdue or c.overdue, status = coalesce(c.status, d.status), ended_at = coalesce(c.at, d.ended_at)
       from jsonb_to_recordset($1::jsonb) as c (no int, overdue boolean, status text, at timestamptz)
      where d.proceeding_id = $2 and d.no = c.no`,
    [
      JSON.stringify(changed.map(({ no, overdue, ended }) => ({ no, overdue, status: ended?.as, at: ended?.at }))),
      held.facts.id,
    ],
  );
}
