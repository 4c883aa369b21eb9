import { type Calendar, compareInstants, computeEnd, type End, type InstantText, type Limit } from "../../calendar";
import { type Chase, chaseAt } from "../../ladder";

/** The reminders 催办 of a limit that still lie ahead of `after` and before its end, ascending. */
export const remindersOf = (
  calendar: Calendar,
  chases: readonly Chase[],
  span: { readonly from: InstantText; readonly limit: Limit; readonly end: InstantText; readonly after: InstantText },
): readonly InstantText[] =>
  chases
    .filter(({ before }) => before < span.limit.count)
    .map((chase) => chaseAt(calendar, span.from, span.limit, chase))
    .filter((at) => compareInstants(at, span.after) > 0 && compareInstants(at, span.end) < 0)
    .sort(compareInstants);

/**
 * When the office is asked about a duty that ended unmet: the grace runs from the end as any limit does, without one at
 * the end itself. A limit in days ends with its last day, so the day that the grace does not count is that one, not the
 * morning after. null while the end, or the grace's, is provisional.
 */
export const askInstant = (
  calendar: Calendar,
  end: End,
  limit: Limit | null,
  grace: Limit | null,
): InstantText | null => {
  if (end.status !== "final") return null;
  if (grace === null) return end.due;
  const elapses = limit === null || limit.unit === "second" || limit.unit === "hour";
  const after = computeEnd(calendar, elapses ? end.due : `${end.dueDate}T00:00:00+08:00`, grace);
  return after.status === "final" ? after.due : null;
};
