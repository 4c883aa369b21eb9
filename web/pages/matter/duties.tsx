import type { ReactNode } from "react";
import type { Duty } from "../../api-types";
import { Due } from "../../controls/due";
import { Tag } from "../../controls/tag";
import { WhyDate } from "../../controls/why-date";
import { useLanguage, word } from "../../texts/language";
import { dateWords, dueWords, instantWords } from "../../time/shanghai";

const TONE: Readonly<Record<string, "good" | "bad">> = { met: "good", missed: "bad" };

/** The limits that run, each with why that date; the ended ones folded below. */
export function Duties({
  duties,
  ladderStatus,
}: {
  readonly duties: readonly Duty[];
  readonly ladderStatus: string;
}): ReactNode {
  const { t } = useLanguage();
  const running = duties.filter(({ endedAt }) => endedAt === null);
  const ended = duties.filter(({ endedAt }) => endedAt !== null);
  return (
    <section aria-labelledby="duties">
      <h2 id="duties">
        {t.matter.duties}{" "}
        {ladderStatus === "assumption" && duties.length > 0 ? <Tag tone="warn">{t.matter.assumption}</Tag> : null}
      </h2>
      {running.length === 0 ? <p className="quiet">{t.matter.dutiesEmpty}</p> : null}
      {running.map((duty) => (
        <article key={duty.no} className={duty.overdue ? "card duty duty-overdue" : "card duty"}>
          <h3>{word(t.words.duty, duty.kind)}</h3>
          <p>
            <Due dueAt={duty.dueAt} dueDate={duty.dueDate} provisional={duty.provisional} />
          </p>
          <p className="quiet">
            {t.matter.owner}
            {t.colon}
            {duty.ownerName}
          </p>
          {duty.explanation.moves.map(({ cause, at, oldDate, newDate }) => (
            <p className="quiet" key={at}>
              {t.words.exception[cause === "extended" ? "extension" : "resume"]}
              {t.colon}
              {t.fourEyes.moved(dateWords(oldDate, t), dateWords(newDate, t))}
            </p>
          ))}
          <WhyDate explanation={duty.explanation} provisional={duty.provisional} />
        </article>
      ))}
      {ended.length === 0 ? null : (
        <details className="card">
          <summary>{t.matter.pastDuties(ended.length)}</summary>
          <ul className="plain-list">
            {ended.map((duty) => (
              <EndedDuty key={duty.no} duty={duty} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function EndedDuty({ duty }: { readonly duty: Duty }): ReactNode {
  const { t } = useLanguage();
  const ends: Readonly<Record<string, string>> = {
    met: t.matter.dutyMet,
    missed: t.matter.dutyMissed,
    lifted: t.matter.dutyLifted,
  };
  return (
    <li>
      {word(t.words.duty, duty.kind)} <Tag tone={TONE[duty.status] ?? "plain"}>{word(ends, duty.status)}</Tag>
      <br />
      <span className="quiet">
        {dueWords(duty.dueAt, duty.dueDate, t)}
        {duty.endedAt === null ? null : ` · ${instantWords(duty.endedAt, t)}`}
      </span>
    </li>
  );
}
