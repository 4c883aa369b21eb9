import {
  type BilingualText,
  type Calendar,
  computeDeadline,
  dateText,
  type Deadline,
  deadlineSentence,
  type Limit,
  limitText,
} from "../domain/calendar";
import { type Ladder, limitOf } from "../domain/ladder";
import type { Duty, DutyMove } from "../domain/proceeding";

const elapses = ({ unit }: Limit): boolean => unit === "hour" || unit === "second";

/** The end of a duty day by day; an end that was carried over by the clock has no days. */
function deadlineOf(calendar: Calendar, { from, limit, end }: Duty): Deadline {
  if (limit !== null) return computeDeadline(calendar, from, limit);
  return { ...end, steps: [], notices: [], calendarVersion: calendar.version } as Deadline;
}

/** How the end came to be moved, then how the new one was counted. */
function movedSentence(deadline: Deadline, { cause, from, limit, old }: DutyMove): BilingualText {
  const before = { zh: dateText(old.dueDate).zh, en: old.dueDate };
  const words = limit === null ? null : limitText(limit);
  const how = {
    extended: {
      zh: `原期限至${before.zh}，经批准延期${words?.zh ?? ""}`,
      en: `due ${before.en} before, extended by ${words?.en ?? ""}`,
    },
    resumed: {
      zh: `原期限至${before.zh}，中止计时后恢复，剩余${words?.zh ?? "时间"}`,
      en: `due ${before.en} before the clock stood still, ${words?.en ?? "the time"} left`,
    },
    calendar: {
      zh: `原期限至${before.zh}（${old.status === "provisional" ? "暂定" : "确定"}），放假安排公布后重新计算`,
      en: `due ${before.en} before (${old.status}), counted again after the holiday notice`,
    },
  }[cause];
  if (limit === null || elapses(limit))
    return { zh: `${how.zh}，至${deadline.due}止`, en: `${how.en}; until ${deadline.due}` };
  const counted = deadlineSentence(deadline, from, limit);
  return { zh: `${how.zh}；${counted.zh}`, en: `${how.en}; ${counted.en}` };
}

/**
 * Why that date: the deadline day by day, its sentence, its limit and where the number comes from; of a moved end the old
 * and the new date, and what the new one was counted from.
 */
export function explainDuty(calendar: Calendar, ladder: Ladder, duty: Duty): object {
  const deadline = deadlineOf(calendar, duty);
  const last = duty.moves.at(-1);
  const rule = limitOf(ladder, duty.rung, duty.kind);
  const counted =
    last !== undefined
      ? movedSentence(deadline, last)
      : duty.limit === null
        ? { zh: `至${deadline.due}止`, en: `until ${deadline.due}` }
        : deadlineSentence(deadline, duty.from, duty.limit);
  const awaits = duty.awaits !== null;
  const sentence = awaits
    ? {
        zh: `${counted.zh}；该日在通知送达前已过，改为自送达之次日起第一个工作日届满`,
        en: `${counted.en}; that day had passed before the news was served: due at the end of the first working day after service`,
      }
    : counted;
  return {
    ...deadline,
    from: duty.from,
    limit: duty.limit,
    awaitsService: awaits,
    sentence,
    basis: duty.basis ?? rule?.basis ?? { zh: "", en: "" },
    asksAt: duty.asksAt,
    extension: duty.extension,
    moves: duty.moves,
  };
}
