import { deadlineSentence, limitText } from "../domain/calendar";
import type { DutyFacts } from "./facts";
import { DUTY_WORDS, dueText, endText, momentText } from "./words";

const MARK = { binding: "", assumption: "（待确认）" } as const;

/** A limit as a letter states it: what, until when, why that date, and what of it is not settled. */
export function dutyLines(duty: DutyFacts, ladderStatus: "binding" | "assumption"): readonly string[] {
  const provisional = duty.deadline.status === "provisional" ? "（暂定期限）" : "";
  return [
    `${DUTY_WORDS[duty.step]}：${dueText(duty)}前${provisional}${limitWords(duty)}${MARK[ladderStatus]}`,
    `为什么是这一天：${whyText(duty)}`,
    `期限依据：${duty.basis}`,
  ];
}

/** Why that date; for elapsed time the moment in words instead of the instant's notation. */
/** The limit in words; of a moved end the sentence below tells what it was counted of. */
const limitWords = ({ moved, limit }: DutyFacts): string => (moved === undefined ? `，期限${limitText(limit).zh}` : "");

function whyText(duty: DutyFacts): string {
  if (duty.moved !== undefined) return `${duty.moved}。`;
  if (duty.limit.unit === "hour" || duty.limit.unit === "second")
    return `自${momentText(duty.from)}起连续计${limitText(duty.limit).zh}，至${dueText(duty)}止。`;
  return `${deadlineSentence(duty.deadline, duty.from, duty.limit).zh}。`;
}

/** What follows when the limit is missed, where something does. */
export function climbLines({ climbsAt, step }: DutyFacts): readonly string[] {
  return climbsAt === null ? [] : [`至${endText(climbsAt)}仍未${DUTY_WORDS[step]}的，本事项提级办理。`];
}
