import type { ReactNode } from "react";
import type { Duty, ProceedingFile } from "../../api-types";
import { Due } from "../../controls/due";
import { Tag } from "../../controls/tag";
import { WhyDate } from "../../controls/why-date";
import { useLanguage, useTexts } from "../../texts/language";
import { dateWords, dueWords, instantWords } from "../../time/shanghai";
import { DUTY_ENDS, DUTY_KINDS, MOVE_CAUSES, PARTY_ROLES, STOP_GROUNDS } from "../../words.generated";
import { TEXTS } from "./texts";

const TONE: Readonly<Record<string, "good" | "bad">> = { met: "good", missed: "bad" };

/** The limits that run, each with why that date; the ended ones folded below. */
export function Duties({ file }: { readonly file: ProceedingFile }): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  const { duties, ladder } = file;
  const running = duties.filter(({ endedAt }) => endedAt === null);
  const ended = duties.filter(({ endedAt }) => endedAt !== null);
  return (
    <section aria-labelledby="duties">
      <h2 id="duties">
        {own.duties}{" "}
        {ladder.status === "assumption" && running.length > 0 ? <Tag tone="warn">{t.time.assumption}</Tag> : null}
      </h2>
      {running.length > 0 ? null : (
        <p className="quiet">{!file.open ? own.dutiesOver : ended.length > 0 ? own.dutiesNone : own.dutiesEmpty}</p>
      )}
      {running.map((duty) => (
        <RunningDuty key={duty.no} duty={duty} stops={file.stops} />
      ))}
      {ended.length === 0 ? null : (
        <details className="card">
          <summary>{own.pastDuties(ended.length)}</summary>
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

function RunningDuty({ duty, stops }: { readonly duty: Duty; readonly stops: ProceedingFile["stops"] }): ReactNode {
  const { t, named } = useLanguage();
  const own = useTexts(TEXTS);
  return (
    <article className={duty.overdue ? "card duty duty-overdue" : "card duty"}>
      <h3>{named(DUTY_KINDS, duty.kind)}</h3>
      {duty.stoppedSince === null && duty.awaitsService ? (
        <p>
          <Tag tone="warn">{t.time.awaitsService}</Tag>
        </p>
      ) : duty.stoppedSince === null ? (
        <p>
          <Due dueAt={duty.dueAt} dueDate={duty.dueDate} provisional={duty.provisional} />
        </p>
      ) : (
        <StoppedClock duty={duty} since={duty.stoppedSince} stops={stops} />
      )}
      <p className="quiet">
        {named(PARTY_ROLES, duty.owner)}
        {t.colon}
        {duty.unitName}
      </p>
      {duty.explanation.moves.map(({ cause, at, oldDate, newDate }) => (
        <p className="quiet" key={at}>
          {named(MOVE_CAUSES, cause)}
          {t.colon}
          {own.moved(dateWords(oldDate, t), dateWords(newDate, t))}
        </p>
      ))}
      {duty.stoppedSince === null ? <WhyDate explanation={duty.explanation} provisional={duty.provisional} /> : null}
    </article>
  );
}

/** A clock that stands still counts no days: since when, and on what ground. */
function StoppedClock({
  duty,
  since,
  stops,
}: {
  readonly duty: Duty;
  readonly since: string;
  readonly stops: ProceedingFile["stops"];
}): ReactNode {
  const { t, named } = useLanguage();
  const own = useTexts(TEXTS);
  const grounds = stops
    .filter(({ duties, untilAt }) => untilAt === null && duties.includes(duty.no))
    .map(({ ground }) => named(STOP_GROUNDS, ground));
  return (
    <>
      <p>
        <Tag tone="warn">{own.stopped}</Tag> {duty.overdue ? <Tag tone="bad">{own.overdueDuty}</Tag> : null}
      </p>
      <p className="quiet">{own.stoppedSince(instantWords(since, t))}</p>
      {grounds.length === 0 ? null : <p className="quiet">{own.stoppedOn(grounds.join("、"))}</p>}
    </>
  );
}

function EndedDuty({ duty }: { readonly duty: Duty }): ReactNode {
  const { t, named } = useLanguage();
  return (
    <li>
      {named(DUTY_KINDS, duty.kind)} <Tag tone={TONE[duty.status] ?? "plain"}>{named(DUTY_ENDS, duty.status)}</Tag>
      <br />
      <span className="quiet">
        {dueWords(duty.dueAt, duty.dueDate, t)}
        {duty.endedAt === null ? null : ` · ${instantWords(duty.endedAt, t)}`}
      </span>
    </li>
  );
}
