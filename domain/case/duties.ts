import {
  type Calendar,
  compareInstants,
  computeDeadline,
  computeEnd,
  type Deadline,
  type InstantText,
} from "../calendar";
import { chaseAt, rungOf, type RungId, type RungLimit, type TimedStep } from "../ladder";
import type { CaseFacts } from "./decision";
import { amended, type Ruling } from "./ruling";
import type { Duty, DutyOwner } from "./state";

const OWNER: Readonly<Record<TimedStep, DutyOwner>> = {
  acknowledge: "responsible-unit",
  plan: "responsible-unit",
  rectify: "responsible-unit",
  resample: "monitoring-station",
};

const chasesOf = ({ calendar }: CaseFacts, from: InstantText, end: InstantText, limit: RungLimit): InstantText[] =>
  limit.chases
    .filter(({ before }) => before < limit.limit.count)
    .map((chase) => chaseAt(calendar, from, limit.limit, chase))
    .filter((at) => compareInstants(at, from) > 0 && compareInstants(at, end) < 0)
    .sort(compareInstants);

/**
 * The grace runs from the end as any limit does; without one a missed duty climbs at its end. A limit in days ends
 * with its last day, so the day that the grace does not count is that one, not the morning after.
 */
export const climbInstant = (calendar: Calendar, deadline: Deadline, limit: RungLimit): InstantText | null => {
  if (limit.whenMissed !== "climb" || deadline.status !== "final") return null;
  if (limit.grace === null) return deadline.due;
  const elapses = limit.limit.unit === "second" || limit.limit.unit === "hour";
  const from = elapses ? deadline.due : `${deadline.dueDate}T00:00:00+08:00`;
  const end = computeEnd(calendar, from, limit.grace);
  return end.status === "final" ? end.due : null;
};

/** Starts those of the duties for which the rung has a limit; the clock runs from service 送达, the ruling's instant. */
export const startDuties = (ruling: Ruling, kinds: readonly TimedStep[], rung: RungId, facts: CaseFacts): void => {
  const limits = rungOf(facts.ladder, rung)?.limits ?? {};
  for (const kind of kinds) {
    const limit = limits[kind];
    if (limit === undefined) continue;
    const deadline = computeDeadline(facts.calendar, ruling.at, limit.limit);
    const duty: Duty = {
      no: ruling.state.nextDuty,
      kind,
      owner: OWNER[kind],
      rung,
      startedAt: ruling.at,
      deadline,
      chases: chasesOf(facts, ruling.at, deadline.due, limit),
      overdue: false,
      climbsAt: climbInstant(facts.calendar, deadline, limit),
      extension: limit.extension ?? null,
      moves: [],
    };
    ruling.state = amended(ruling.state, { nextDuty: duty.no + 1, duties: [...ruling.state.duties, duty] });
    ruling.duties.push({ change: "started", duty });
  }
};

/** Whether a duty of this kind is running past its end. */
export const isLate = (ruling: Ruling, kind: TimedStep): boolean =>
  ruling.state.duties.some((duty) => duty.kind === kind && duty.overdue);
