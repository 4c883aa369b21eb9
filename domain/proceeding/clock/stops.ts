import {
  type Calendar,
  compareInstants,
  computeDeadline,
  computeEnd,
  type InstantText,
  type Limit,
  parseInstant,
  remainingLimit,
  resumeDeadline,
  shiftInstant,
} from "../../calendar";
import type { PartyRole, SeenBy, StopGround } from "../../vocabulary";
import { chasesOf } from "./chases-of";
import type { Duty, DutyNo } from "./duty";
import type { Frame } from "../frame";
import type { LawFacts } from "../law-facts";
import { moveDuty } from "./move-duty";
import { askInstant, remindersOf } from "./reminders";
import { changeDuties, changeDuty, dropStops, record, type Ruling, sightOf } from "../ruling";
import type { Stop, StopCause, StopNo } from "./stop";

/** Whoever sees one of the duties; a stop of the whole unit, or of none that is left, is seen by everybody. */
const sightOfStop = (stopped: readonly Duty[], whole: boolean): SeenBy => {
  const sights = stopped.map(sightOf);
  if (whole || sights.includes(null)) return null;
  const [first, ...others] = [...new Set(sights.flatMap((sight): readonly PartyRole[] => sight ?? []))];
  return first === undefined ? null : [first, ...others];
};

/**
 * 中止计时 of the duties named: from this instant no end of theirs passes, no reminder goes out and nobody is asked. A duty
 * that stands still already goes on standing; its clock counts the time once.
 */
export const beginStop = <State extends Frame>(
  ruling: Ruling<State>,
  duties: readonly DutyNo[],
  ground: StopGround,
  { whole = false, cause = null, kinds }: Partial<Pick<Stop, "whole" | "cause" | "kinds">> = {},
): void => {
  const no = ruling.state.nextStop;
  const stopped = ruling.state.duties.filter((duty) => duties.includes(duty.no));
  const sight = sightOfStop(stopped, whole);
  const ofKinds = kinds === undefined ? {} : { kinds };
  const stop = { no, ground, duties, whole, ...ofKinds, from: ruling.at, cause, seenBy: sight };
  changeDuties(ruling, { nextStop: no + 1, stops: [...ruling.state.stops, stop] });
  ruling.stops.push({ change: "began", stop });
  for (const duty of stopped) if (duty.stoppedSince === null) changeDuty(ruling, duty.no, { stoppedSince: ruling.at });
};

/** 恢复计时: a stop is over; the clocks that no other stop holds go on with what they had left. */
export const endStop = <State extends Frame>(ruling: Ruling<State>, no: StopNo, facts: LawFacts): void => {
  const stop = ruling.state.stops.find((open) => open.no === no);
  if (stop === undefined) return;
  dropStops(ruling, (open) => open.no === no);
  const left = ruling.state.stops;
  for (const duty of ruling.state.duties)
    if (stop.duties.includes(duty.no) && !left.some(({ duties }) => duties.includes(duty.no)))
      runAgain(ruling, duty, facts);
};

/** What a child stopped is over with it. */
export const endStopsOf = <State extends Frame>(ruling: Ruling<State>, cause: StopCause, facts: LawFacts): void => {
  for (const { no, cause: by } of ruling.state.stops) if (by === cause) endStop(ruling, no, facts);
};

const runAgain = <State extends Frame>(ruling: Ruling<State>, duty: Duty, { ladder, calendar }: LawFacts): void => {
  const { stoppedSince } = duty;
  if (stoppedSince === null) return;
  const running: Duty = { ...duty, stoppedSince: null };
  // Its clock waits for the service of its new date: nothing of it has run.
  if (duty.awaits !== null) {
    changeDuty(ruling, duty.no, { stoppedSince: null });
    return;
  }
  const from = compareInstants(stoppedSince, duty.startedAt) < 0 ? duty.startedAt : stoppedSince;
  const stop = { from, until: ruling.at };
  if (duty.overdue) {
    // Its end has passed before the stop and stays; what is left of the grace goes on.
    const asksAt = graceEnd(calendar, duty, stop);
    changeDuty(ruling, duty.no, { stoppedSince: null, asksAt });
    if (asksAt !== duty.asksAt) ruling.duties.push({ change: "moved", duty: { ...running, asksAt } });
    return;
  }
  const unit = duty.limit?.unit ?? "second";
  const deadline =
    duty.limit === null
      ? { ...computeDeadline(calendar, duty.from, { count: 1, unit: "second" }), ...duty.end }
      : computeDeadline(calendar, duty.from, duty.limit);
  const started = duty.moves.findLast(({ cause }) => cause === "resumed")?.from ?? duty.startedAt;
  const moved = resumeDeadline(calendar, deadline, unit, started, stop);
  const { status, due, dueDate, missingYears } = moved.deadline;
  const end = { status, due, dueDate, missingYears } as Duty["end"];
  const chases = chasesAfter(calendar, duty, chasesOf(ladder, duty), moved.limit, {
    until: stop.until,
    due,
  });
  moveDuty(ruling, running, {
    cause: "resumed",
    from: moved.from,
    limit: moved.limit,
    end,
    chases,
    asksAt: duty.whenMissed === "offer-climb" ? askInstant(calendar, end, moved.limit, duty.grace) : null,
  });
  record(
    ruling,
    "due-moved",
    { duty: duty.kind, no: duty.no, from: duty.end.dueDate, to: dueDate, cause: "resumed" },
    sightOf(duty),
  );
};

/** The reminders still to come, as far ahead of the new end as of the old one; never more than were left. */
const chasesAfter = (
  calendar: Calendar,
  { chases, end, limit: before }: Duty,
  rule: Parameters<typeof remindersOf>[1],
  limit: Limit | null,
  { until, due }: { readonly until: InstantText; readonly due: InstantText },
): readonly InstantText[] => {
  if (chases.length === 0) return [];
  const fitting =
    limit !== null && limit.unit === before?.unit
      ? remindersOf(calendar, rule, { from: until, limit, end: due, after: until }).slice(-chases.length)
      : chases.map((at) => shiftInstant(at, end.due, due));
  return fitting.filter((at) => compareInstants(at, until) > 0 && compareInstants(at, due) < 0);
};

/** When the office is asked about a missed duty after the clocks run again; null where it is not. */
const graceEnd = (
  calendar: Calendar,
  { asksAt, grace, end }: Duty,
  stop: { readonly from: InstantText; readonly until: InstantText },
): InstantText | null => {
  if (asksAt === null || grace === null) return asksAt;
  if (grace.unit === "hour" || grace.unit === "second") return shiftInstant(asksAt, stop.from, stop.until);
  const limit = remainingLimit(calendar, grace.unit, {
    started: parseInstant(`${end.dueDate}T00:00:00+08:00`).day,
    stopped: parseInstant(stop.from).day,
    // The grace ends with its last day, printed as the next day's 00:00.
    last: parseInstant(asksAt).day - 1,
  });
  const after = computeEnd(calendar, stop.until, limit);
  return after.status === "final" ? after.due : null;
};
