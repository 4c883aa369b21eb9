import { compareInstants, computeEnd, type InstantText, type Limit } from "../../calendar";
import { chasesOf } from "./chases-of";
import type { Duty } from "./duty";
import type { Frame } from "../frame";
import type { LawFacts } from "../law-facts";
import { moveDuty } from "./move-duty";
import { askInstant, remindersOf } from "./reminders";
import { addNotice, dropNews, record, type Ruling } from "../ruling";

/**
 * 延期: the end of a duty moves on by so many units of the rule's maximum, counted from its last day as any limit is, so
 * that the last day is the one that is not counted; elapsed units go on from the instant itself. Never to before now.
 */
export const extend = <State extends Frame>(
  ruling: Ruling<State>,
  duty: Duty,
  count: number,
  { ladder, calendar }: LawFacts,
): void => {
  if (duty.extension === null) return;
  const limit = { count, unit: duty.extension.maximum.unit };
  const elapses = limit.unit === "hour" || limit.unit === "second";
  const lastDay = elapses ? duty.end.due : `${duty.end.dueDate}T00:00:00+08:00`;
  const onward = computeEnd(calendar, lastDay, limit);
  // An end that has long passed is extended from today: what is granted must be there to be used.
  const from = compareInstants(onward.due, ruling.at) > 0 ? lastDay : ruling.at;
  const end = from === lastDay ? onward : computeEnd(calendar, from, limit);
  const chases = chasesOf(ladder, duty);
  // What is granted runs, whether or not the news of an earlier date was served.
  dropNews(ruling, new Set([duty.no]));
  moveDuty(
    ruling,
    { ...duty, awaits: null },
    {
      cause: "extended",
      from,
      limit,
      end,
      chases: remindersOf(calendar, chases, { ...wholeOf(duty, from, limit), end: end.due, after: ruling.at }),
      asksAt: duty.whenMissed === "offer-climb" ? askInstant(calendar, end, limit, duty.grace) : null,
    },
  );
  record(ruling, "extended", { duty: duty.kind, no: duty.no, from: duty.end.dueDate, to: end.dueDate });
  addNotice(ruling, { notice: "extended", to: [duty.owner], rung: duty.rung, duty: duty.no });
};

/** The span that reminders count in: the whole limit, extension included, where both count in one unit. */
const wholeOf = (
  duty: Duty,
  from: InstantText,
  extension: Limit,
): { readonly from: InstantText; readonly limit: Limit } =>
  duty.limit === null || duty.limit.unit !== extension.unit || from === duty.end.due
    ? { from, limit: extension }
    : { from: duty.from, limit: { count: duty.limit.count + extension.count, unit: extension.unit } };
