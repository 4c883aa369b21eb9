import type { Finding } from "./finding";

/** The calendar year of an instant where the law is applied. */
const YEAR = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai", year: "numeric" });

/** Whether the State Council's notices for this year and the next are loaded. */
export function calendarFinding(known: ReadonlySet<number>, now: Date): Finding {
  const subject = "calendar years";
  const year = Number(YEAR.format(now));
  const all = `${Math.min(...known)} to ${Math.max(...known)}`;
  if (!known.has(year)) {
    return {
      subject,
      state: "wrong",
      found: `the notice for ${year} is missing (known: ${all})`,
      todo: `Load the notice for ${year}; until then deadlines are provisional and trigger nothing.`,
    };
  }
  if (!known.has(year + 1)) {
    return {
      subject,
      state: "note",
      found: `${all}; the notice for ${year + 1} is not loaded`,
      todo: `Load it when it is published; deadlines that reach into ${year + 1} are provisional until then.`,
    };
  }
  return { subject, state: "ok", found: all };
}
