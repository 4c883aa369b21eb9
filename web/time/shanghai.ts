import type { Texts } from "../texts/language";

/** Shanghai is +08:00 all year, so its wall clock is that of UTC eight hours on. */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

const onWall = (instant: string): Date => new Date(Date.parse(instant) + OFFSET_MS);

/** Days since 1970-01-01 of the Shanghai date on which a moment falls. */
export const shanghaiDay = (milliseconds: number): number => Math.floor((milliseconds + OFFSET_MS) / DAY_MS);

/** The Shanghai date of a moment as `YYYY-MM-DD`. */
export const todayInShanghai = (milliseconds: number): string =>
  new Date(milliseconds + OFFSET_MS).toISOString().slice(0, 10);

const two = (value: number): string => String(value).padStart(2, "0");

/** A date `YYYY-MM-DD` in words. */
export function dateWords(date: string, t: Texts): string {
  const [year, month, day] = date.split("-").map(Number);
  return t.time.date(year ?? 0, month ?? 0, day ?? 0);
}

/** The Shanghai date of an instant in words. */
export function instantDate(instant: string, t: Texts): string {
  const wall = onWall(instant);
  return t.time.date(wall.getUTCFullYear(), wall.getUTCMonth() + 1, wall.getUTCDate());
}

/** An instant with its minute, in Shanghai; seconds only when wanted. */
export function instantWords(instant: string, t: Texts, seconds = false): string {
  const wall = onWall(instant);
  const clock = `${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}${seconds ? `:${two(wall.getUTCSeconds())}` : ""}`;
  return t.time.moment(instantDate(instant, t), clock);
}

/** Whether an instant is a Shanghai midnight: the end of the day before. */
export const isDayEnd = (instant: string): boolean => (Date.parse(instant) + OFFSET_MS) % DAY_MS === 0;

/** Until when, in words: the end of a day, or a moment. */
export function dueWords(dueAt: string, dueDate: string | null, t: Texts): string {
  if (!isDayEnd(dueAt)) return t.time.before(instantWords(dueAt, t, true));
  const date = dueDate ?? new Date(Date.parse(dueAt) + OFFSET_MS - DAY_MS).toISOString().slice(0, 10);
  return t.time.dayEnd(dateWords(date, t));
}
