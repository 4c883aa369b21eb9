import { z } from "zod";
import { isWeekend, parseCivilDate } from "../../domain/calendar";
import { bilingual, civilDate, text } from "./envelope";

const year = z.int().min(1950).max(2200);

const arrangement = z.strictObject({
  festival: bilingual,
  off: z.array(
    z
      .strictObject({ from: civilDate, to: civilDate })
      .refine((span) => span.from <= span.to, { path: ["to"], error: "expected a day not before `from`" }),
  ),
  work: z.array(civilDate),
});

const notice = z.strictObject({
  form: z.enum(["annual", "amendment"]),
  year,
  title: text,
  number: text,
  published: civilDate,
  arrangements: z.array(arrangement).min(1),
});

const checkedNotice = notice.superRefine((body, context) => {
  const near = new Set([`${body.year}`, `${body.year - 1}`]);
  const worked = new Set<string>();
  const fail = (path: (string | number)[], message: string): void =>
    context.addIssue({ code: "custom", path, message });
  if (body.published.slice(0, 4) > `${body.year}`)
    fail(["published"], `expected a date not after ${body.year}, got ${body.published}`);
  body.arrangements.forEach(({ off, work }, index) => {
    // An amendment may do nothing but give days back.
    if (off.length === 0 && (body.form === "annual" || work.length === 0))
      fail(["arrangements", index, "off"], "expected at least one span of days off, got none");
    work.forEach((date, at) => {
      const path = ["arrangements", index, "work", at];
      if (!near.has(date.slice(0, 4)))
        fail(path, `expected a day of ${body.year} or the end of the year before, got ${date}`);
      // An amendment may give back a weekday that an earlier notice had declared a day off.
      if (body.form === "annual" && !isWeekend(parseCivilDate(date)))
        fail(path, `expected a Saturday or Sunday made a working day, got ${date}`);
      if (worked.has(date)) fail(path, `expected each day once, got ${date} twice`);
      worked.add(date);
    });
  });
  body.arrangements.forEach(({ off }, index) => {
    off.forEach(({ from, to }, at) => {
      const path = ["arrangements", index, "off", at];
      for (const date of [from, to]) {
        if (!near.has(date.slice(0, 4)))
          fail(path, `expected days of ${body.year} or the end of the year before, got ${date}`);
      }
      for (const date of worked) {
        if (from <= date && date <= to) fail(path, `expected each day once, got ${date} as day off and working day`);
      }
    });
  });
});

const statutory = z.strictObject({
  form: z.literal("statutory"),
  years: z
    .array(
      z.strictObject({
        year,
        holidays: z.array(z.strictObject({ festival: bilingual, dates: z.array(civilDate).min(1) })).min(1),
      }),
    )
    .min(1),
});

const provisional = z.strictObject({
  form: z.literal("provisional"),
  nextYearFrom: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: "expected a day MM-DD" }),
});

/** The State Council's notices, the public holidays by law, and from when a year hangs on the next year's notice. */
export const calendarYear = z.discriminatedUnion("form", [checkedNotice, statutory, provisional]);
