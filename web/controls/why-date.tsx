import type { ReactNode } from "react";
import type { DeadlineExplanation } from "../api-types";
import { useLanguage } from "../texts/language";
import { dateWords } from "../time/shanghai";
import { Tag } from "./tag";

/** 为什么是这一天: the sentence, the basis, and day by day. */
export function WhyDate({
  explanation,
  provisional,
  open = false,
}: {
  readonly explanation: DeadlineExplanation;
  readonly provisional: boolean;
  readonly open?: boolean;
}): ReactNode {
  const { t, pick } = useLanguage();
  return (
    <details className="why" open={open}>
      <summary>{t.time.why}</summary>
      <p>{pick(explanation.sentence)}</p>
      {provisional ? <p className="quiet">{t.time.provisionalWhy}</p> : null}
      <p className="quiet">
        {t.time.basis}
        {t.colon}
        {pick(explanation.basis)}
      </p>
      {explanation.notices.length === 0 ? null : (
        <p className="quiet">
          {t.time.notices}
          {t.colon}
          {explanation.notices.map(({ instrument }) => instrument).join(t.semicolon)}
        </p>
      )}
      <DayByDay explanation={explanation} />
    </details>
  );
}

function DayByDay({ explanation }: { readonly explanation: DeadlineExplanation }): ReactNode {
  const { t, pick } = useLanguage();
  if (explanation.steps.length === 0) return null;
  return (
    <ol className="days" aria-label={t.time.everyDay}>
      {explanation.steps.map((step) => (
        <li key={`${step.date}${step.effect}`} className={`day day-${step.effect}`}>
          <span className="day-date">{dateWords(step.date, t)}</span>
          <Tag tone={step.effect === "counted" ? "info" : "plain"}>
            {step.effect === "counted"
              ? step.count === null
                ? t.time.countedPlain
                : t.time.counted(step.count)
              : t.time[step.effect]}
          </Tag>
          <span className="quiet">{pick(step.reason)}</span>
        </li>
      ))}
    </ol>
  );
}
