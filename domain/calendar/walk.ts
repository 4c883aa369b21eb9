import { type Calendar, type DayFact, dayFact } from "./calendar";
import type { Limit } from "./limit";
import type { BilingualText } from "./notice";
import type { Span } from "./span";

/** A day looked at on the way to the end of a limit; `remark` says what became of it. */
export interface Stride {
  readonly fact: DayFact;
  readonly effect: "counted" | "skipped" | "moved";
  /** Which unit of the limit the day completes; null where it completes none. */
  readonly count: number | null;
  readonly remark: () => BilingualText;
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

const walkWorkdays = (calendar: Calendar, { first, last }: Span, count: number): readonly Stride[] => {
  const strides: Stride[] = [];
  let done = 0;
  for (let day = first; day <= last; day += 1) {
    const fact = dayFact(calendar, day);
    if (fact.working) done += 1;
    strides.push(
      fact.working
        ? { fact, effect: "counted", count: done, remark: counted(done, count) }
        : { fact, effect: "skipped", count: null, remark: skipped },
    );
  }
  return strides;
};

/** The end by count, and every day by which it moves on. */
const walkOver = (
  calendar: Calendar,
  { end, last }: Span,
  count: number,
  remark: Stride["remark"],
): readonly Stride[] => {
  const fact = dayFact(calendar, end);
  if (end === last) return [{ fact, effect: "counted", count, remark }];
  const moving: Stride["remark"] = () => ({
    zh: `${remark().zh}，末日非工作日，顺延`,
    en: `${remark().en}, the last day is no working day, so the end moves on`,
  });
  const strides: Stride[] = [{ fact, effect: "counted", count, remark: moving }];
  for (let day = end + 1; day < last; day += 1)
    strides.push({ fact: dayFact(calendar, day), effect: "skipped", count: null, remark: passedOver });
  strides.push({ fact: dayFact(calendar, last), effect: "moved", count: null, remark: reached });
  return strides;
};

const walkDays = (calendar: Calendar, span: Span, count: number): readonly Stride[] => {
  const strides: Stride[] = [];
  for (let done = 1; done < count; done += 1) {
    strides.push({
      fact: dayFact(calendar, span.first + done - 1),
      effect: "counted",
      count: done,
      remark: counted(done, count),
    });
  }
  return [...strides, ...walkOver(calendar, span, count, counted(count, count))];
};

/** Every day looked at on the way to the end of a limit in days of any kind, in order; as many as the limit is long. */
export const walkLimit = (calendar: Calendar, span: Span, { count, unit }: Limit): readonly Stride[] => {
  switch (unit) {
    case "workday":
      return walkWorkdays(calendar, span, count);
    case "day":
      return walkDays(calendar, span, count);
    case "month":
      return walkOver(calendar, span, count, corresponding(count));
    case "xun":
      return walkOver(calendar, span, count, thirdOfMonth(count));
    case "hour":
    case "second":
      return [];
  }
};
