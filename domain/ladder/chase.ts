import { type Calendar, computeEnd, type InstantText, type Limit, parseCivilDate, formatInstant } from "../calendar";
import type { Chase } from "./ladder";

/**
 * When a reminder 催办 is due: the limit shortened by the chase's units, counted from the same start.
 * For days that is the date so found at the chase's local hour; for hours and seconds the instant itself.
 * A reminder may rest on a provisional calendar: it changes no right, unlike an end.
 */
export const chaseAt = (calendar: Calendar, from: InstantText, limit: Limit, chase: Chase): InstantText => {
  const shortened = computeEnd(calendar, from, { ...limit, count: limit.count - chase.before });
  if (limit.unit === "hour" || limit.unit === "second" || chase.at === null) return shortened.due;
  const minutes = Number(chase.at.slice(0, 2)) * 60 + Number(chase.at.slice(3));
  return formatInstant({ day: parseCivilDate(shortened.dueDate), micros: minutes * 60_000_000 });
};
