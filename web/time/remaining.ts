import type { Texts } from "../texts/language";
import { isDayEnd, shanghaiDay } from "./shanghai";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long is left until an instant, or by how long it has passed; whole days where the limit ends with a day. */
export function remainingWords(dueAt: string, now: number, t: Texts): string {
  const due = Date.parse(dueAt);
  const left = due - now;
  const lastDay = shanghaiDay(due - 1);
  const days = lastDay - shanghaiDay(now);
  if (left <= 0) return -days >= 1 ? t.time.overDays(-days) : t.time.over;
  if (isDayEnd(dueAt)) return days === 0 ? t.time.today : t.time.days(days);
  if (left < MINUTE) return t.time.seconds(Math.ceil(left / SECOND));
  if (left < HOUR) return t.time.minutes(Math.ceil(left / MINUTE));
  return left < 48 * HOUR ? t.time.hours(Math.ceil(left / HOUR)) : t.time.days(days);
}

/** How near the end is, for colour: past, within two days, or later. */
export function urgency(dueAt: string, now: number): "over" | "soon" | "later" {
  const left = Date.parse(dueAt) - now;
  return left <= 0 ? "over" : left < 48 * HOUR ? "soon" : "later";
}
