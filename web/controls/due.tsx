import type { ReactNode } from "react";
import { useLanguage } from "../texts/language";
import { remainingWords, urgency } from "../time/remaining";
import { dueWords } from "../time/shanghai";
import { useNow } from "../time/use-now";
import { Tag } from "./tag";

const TONES = { over: "bad", soon: "warn", later: "info" } as const;

/** Until when, how long is left, and whether the date is provisional. */
export function Due({
  dueAt,
  dueDate,
  provisional,
}: {
  readonly dueAt: string;
  readonly dueDate: string | null;
  readonly provisional: boolean;
}): ReactNode {
  const { t } = useLanguage();
  const now = useNow();
  return (
    <span className="due">
      <span className="due-date">{dueWords(dueAt, dueDate, t)}</span>{" "}
      <Tag tone={TONES[urgency(dueAt, now)]}>{remainingWords(dueAt, now, t)}</Tag>
      {provisional ? (
        <>
          {" "}
          <Tag tone="warn">{t.time.provisional}</Tag>
        </>
      ) : null}
    </span>
  );
}
