import { STEP_OWNER, type Audience } from "../../domain/case";
import type { Queryable } from "../connect/transaction";
import { stepId } from "./derived-id";
import type { HeldMatter } from "./held-matter";
import type { StepOutcome } from "./judgement";
import { seenByStep } from "./seen-by";

/** The unit an audience is in this matter; null where the matter has none. */
export function unitOf(held: HeldMatter, audience: Audience): string | null {
  switch (audience) {
    case "responsible-unit":
      return held.unitId;
    case "county-office":
      return held.officeId;
    case "monitoring-station":
      return held.stationId;
  }
}

/** Writes steps as rows: what is still to be done in the world, and what is not any more. */
export async function writeSteps(
  session: Queryable,
  held: HeldMatter,
  outcomes: readonly StepOutcome[],
): Promise<void> {
  const added = outcomes.flatMap(({ no, added: addition, changed }) => {
    if (addition === null) return [];
    const { at } = addition;
    const step = changed ?? addition.step;
    return [
      {
        id: stepId(held.key, no),
        no,
        kind: step.kind,
        payload: step,
        by_person: step.kind !== "notify",
        // A section without a station: the county office sees to it that somebody samples.
        seen_by: seenByStep(step),
        unit_id: step.kind === "notify" ? null : (unitOf(held, STEP_OWNER[step.kind]) ?? held.officeId),
        created_at: at,
      },
    ];
  });
  if (added.length > 0) {
    await session.query(
      `insert into heqing.step (id, proceeding_id, no, kind, payload, by_person, unit_id, seen_by, division_code, created_at)
       select s.id, $2, s.no, s.kind, s.payload, s.by_person, s.unit_id, s.seen_by, $3, s.created_at
         from jsonb_to_recordset($1::jsonb) as s (id uuid, no int, kind text, payload jsonb, by_person boolean,
                                                  unit_id text, seen_by text[], created_at timestamptz)`,
      [JSON.stringify(added), held.facts.id, held.facts.divisionCode],
    );
  }
  const changes = outcomes.flatMap(({ no, added: addition, changed }) =>
    addition !== null || changed === null ? [] : [{ no, payload: changed }],
  );
  if (changes.length > 0) {
    await session.query(
      `update heqing.step s set payload = c.payload from jsonb_to_recordset($1::jsonb) as c (no int, payload jsonb)
        where s.proceeding_id = $2 and s.no = c.no`,
      [JSON.stringify(changes), held.facts.id],
    );
  }
  const ended = outcomes.flatMap(({ no, ended: end }) =>
    end === null ? [] : [{ no, state: end.as, at: end.at, result: end.seq === null ? null : { act: end.seq } }],
  );
  if (ended.length > 0) {
    await session.query(
      `update heqing.step s set state = e.state, done_at = e.at, result = e.result
         from jsonb_to_recordset($1::jsonb) as e (no int, state text, at timestamptz, result jsonb)
        where s.proceeding_id = $2 and s.no = e.no`,
      [JSON.stringify(ended), held.facts.id],
    );
  }
}
