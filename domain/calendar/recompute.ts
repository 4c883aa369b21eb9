import type { Calendar } from "./calendar";
import { computeDeadline, computeEnd, type Deadline, type End } from "./deadline";
import type { InstantText } from "./instant";
import type { Limit } from "./limit";
import type { BilingualText } from "./notice";
import { dateText } from "./reason";

/** A deadline that is running: what it was computed from. */
export interface RunningDeadline<Id = string> {
  readonly id: Id;
  readonly from: InstantText;
  readonly limit: Limit;
}

/**
 * A running deadline that another calendar changes: `moved` has another due date,
 * `settled` the same date but no longer provisional, `unsettled` the reverse.
 */
export interface DeadlineChange<Id = string> {
  readonly id: Id;
  readonly change: "moved" | "settled" | "unsettled";
  readonly old: Deadline;
  readonly new: Deadline;
  /** Ids of the notices that the new calendar has and the old one lacked, among those the deadline rests on. */
  readonly notices: readonly string[];
  readonly cause: BilingualText;
}

const changeOf = (old: End, fresh: End): DeadlineChange["change"] | null => {
  if (old.due !== fresh.due) return "moved";
  if (old.status === fresh.status) return null;
  return fresh.status === "final" ? "settled" : "unsettled";
};

const causeText = (old: End, fresh: End, titles: readonly string[]): BilingualText => {
  const because =
    titles.length === 0
      ? { zh: "日历版本更换", en: "another version of the calendar" }
      : { zh: `新公布${titles.join("、")}`, en: `newly published: ${titles.join(", ")}` };
  const outcome =
    old.dueDate === fresh.dueDate
      ? { zh: `期限仍为${dateText(fresh.dueDate).zh}`, en: `the date stays ${fresh.dueDate}` }
      : {
          zh: `期限由${dateText(old.dueDate).zh}改为${dateText(fresh.dueDate).zh}`,
          en: `the date moves from ${old.dueDate} to ${fresh.dueDate}`,
        };
  const status = fresh.status === "final" ? { zh: "已确定", en: "final" } : { zh: "暂定", en: "provisional" };
  return { zh: `${because.zh}，${outcome.zh}（${status.zh}）`, en: `${because.en}; ${outcome.en} (${status.en})` };
};

/** Those of the running deadlines that change when the old calendar is replaced by the new one, in the given order. */
export const recomputeDeadlines = <Id>(
  running: Iterable<RunningDeadline<Id>>,
  oldCalendar: Calendar,
  newCalendar: Calendar,
): DeadlineChange<Id>[] => {
  const before = new Set(oldCalendar.source.notices.map((notice) => notice.id));
  const changes: DeadlineChange<Id>[] = [];
  for (const { id, from, limit } of running) {
    const change = changeOf(computeEnd(oldCalendar, from, limit), computeEnd(newCalendar, from, limit));
    if (change === null) continue;
    const old = computeDeadline(oldCalendar, from, limit);
    const fresh = computeDeadline(newCalendar, from, limit);
    const news = fresh.notices.filter((notice) => !before.has(notice.id));
    changes.push({
      id,
      change,
      old,
      new: fresh,
      notices: news.map((notice) => notice.id),
      cause: causeText(
        old,
        fresh,
        news.map((notice) => notice.number),
      ),
    });
  }
  return changes;
};
