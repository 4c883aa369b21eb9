import { type Calendar, compareInstants, extendDeadline, type InstantText, type Limit } from "../calendar";
import { chaseAt, rungOf, type RungLimit } from "../ladder";
import type { CaseFacts } from "./decision";
import { climbInstant } from "./duties";
import { moveDuty } from "./move-duty";
import type { Proposal } from "./proposal";
import { addNotice, record, type Ruling } from "./ruling";
import type { Duty } from "./state";

/**
 * 延期: the end of a running duty moves on by so many units of the rule's maximum, counted from its last day as any limit
 * is; reminders and the climb follow the new end.
 */
export const extend = (
  ruling: Ruling,
  { duty: no, count }: Extract<Proposal, { what: "extension" }>,
  facts: CaseFacts,
): void => {
  const duty = ruling.state.duties.find((running) => running.no === no);
  const rule = duty === undefined ? undefined : rungOf(facts.ladder, duty.rung)?.limits[duty.kind];
  if (duty === undefined || rule === undefined || duty.extension === null) return;
  const { calendar } = facts;
  const limit = { count, unit: duty.extension.maximum.unit };
  const { deadline, from } = extendDeadline(calendar, duty.deadline, limit);
  const chases = chasesOf(calendar, duty, rule, limit).filter(
    (at) => compareInstants(at, ruling.at) > 0 && compareInstants(at, deadline.due) < 0,
  );
  moveDuty(ruling, duty, {
    cause: "extended",
    from,
    limit,
    deadline,
    chases,
    climbsAt: climbInstant(calendar, deadline, rule),
  });
  record(ruling, "extended", { duty: duty.kind, no, from: duty.deadline.dueDate, to: deadline.dueDate });
  addNotice(ruling, { notice: "extended", audience: [duty.owner], rung: duty.rung, duty: duty.kind });
};

/** The reminders of the whole limit, extension included, counted from where it last began to be counted. */
const chasesOf = (calendar: Calendar, duty: Duty, rule: RungLimit, extension: Limit): readonly InstantText[] => {
  const last = duty.moves.at(-1);
  const from = last?.from ?? duty.startedAt;
  const base = last === undefined ? rule.limit : last.limit;
  if (base === null || base.unit !== extension.unit) return duty.chases;
  const whole = { count: base.count + extension.count, unit: base.unit };
  return rule.chases
    .filter(({ before }) => before < whole.count)
    .map((chase) => chaseAt(calendar, from, whole, chase))
    .sort(compareInstants);
};
