import type { Calendar, CalendarNotice, DayFact } from "./calendar";
import { type CivilDate, formatCivilDate } from "./civil-date";
import { calendarNoticesFor } from "./consulted";
import { addSeconds, endOfDay, formatInstant, type InstantText, parseInstant, type ShanghaiInstant } from "./instant";
import { checkLimit, type Limit, limitText } from "./limit";
import type { BilingualText } from "./notice";
import { dayText, joined } from "./reason";
import { missingYearsOf, type Span, spanOf } from "./span";
import { type Stride, walkLimit } from "./walk";

declare const finality: unique symbol;

/** A due instant that may trigger something: every day it rests on is settled by notices. */
export type FinalDue = InstantText & { readonly [finality]: "final" };

/** A due instant that is shown as 暂定期限 and must never trigger anything. */
export type ProvisionalDue = InstantText & { readonly [finality]: "provisional" };

interface DueBase {
  /** The last day; for hours and seconds the local date of `due`. */
  readonly dueDate: CivilDate;
  /** Years whose notice is missing; empty exactly when the deadline is final. */
  readonly missingYears: readonly number[];
}

export interface FinalEnd extends DueBase {
  readonly status: "final";
  readonly due: FinalDue;
}

export interface ProvisionalEnd extends DueBase {
  readonly status: "provisional";
  readonly due: ProvisionalDue;
}

/** The end of a limit without its explanation. In time means `received_at < due`. */
export type End = FinalEnd | ProvisionalEnd;

/** One day looked at: counted, skipped, or the working day that the end moved to. */
export interface DeadlineStep {
  readonly date: CivilDate;
  readonly effect: Stride["effect"];
  /** Which unit of the limit the day completes; null where it completes none. */
  readonly count: number | null;
  /** What the day is; null for a limit that elapses by the clock and asks nothing of its days. */
  readonly kind: DayFact["kind"] | null;
  /** The holiday that makes it free or moves work to it. */
  readonly festival: BilingualText | null;
  readonly provisional: boolean;
  readonly reason: BilingualText;
}

interface Explanation {
  readonly steps: readonly DeadlineStep[];
  /** The notices looked into, in order of publication. */
  readonly notices: readonly CalendarNotice[];
  readonly calendarVersion: string;
}

export type FinalDeadline = FinalEnd & Explanation;
export type ProvisionalDeadline = ProvisionalEnd & Explanation;

/** An end that explains itself. Only a final one has a `FinalDue`, which is what timers and climbs take. */
export type Deadline = FinalDeadline | ProvisionalDeadline;

const elapsedEnd = (from: ShanghaiInstant, { count, unit }: Limit): FinalEnd => {
  const end = addSeconds(from, unit === "hour" ? count * 3_600 : count);
  return { status: "final", dueDate: formatCivilDate(end.day), due: formatInstant(end) as FinalDue, missingYears: [] };
};

const elapsedStep = (end: FinalEnd, limit: Limit): DeadlineStep => {
  const text = limitText(limit);
  return {
    date: end.dueDate,
    effect: "counted",
    count: limit.count,
    kind: null,
    festival: null,
    provisional: false,
    reason: {
      zh: `自起算时刻起连续计${text.zh}，不顺延`,
      en: `${text.en} elapsed from the start, without moving on`,
    },
  };
};

const stepOf = ({ fact, effect, count, remark }: Stride): DeadlineStep => ({
  date: formatCivilDate(fact.day),
  effect,
  count,
  kind: fact.kind,
  festival: "festival" in fact ? fact.festival : null,
  provisional: fact.missingYear !== null,
  reason: joined(dayText(fact), remark()),
});

const endOf = (calendar: Calendar, span: Span): End => {
  const { last } = span;
  const missingYears = missingYearsOf(calendar, span);
  const base = { dueDate: formatCivilDate(last), missingYears };
  return missingYears.length === 0
    ? { ...base, status: "final", due: endOfDay(last) as FinalDue }
    : { ...base, status: "provisional", due: endOfDay(last) as ProvisionalDue };
};

const elapses = (limit: Limit): boolean => limit.unit === "hour" || limit.unit === "second";

/** The end alone, without the words: for many limits at once, however long. Throws as `computeDeadline` does. */
export const computeEnd = (calendar: Calendar, from: InstantText, limit: Limit): End => {
  checkLimit(limit);
  const start = parseInstant(from);
  if (elapses(limit)) return elapsedEnd(start, limit);
  return endOf(calendar, spanOf(calendar, start.day, limit));
};

/**
 * The deadline of a limit that runs from an instant (of service 送达).
 * The start day in Asia/Shanghai is not counted (民法典 Art. 201). Provisional as soon as one day counted or
 * tested lies in a year without a notice, or so late in its year that the missing next notice may change it.
 * @throws INPUT_INVALID for an instant without offset, a count below 1, or an end after the year 9999
 */
export const computeDeadline = (calendar: Calendar, from: InstantText, limit: Limit): Deadline => {
  checkLimit(limit);
  const start = parseInstant(from);
  const calendarVersion = calendar.version;
  if (elapses(limit)) {
    const end = elapsedEnd(start, limit);
    return { ...end, steps: [elapsedStep(end, limit)], notices: [], calendarVersion };
  }
  const span = spanOf(calendar, start.day, limit);
  const end = endOf(calendar, span);
  const strides = walkLimit(calendar, span, limit);
  const notices = calendarNoticesFor(
    calendar,
    strides.map(({ fact }) => fact),
  );
  return { ...end, steps: strides.map(stepOf), notices, calendarVersion };
};
