import { deadlineSentence } from "../../domain/calendar";
import type { Duty } from "../../domain/case";
import { HeqingError } from "../../domain/errors";
import { rungOf, type Ladder } from "../../domain/ladder";
import type { Queryable } from "../transaction";
import type { Judgement, DutyOutcome } from "./judgement";
import { unitOf } from "./write-steps";

/** Why that date: the deadline day by day, its sentence, its limit and where the number comes from. */
export function explanationOf(ladder: Ladder, duty: Duty): object {
  const limit = rungOf(ladder, duty.rung)?.limits[duty.kind];
  if (limit === undefined) {
    throw new HeqingError("RULE_UNKNOWN", `expected a limit for ${duty.kind} on ${duty.rung} in the pinned ladder`);
  }
  return {
    ...duty.deadline,
    from: duty.startedAt,
    limit: limit.limit,
    sentence: deadlineSentence(duty.deadline, duty.startedAt, limit.limit),
    basis: limit.basis,
    climbsAt: duty.climbsAt,
  };
}

/** Writes duties with their deadlines, and how they ended. */
export async function writeDuties(
  session: Queryable,
  { held, ladder }: Judgement,
  outcomes: readonly DutyOutcome[],
): Promise<void> {
  const started = outcomes.flatMap(({ no, started: duty }) =>
    duty === null
      ? []
      : [
          {
            no,
            kind: duty.kind,
            unit_id: unitOf(held, duty.owner) ?? held.officeId,
            rung: duty.rung,
            started_at: duty.startedAt,
            due_at: duty.deadline.due,
            provisional: duty.deadline.status === "provisional",
            explanation: explanationOf(ladder, duty),
          },
        ],
  );
  if (started.length > 0) {
    await session.query(
      `insert into heqing.duty (matter_id, no, kind, unit_id, rung, started_at, due_at, provisional, explanation, status, division_code)
       select $2, d.no, d.kind, d.unit_id, d.rung, d.started_at, d.due_at, d.provisional, d.explanation, 'running', $3
         from jsonb_to_recordset($1::jsonb) as d (no int, kind text, unit_id text, rung text, started_at timestamptz,
                                                  due_at timestamptz, provisional boolean, explanation jsonb)`,
      [JSON.stringify(started), held.facts.id, held.facts.divisionCode],
    );
  }
  const changed = outcomes.filter(({ overdue, ended }) => overdue || ended !== null);
  if (changed.length === 0) return;
  await session.query(
    `update heqing.duty d
        set overdue = d.overdue or c.overdue, status = coalesce(c.status, d.status), ended_at = coalesce(c.at, d.ended_at)
       from jsonb_to_recordset($1::jsonb) as c (no int, overdue boolean, status text, at timestamptz)
      where d.matter_id = $2 and d.no = c.no`,
    [
      JSON.stringify(changed.map(({ no, overdue, ended }) => ({ no, overdue, status: ended?.as, at: ended?.at }))),
      held.facts.id,
    ],
  );
}
