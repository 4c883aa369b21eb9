import { calendarNoticesFor } from "./consulted";
import { type Calendar, type CalendarNotice, type DayFact, dayFact } from "./calendar";
import { addMonths, type CivilDate, type DayNumber, formatCivilDate, xunEnd } from "./civil-date";
import { addSeconds, endOfDay, formatInstant, type InstantText, parseInstant, type ShanghaiInstant } from "./instant";
import { checkLimit, type Limit, limitText } from "./limit";
import type { BilingualText } from "./notice";
import { dayText, joined } from "./reason";

declare const finality: unique symbol;

/** A due instant that may trigger something: every day it rests on is settled by notices. */
export type FinalDue = InstantText & { readonly [finality]: "final" };

/** A due instant that is shown as 暂定期限 and must never trigger anything. */
export type ProvisionalDue = InstantText & { readonly [finality]: "provisional" };

/** One day looked at: counted, skipped, or the working day that the end moved to. */
export interface DeadlineStep {
  readonly date: CivilDate;
  readonly effect: "counted" | "skipped" | "moved";
  /** Which unit of the limit this day completes; null where it completes none. */
  readonly count: number | null;
  readonly provisional: boolean;
  readonly reason: BilingualText;
}

interface DeadlineBase {
  /** The last day; an act is in time when received before the end of it. For hours the local date of `due`. */
  readonly dueDate: CivilDate;
  readonly steps: readonly DeadlineStep[];
  /** The notices looked into, in order of publication. */
  readonly notices: readonly CalendarNotice[];
  /** Years whose notice is missing; empty exactly when the deadline is final. */
  readonly missingYears: readonly number[];
  readonly calendarVersion: string;
}

export interface FinalDeadline extends DeadlineBase {
  readonly status: "final";
  readonly due: FinalDue;
}

export interface ProvisionalDeadline extends DeadlineBase {
  readonly status: "provisional";
  readonly due: ProvisionalDue;
}

/** In time means `received_at < due`. Only a final deadline has a `FinalDue`, which is what timers and climbs take. */
export type Deadline = FinalDeadline | ProvisionalDeadline;

interface Walk {
  readonly last: DayNumber;
  readonly steps: readonly DeadlineStep[];
  readonly facts: readonly DayFact[];
}

const stepOf = (
  fact: DayFact,
  effect: DeadlineStep["effect"],
  count: number | null,
  remark: BilingualText,
): DeadlineStep => ({
  date: formatCivilDate(fact.day),
  effect,
  count,
  provisional: fact.missingYear !== null,
  reason: joined(dayText(fact), remark),
});

const counted = (count: number, of: number): BilingualText => ({
  zh: `计第${count}日（共${of}日）`,
  en: `counted, ${count} of ${of}`,
});
const SKIPPED: BilingualText = { zh: "不计", en: "not counted" };

const walkWorkdays = (calendar: Calendar, start: DayNumber, count: number): Walk => {
  const steps: DeadlineStep[] = [];
  const facts: DayFact[] = [];
  let done = 0;
  let day = start;
  while (done < count) {
    day += 1;
    const fact = dayFact(calendar, day);
    facts.push(fact);
    if (fact.working) done += 1;
    steps.push(
      fact.working ? stepOf(fact, "counted", done, counted(done, count)) : stepOf(fact, "skipped", null, SKIPPED),
    );
  }
  return { last: day, steps, facts };
};

/** A last day that is not a working day moves to the next one (民法典 Art. 203; 衔接办法 2017 Art. 38). */
const rollOver = (
  calendar: Calendar,
  end: DayNumber,
  before: Omit<Walk, "last">,
  count: number,
  remark: BilingualText,
): Walk => {
  const first = dayFact(calendar, end);
  const facts = [...before.facts, first];
  const steps = [...before.steps];
  if (first.working) {
    steps.push(stepOf(first, "counted", count, remark));
    return { last: end, steps, facts };
  }
  steps.push(
    stepOf(
      first,
      "counted",
      count,
      joined(remark, { zh: "末日非工作日，顺延", en: "the last day is no working day, so the end moves on" }),
    ),
  );
  let day = end + 1;
  let fact = dayFact(calendar, day);
  while (!fact.working) {
    facts.push(fact);
    steps.push(stepOf(fact, "skipped", null, { zh: "继续顺延", en: "the end moves on" }));
    day += 1;
    fact = dayFact(calendar, day);
  }
  facts.push(fact);
  steps.push(stepOf(fact, "moved", null, { zh: "顺延至此日", en: "the end moved to this day" }));
  return { last: day, steps, facts };
};

const walkDays = (calendar: Calendar, start: DayNumber, count: number): Walk => {
  const facts: DayFact[] = [];
  const steps: DeadlineStep[] = [];
  for (let done = 1; done < count; done += 1) {
    const fact = dayFact(calendar, start + done);
    facts.push(fact);
    steps.push(stepOf(fact, "counted", done, counted(done, count)));
  }
  return rollOver(calendar, start + count, { steps, facts }, count, counted(count, count));
};

const elapsed = (calendar: Calendar, from: ShanghaiInstant, limit: Limit): Deadline => {
  const end = addSeconds(from, limit.unit === "hour" ? limit.count * 3_600 : limit.count);
  const text = limitText(limit);
  const date = formatCivilDate(end.day);
  return {
    status: "final",
    dueDate: date,
    due: formatInstant(end) as FinalDue,
    steps: [
      {
        date,
        effect: "counted",
        count: limit.count,
        provisional: false,
        reason: {
          zh: `自起算时刻起连续计${text.zh}，不顺延`,
          en: `${text.en} elapsed from the start, without moving on`,
        },
      },
    ],
    notices: [],
    missingYears: [],
    calendarVersion: calendar.version,
  };
};

const walkLimit = (calendar: Calendar, start: DayNumber, { count, unit }: Limit): Walk => {
  const none = { steps: [], facts: [] };
  switch (unit) {
    case "workday":
      return walkWorkdays(calendar, start, count);
    case "day":
      return walkDays(calendar, start, count);
    case "month":
      return rollOver(calendar, addMonths(start, count), none, count, {
        zh: `满${count}个月的对应日（无对应日则为月末）`,
        en: `the corresponding day ${count} month(s) later, else that month's end`,
      });
    default:
      return rollOver(calendar, xunEnd(start, count), none, count, {
        zh: `起算日所在旬之后第${count}旬末`,
        en: `the end of ten-day period (旬) ${count} after the one of the start`,
      });
  }
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
  if (limit.unit === "hour" || limit.unit === "second") return elapsed(calendar, start, limit);
  const { last, steps, facts } = walkLimit(calendar, start.day, limit);
  const missingYears = [
    ...new Set(facts.flatMap((fact) => (fact.missingYear === null ? [] : [fact.missingYear]))),
  ].sort((a, b) => a - b);
  const base = {
    dueDate: formatCivilDate(last),
    steps,
    notices: calendarNoticesFor(calendar, facts),
    missingYears,
    calendarVersion: calendar.version,
  };
  const due = endOfDay(last);
  return missingYears.length === 0
    ? { ...base, status: "final", due: due as FinalDue }
    : { ...base, status: "provisional", due: due as ProvisionalDue };
};
