import {
  type Calendar,
  compareInstants,
  computeEnd,
  type InstantText,
  type Limit,
  type MovedDeadline,
  parseInstant,
  remainingLimit,
  resumeDeadline,
  shiftInstant,
  type Stop,
} from "../calendar";
import { chaseAt, rungOf, type RungLimit } from "../ladder";
import type { CaseFacts } from "./decision";
import { climbInstant } from "./duties";
import { moveDuty } from "./move-duty";
import { addNotice, addStep, amended, changeDuty, endSteps, record, type Ruling } from "./ruling";
import { shownRung } from "./shown-rung";
import type { Duty } from "./state";

/** 中止计时: from this instant no end passes, no reminder goes out and nothing climbs, until the clocks run again. */
export const pause = (ruling: Ruling, { ladder }: CaseFacts): void => {
  ruling.state = amended(ruling.state, { pausedAt: ruling.at });
  const step = addStep(ruling, { kind: "paused" });
  record(ruling, "paused", { step });
  const rung = shownRung(ladder, ruling.state.rung);
  addNotice(ruling, { notice: "paused", audience: ["responsible-unit"], rung });
};

/** 恢复计时: every running clock goes on with what it had left; docs/reference/two-persons.md says how days are counted. */
export const resume = (ruling: Ruling, facts: CaseFacts): void => {
  const { pausedAt } = ruling.state;
  if (pausedAt === null) return;
  ruling.state = amended(ruling.state, { pausedAt: null });
  endSteps(ruling, "done", ({ kind }) => kind === "paused");
  record(ruling, "resumed", { since: pausedAt });
  for (const duty of ruling.state.duties) {
    const from = compareInstants(pausedAt, duty.startedAt) < 0 ? duty.startedAt : pausedAt;
    runAgain(ruling, duty, { from, until: ruling.at }, facts);
  }
  const rung = shownRung(facts.ladder, ruling.state.rung);
  addNotice(ruling, { notice: "resumed", audience: ["responsible-unit"], rung });
};

const runAgain = (ruling: Ruling, duty: Duty, stop: Stop, { ladder, calendar }: CaseFacts): void => {
  const rule = rungOf(ladder, duty.rung)?.limits[duty.kind];
  if (rule === undefined) return;
  if (duty.overdue) {
    // Its end has passed before the stop and stays; what is left of the grace goes on.
    const climbsAt = graceEnd(calendar, duty, rule, stop);
    if (climbsAt === duty.climbsAt) return;
    changeDuty(ruling, duty.no, { climbsAt });
    ruling.duties.push({ change: "moved", duty: { ...duty, climbsAt } });
    return;
  }
  const started = duty.moves.findLast(({ cause }) => cause === "resumed")?.from ?? duty.startedAt;
  const moved = resumeDeadline(calendar, duty.deadline, rule.limit.unit, started, stop);
  const { deadline } = moved;
  const climbsAt = climbInstant(calendar, deadline, rule);
  moveDuty(ruling, duty, { cause: "resumed", ...moved, chases: chasesOf(calendar, duty, rule, stop, moved), climbsAt });
  record(ruling, "due-moved", { duty: duty.kind, no: duty.no, from: duty.deadline.dueDate, to: deadline.dueDate });
};

const elapses = ({ unit }: Limit): boolean => unit === "hour" || unit === "second";

/** The reminders still to come, as far ahead of the new end as of the old one. */
const chasesOf = (
  calendar: Calendar,
  { chases, deadline }: Duty,
  rule: RungLimit,
  stop: Stop,
  { deadline: to, limit }: MovedDeadline,
): readonly InstantText[] => {
  if (chases.length === 0) return [];
  const fitting =
    limit !== null && limit.unit === rule.limit.unit
      ? rule.chases
          .filter(({ before }) => before < limit.count)
          .map((chase) => chaseAt(calendar, stop.until, limit, chase))
          .sort(compareInstants)
          .slice(-chases.length)
      : chases.map((at) => shiftInstant(at, deadline.due, to.due));
  return fitting.filter((at) => compareInstants(at, stop.until) > 0 && compareInstants(at, to.due) < 0);
};

/** When a missed duty climbs after the clocks run again; null where it does not. */
const graceEnd = (calendar: Calendar, duty: Duty, rule: RungLimit, stop: Stop): InstantText | null => {
  const { climbsAt, deadline } = duty;
  const { grace } = rule;
  if (climbsAt === null || grace === null) return climbsAt;
  if (elapses(grace)) return shiftInstant(climbsAt, stop.from, stop.until);
  const limit = remainingLimit(calendar, grace.unit, {
    started: parseInstant(`${deadline.dueDate}T00:00:00+08:00`).day,
    stopped: parseInstant(stop.from).day,
    // The grace ends with its last day, printed as the next day's 00:00.
    last: parseInstant(climbsAt).day - 1,
  });
  const end = computeEnd(calendar, stop.until, limit);
  return end.status === "final" ? end.due : null;
};
