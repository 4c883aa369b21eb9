import { sightOf } from "../domain/proceeding";
import { explainDuty } from "./explain-duty";
import { type Judgement, some, unitFor } from "./judgement";
import { type DutyOutcome, dutyOutcomes } from "./outcomes";

/** Duties as rows: those started, moved, stopped or running again whole; those that only ended or became overdue by number. */
export function dutiesOf(judgement: Judgement) {
  const { drained, ladder, calendar } = judgement;
  const outcomes = dutyOutcomes(drained.judged);
  const standing = new Map((drained.state?.duties ?? []).map((duty) => [duty.no, duty]));
  const row = ({ no, duty: touched, overdue, ended }: DutyOutcome): readonly object[] => {
    const duty = standing.get(no) ?? touched;
    if (duty === null) return [];
    return [
      {
        no,
        kind: duty.kind,
        owner: duty.owner,
        unit_id: unitFor(judgement, duty.owner),
        rung: duty.rung,
        started_at: duty.startedAt,
        due_at: duty.end.due,
        asks_at: duty.asksAt,
        provisional: duty.end.status === "provisional",
        explanation: explainDuty(calendar, ladder, duty),
        moves: duty.moves,
        stopped_since: duty.stoppedSince,
        awaits_service: duty.awaits !== null,
        status: ended?.as ?? "running",
        overdue: overdue || duty.overdue,
        ended_at: ended?.at ?? null,
        seen_by: sightOf(duty),
      },
    ];
  };
  // A clock that stands still or runs again is told by the state alone.
  const stopsChanged = drained.judged.some(({ decision }) => decision.stops.length > 0);
  const touched = new Set(outcomes.map(({ no }) => no));
  const stopped = [...standing.values()]
    .filter(({ no }) => stopsChanged && !touched.has(no))
    .map((duty): DutyOutcome => ({ no: duty.no, duty, overdue: duty.overdue, ended: null }));
  const whole = [...outcomes.filter(({ duty }) => duty !== null), ...stopped].flatMap(row);
  const ends = outcomes.flatMap(({ no, duty, overdue, ended }) =>
    duty !== null || (ended === null && !overdue)
      ? []
      : [{ no, status: ended?.as ?? "running", overdue, at: ended?.at ?? null }],
  );
  return { ...some("duties", whole), ...some("endedDuties", ends) };
}
