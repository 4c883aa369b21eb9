import { type BilingualText, dateText, deadlineSentence, type Limit, limitText } from "../../domain/calendar";
import type { Duty, DutyMove } from "../../domain/case";
import { HeqingError } from "../../domain/errors";
import { rungOf, type Ladder } from "../../domain/ladder";

/**
 * Why that date: the deadline day by day, its sentence, its limit and where the number comes from; of a moved end the old
 * and the new date, and what the new one was counted from.
 */
export function explanationOf(ladder: Ladder, duty: Duty): object {
  const rule = rungOf(ladder, duty.rung)?.limits[duty.kind];
  if (rule === undefined) {
    throw new HeqingError("RULE_UNKNOWN", `expected a limit for ${duty.kind} on ${duty.rung} in the pinned ladder`);
  }
  const last = duty.moves.at(-1);
  const from = last?.from ?? duty.startedAt;
  const limit = last?.limit ?? rule.limit;
  return {
    ...duty.deadline,
    from,
    limit,
    sentence: last === undefined ? deadlineSentence(duty.deadline, from, limit) : movedSentence(duty, last),
    basis: rule.basis,
    climbsAt: duty.climbsAt,
    extension: duty.extension,
    moves: duty.moves,
  };
}

const elapses = ({ unit }: Limit): boolean => unit === "hour" || unit === "second";

/** How the end came to be moved, then how the new one was counted. */
function movedSentence({ deadline }: Duty, { cause, from, limit, old }: DutyMove): BilingualText {
  const before = { zh: dateText(old.dueDate).zh, en: old.dueDate };
  const words = limit === null ? null : limitText(limit);
  const how =
    cause === "extended"
      ? {
          zh: `原期限至${before.zh}，经批准延期${words?.zh ?? ""}`,
          en: `due ${before.en} before, extended by ${words?.en ?? ""}`,
        }
      : {
          zh: `原期限至${before.zh}，中止计时后恢复，剩余${words?.zh ?? "时间"}`,
          en: `due ${before.en} before the clock stood still, ${words?.en ?? "the time"} left`,
        };
  if (limit === null || elapses(limit))
    return { zh: `${how.zh}，至${deadline.due}止`, en: `${how.en}; until ${deadline.due}` };
  const counted = deadlineSentence(deadline, from, limit);
  return { zh: `${how.zh}；${counted.zh}`, en: `${how.en}; ${counted.en}` };
}
