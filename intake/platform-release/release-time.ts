import type { CivilDate } from "../../domain/calendar";

const WITHOUT_YEAR = /^(\d{2})-(\d{2})([ T]\d{2}:\d{2}(?::\d{2})?)$/;

/**
 * A time of a release with its year, `12-31 20:00` → `2026-12-31 20:00`: the year of the release day, or the one before where
 * month and day lie after it. Everything else is given back as it is.
 */
export function datedTime(text: string, released: CivilDate): string {
  const [, month, day, time] = WITHOUT_YEAR.exec(text) ?? [];
  if (month === undefined || day === undefined || time === undefined) return text;
  const year = Number(released.slice(0, 4)) - (`${month}-${day}` > released.slice(5) ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${month}-${day}${time}`;
}
