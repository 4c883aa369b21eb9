import { dateText, deadlineSentence, limitText } from "../domain/calendar";
import { MOVE_CAUSES } from "../domain/vocabulary";
import type { DutyFacts, LadderStatus, MovedFacts } from "./facts";
import { DUTY_WORDS, dueText, elapses, endText, momentText, UNCONFIRMED } from "./words";

/** Until when a limit runs whose date had passed before the news of it came. */
const NEXT_WORKDAY = "自本通知送达之次日起第一个工作日24时前";

/** A limit as a notice states it: what, until when, why that date, where the number comes from. */
export function dutyLines(duty: DutyFacts, ladderStatus: LadderStatus, assumed = false): readonly string[] {
  const marks = [
    ...(assumed ? ["假定今日送达"] : []),
    ...(duty.end.status === "provisional" ? ["暂定期限"] : []),
    ...(ladderStatus === "assumption" ? [UNCONFIRMED] : []),
  ];
  const why = whyText(duty);
  const due = duty.awaitsService === true ? NEXT_WORKDAY : `${dueText(duty)}前`;
  return [
    `${DUTY_WORDS[duty.kind]}：${due}${limitWords(duty)}${marks.length === 0 ? "" : `（${marks.join("；")}）`}`,
    ...(why === "" ? [] : [`为什么是这一天：${why}。`]),
    `期限依据：${duty.basis}`,
    ...askLine(duty),
  ];
}

/** The limit in words; of a moved end the sentence below tells what it was counted of. */
const limitWords = ({ moved, limit }: DutyFacts): string =>
  moved !== null || limit === null ? "" : `，期限${limitText(limit).zh}`;

const movedText = ({ cause, old, notices }: MovedFacts): string => {
  const by = notices === null ? "" : `（${notices}）`;
  return `原期限至${dateText(old).zh}，因${MOVE_CAUSES[cause].zh}${by}变更`;
};

const countText = (duty: DutyFacts): string => {
  const { limit, end, from } = duty;
  if (limit === null) return `剩余时间顺延，至${dueText(duty)}止`;
  if (elapses(duty)) return `自${momentText(from)}起连续计${limitText(limit).zh}，至${dueText(duty)}止`;
  return "steps" in end ? deadlineSentence(end, from, limit).zh : "";
};

const whyText = (duty: DutyFacts): string =>
  [duty.moved === null ? "" : movedText(duty.moved), countText(duty)].filter((part) => part !== "").join("；");

/** What follows when it stays missing: a question to a person, never a climb by itself. */
const askLine = ({ asksAt, kind }: DutyFacts): readonly string[] =>
  asksAt === null
    ? []
    : [`至${endText(asksAt)}仍未${DUTY_WORDS[kind]}的，由督办单位决定提级、延期或者说明；不自动提级。`];
