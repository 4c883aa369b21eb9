import { type Calendar, isWorkingDay } from "./calendar";
import { formatInstant, type InstantText, parseInstant } from "./instant";

/** When an office is at work: rule data, by the clock of Asia/Shanghai. */
export interface OfficeHours {
  /** Working days 工作日, make-up working days included, or every day. */
  readonly days: "working" | "every";
  /** The first minute, `HH:MM`. */
  readonly from: string;
  /** The end, `HH:MM` up to `24:00`, itself no longer within; later than `from`. */
  readonly until: string;
}

const MICROS_PER_MINUTE = 60_000_000;
const microsOf = (clock: string): number =>
  (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))) * MICROS_PER_MINUTE;

/**
 * The first instant at or after another that lies within office hours; the other itself, unchanged, where it does. Of a year
 * without a State Council notice, weekends and the holidays by law are known: a message may then go out on a day that a later
 * notice makes free, which decides nothing.
 */
export const firstOfficeInstant = (calendar: Calendar, hours: OfficeHours, at: InstantText): InstantText => {
  const instant = parseInstant(at);
  const isOpen = (day: number): boolean => hours.days === "every" || isWorkingDay(calendar, day);
  const [from, until] = [microsOf(hours.from), microsOf(hours.until)];
  let { day } = instant;
  if (isOpen(day)) {
    if (instant.micros < from) return formatInstant({ day, micros: from });
    if (instant.micros < until) return at;
  }
  do day += 1;
  while (!isOpen(day));
  return formatInstant({ day, micros: from });
};
