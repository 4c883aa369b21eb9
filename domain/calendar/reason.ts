import { type CivilDate, civilParts, type DayNumber, parseCivilDate, weekday } from "./civil-date";
import type { DayFact } from "./calendar";
import type { BilingualText } from "./notice";

const WEEKDAYS_ZH = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"] as const;
const WEEKDAYS_EN = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** The day's name in the week. */
export const weekdayName = (day: DayNumber): BilingualText => ({
  zh: WEEKDAYS_ZH[weekday(day)] ?? "",
  en: WEEKDAYS_EN[weekday(day)] ?? "",
});

/** Two texts, each joined with its own language's comma. */
export const joined = (...parts: readonly BilingualText[]): BilingualText => ({
  zh: parts
    .map((part) => part.zh)
    .filter((text) => text !== "")
    .join("，"),
  en: parts
    .map((part) => part.en)
    .filter((text) => text !== "")
    .join(", "),
});

const kindText = (fact: DayFact): BilingualText => {
  switch (fact.kind) {
    case "weekday":
      return { zh: "工作日", en: "a working day" };
    case "weekend":
      return { zh: "休息日", en: "a day of rest" };
    case "off":
      return {
        zh: `${fact.festival.zh}放假（${fact.notice.number}）`,
        en: `a day off for ${fact.festival.en} (${fact.notice.number})`,
      };
    case "make-up":
      return {
        zh: `${fact.festival.zh}调休上班（${fact.notice.number}）`,
        en: `a make-up working day for ${fact.festival.en} (${fact.notice.number})`,
      };
    case "statutory":
      return { zh: `${fact.festival.zh}，法定节假日`, en: `${fact.festival.en}, a public holiday by law` };
  }
};

const missingText = (fact: DayFact): BilingualText =>
  fact.missingYear === null
    ? { zh: "", en: "" }
    : {
        zh: `${fact.missingYear}年放假安排通知尚缺，暂定`,
        en: `provisional: the State Council's notice for ${fact.missingYear} is missing`,
      };

/** What a day is and why, ending with the missing notice where the answer may still change. */
export const dayText = (fact: DayFact): BilingualText =>
  joined(weekdayName(fact.day), kindText(fact), missingText(fact));

/** A date in words, e.g. 2026年10月15日. */
export const dateText = (date: CivilDate): BilingualText => {
  const { year, month, day } = civilParts(parseCivilDate(date));
  return { zh: `${year}年${month}月${day}日`, en: date };
};
