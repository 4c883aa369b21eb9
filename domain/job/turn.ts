import {
  compareInstants,
  formatInstant,
  type InstantText,
  parseCivilDate,
  parseInstant,
  shanghaiDate,
} from "../calendar";

/** When something is done again and again, by the clock of Asia/Shanghai. */
export type Turn =
  | { readonly kind: "daily"; readonly at: string }
  /** `at` no earlier than 08:00: by the clock of Greenwich, which Temporal reads, it is the same day. */
  | { readonly kind: "monthly"; readonly day: number; readonly at: string }
  | { readonly kind: "every"; readonly minutes: number };

/** The specification of a Temporal schedule. Its clock is Greenwich's, so that no server has to know a zone by name. */
export const scheduleSpec = (turn: Turn): object => {
  if (turn.kind === "every") return { intervals: [{ every: `${turn.minutes} minutes` }] };
  const hour = (Number(turn.at.slice(0, 2)) + 16) % 24;
  const minute = Number(turn.at.slice(3));
  return { calendars: [turn.kind === "daily" ? { hour, minute } : { dayOfMonth: turn.day, hour, minute }] };
};

const microsOf = (clock: string): number => (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))) * 60_000_000;

/** The first turn after an instant. */
export const nextTurn = (turn: Turn, after: InstantText): InstantText => {
  const { day, micros } = parseInstant(after);
  if (turn.kind === "daily")
    return formatInstant({ day: micros < microsOf(turn.at) ? day : day + 1, micros: microsOf(turn.at) });
  if (turn.kind === "monthly") {
    const inMonth = (month: string): InstantText =>
      formatInstant({
        day: parseCivilDate(`${month}-${String(turn.day).padStart(2, "0")}`),
        micros: microsOf(turn.at),
      });
    const month = shanghaiDate(after).slice(0, 7);
    const here = inMonth(month);
    return compareInstants(here, after) > 0 ? here : inMonth(monthAfter(month));
  }
  // Intervals are counted from 1970-01-01T00:00Z, which no whole number of hours apart from Shanghai's clock moves.
  const step = turn.minutes * 60_000_000;
  const sinceMidnight = (Math.floor(micros / step) + 1) * step;
  return formatInstant({ day: day + Math.floor(sinceMidnight / DAY_MICROS), micros: sinceMidnight % DAY_MICROS });
};

const DAY_MICROS = 86_400_000_000;

const shifted = (month: string, months: number): string => {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
};
const monthAfter = (month: string): string => shifted(month, 1);

/** The month before that in which an instant lies: what a job of a month's end is about. */
export const monthBefore = (at: InstantText): string => shifted(shanghaiDate(at).slice(0, 7), -1);
