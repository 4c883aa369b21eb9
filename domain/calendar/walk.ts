import { type Calendar, type DayFact, dayFact } from "./calendar";
import { addMonths, type DayNumber, xunEnd } from "./civil-date";
import { HeqingError } from "../errors";
import type { Limit } from "./limit";
import type { BilingualText } from "./notice";

/** A day looked at on the way to the end of a limit; `remark` says what became of it. */
export interface Stride {
  readonly fact: DayFact;
  readonly effect: "counted" | "skipped" | "moved";
  /** Which unit of the limit the day completes; null where it completes none. */
  readonly count: number | null;
  readonly remark: () => BilingualText;
}

/** The last day of a limit and every day looked at to find it. */
export interface Walk {
  readonly last: DayNumber;
  readonly strides: readonly Stride[];
}

const counted =
  (count: number, of: number): Stride["remark"] =>
  () => ({ zh: `计第${count}日（共${of}日）`, en: `counted, ${count} of ${of}` });

const corresponding =
  (count: number): Stride["remark"] =>
  () => ({
    zh: `满${count}个月的对应日（无对应日则为月末）`,
    en: `the corresponding day ${count} month${count === 1 ? "" : "s"} later, else that month's end`,
  });

const thirdOfMonth =
  (count: number): Stride["remark"] =>
  () => ({
    zh: `起算日所在旬之后第${count}旬末`,
    en: `the end of ten-day period (旬) ${count} after the one of the start`,
  });

const skipped: Stride["remark"] = () => ({ zh: "不计", en: "not counted" });
const passedOver: Stride["remark"] = () => ({ zh: "继续顺延", en: "the end moves on" });
const reached: Stride["remark"] = () => ({ zh: "顺延至此日", en: "the end moved to this day" });

const walkWorkdays = (calendar: Calendar, start: DayNumber, count: number): Walk => {
  const strides: Stride[] = [];
  let done = 0;
  let day = start;
  while (done < count) {
    day += 1;
    const fact = dayFact(calendar, day);
    if (fact.working) done += 1;
    strides.push(
      fact.working
        ? { fact, effect: "counted", count: done, remark: counted(done, count) }
        : { fact, effect: "skipped", count: null, remark: skipped },
    );
  }
  return { last: day, strides };
};

/** A last day that is not a working day moves to the next one (民法典 Art. 203; 衔接办法 2017 Art. 38). */
const rollOver = (
  calendar: Calendar,
  end: DayNumber,
  before: readonly Stride[],
  count: number,
  remark: Stride["remark"],
): Walk => {
  const first = dayFact(calendar, end);
  if (first.working) return { last: end, strides: [...before, { fact: first, effect: "counted", count, remark }] };
  const strides: Stride[] = [...before];
  strides.push({
    fact: first,
    effect: "counted",
    count,
    remark: () => ({
      zh: `${remark().zh}，末日非工作日，顺延`,
      en: `${remark().en}, the last day is no working day, so the end moves on`,
    }),
  });
  let day = end + 1;
  let fact = dayFact(calendar, day);
  while (!fact.working) {
    strides.push({ fact, effect: "skipped", count: null, remark: passedOver });
    day += 1;
    fact = dayFact(calendar, day);
  }
  strides.push({ fact, effect: "moved", count: null, remark: reached });
  return { last: day, strides };
};

const walkDays = (calendar: Calendar, start: DayNumber, count: number): Walk => {
  const strides: Stride[] = [];
  for (let done = 1; done < count; done += 1) {
    strides.push({
      fact: dayFact(calendar, start + done),
      effect: "counted",
      count: done,
      remark: counted(done, count),
    });
  }
  return rollOver(calendar, start + count, strides, count, counted(count, count));
};

/**
 * Walks from the start day, which is not counted, to the last day of a limit in days of any kind.
 * @throws INPUT_INVALID for a limit that elapses by the clock
 */
export const walkLimit = (calendar: Calendar, start: DayNumber, { count, unit }: Limit): Walk => {
  switch (unit) {
    case "workday":
      return walkWorkdays(calendar, start, count);
    case "day":
      return walkDays(calendar, start, count);
    case "month":
      return rollOver(calendar, addMonths(start, count), [], count, corresponding(count));
    case "xun":
      return rollOver(calendar, xunEnd(start, count), [], count, thirdOfMonth(count));
    case "hour":
    case "second":
      throw new HeqingError("INPUT_INVALID", `expected a limit in days, 旬 or months, got ${unit}`);
  }
};
