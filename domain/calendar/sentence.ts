import { type CivilDate, civilParts, parseCivilDate } from "./civil-date";
import type { Deadline, DeadlineStep } from "./deadline";
import { type InstantText, shanghaiDate } from "./instant";
import { type Limit, limitText } from "./limit";
import type { BilingualText } from "./notice";
import { dateText } from "./reason";

/** Neighbouring days that share what they are. */
interface Span {
  readonly from: CivilDate;
  to: CivilDate;
  readonly why: BilingualText;
}

const whyOf = ({ kind, festival }: DeadlineStep): BilingualText => {
  if (festival === null) return { zh: "休息日", en: "weekend" };
  if (kind === "make-up") return { zh: `${festival.zh}调休上班`, en: `make-up work for ${festival.en}` };
  return { zh: `${festival.zh}放假`, en: festival.en };
};

const spansOf = (steps: readonly DeadlineStep[]): readonly Span[] => {
  const spans: Span[] = [];
  for (const step of steps) {
    const last = spans.at(-1);
    const why = whyOf(step);
    if (last !== undefined && last.why.zh === why.zh && parseCivilDate(last.to) + 1 === parseCivilDate(step.date))
      last.to = step.date;
    else spans.push({ from: step.date, to: step.date, why });
  }
  return spans;
};

const monthAndDay = (date: CivilDate): string => {
  const { month, day } = civilParts(parseCivilDate(date));
  return `${month}月${day}日`;
};

const listed = (steps: readonly DeadlineStep[]): BilingualText => {
  const spans = spansOf(steps);
  return {
    zh: spans
      .map(({ from, to, why }) => `${monthAndDay(from)}${from === to ? "" : `至${monthAndDay(to)}`}${why.zh}`)
      .join("、"),
    en: spans.map(({ from, to, why }) => `${from}${from === to ? "" : ` to ${to}`} (${why.en})`).join(", "),
  };
};

const exceptions = (deadline: Deadline, limit: Limit): readonly BilingualText[] => {
  const free = deadline.steps.filter(({ effect }) => effect === "skipped");
  const worked = deadline.steps.filter(({ kind }) => kind === "make-up");
  const parts: BilingualText[] = [];
  if (free.length > 0 && limit.unit === "workday") {
    parts.push({ zh: `${listed(free).zh}不计`, en: `not counted: ${listed(free).en}` });
  }
  if (worked.length > 0 && limit.unit === "workday") {
    parts.push({ zh: `${listed(worked).zh}计入`, en: `counted: ${listed(worked).en}` });
  }
  if (deadline.steps.some(({ effect }) => effect === "moved")) {
    const last = deadline.steps.findLast(({ effect }) => effect === "counted");
    if (last !== undefined)
      parts.push({
        zh: `末日${monthAndDay(last.date)}非工作日，顺延`,
        en: `the last day ${last.date} is no working day, so the end moves on`,
      });
  }
  if (deadline.status === "provisional") {
    const years = deadline.missingYears.join("、");
    parts.push({
      zh: `${years}年放假安排尚未公布，此为暂定期限`,
      en: `provisional: the notice for ${deadline.missingYears.join(", ")} is missing`,
    });
  }
  return parts;
};

/** Why that date, in one sentence, for letters, mails and pages. `from` and `limit` are those it was computed of. */
export const deadlineSentence = (deadline: Deadline, from: InstantText, limit: Limit): BilingualText => {
  const words = limitText(limit);
  const start = dateText(shanghaiDate(from));
  if (limit.unit === "hour" || limit.unit === "second") {
    return {
      zh: `自送达时刻起${words.zh}，至${deadline.due}止`,
      en: `${words.en} from service, until ${deadline.due}`,
    };
  }
  const parts = exceptions(deadline, limit);
  return {
    zh: [
      `自${start.zh}的次日起算${words.zh}`,
      ...parts.map(({ zh }) => zh),
      `至${dateText(deadline.dueDate).zh}24时止`,
    ].join("，"),
    en: [
      `${words.en} from the day after ${start.en}`,
      ...parts.map(({ en }) => en),
      `until the end of ${deadline.dueDate}`,
    ].join("; "),
  };
};
