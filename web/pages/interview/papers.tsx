import type { ReactNode } from "react";
import type { Interview } from "../../api-types";
import { Tag } from "../../controls/tag";
import { useLanguage, useTexts } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { TEXTS } from "./papers-texts";

/** What was written in an interview: minutes, what the unit reported, what came of it, and what the public reads. */
export function InterviewPapers({ file }: { readonly file: Interview }): ReactNode {
  return (
    <>
      <Minutes file={file} />
      <Result file={file} />
      <PublishedTexts file={file} />
    </>
  );
}

function Minutes({ file: { minutes } }: { readonly file: Interview }): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  if (minutes === null) return null;
  return (
    <section aria-labelledby="minutes">
      <h2 id="minutes">{own.minutes}</h2>
      <dl className="card facts">
        <dt>{own.on}</dt>
        <dd>{minutes.on}</dd>
        <dt>{own.participants}</dt>
        <dd>
          {minutes.participants.map(({ name, post, present }, at) => (
            // Keyed by place: the minutes name a person as often as they were written down.
            <div key={at}>
              {name} {t.bracketed(post)} {present ? null : <Tag tone="warn">{own.absent}</Tag>}
            </div>
          ))}
        </dd>
        <dt>{own.problem}</dt>
        <dd>{minutes.problem}</dd>
        <dt>{own.measures}</dt>
        <dd>{minutes.measures}</dd>
        <dt>{own.requirement}</dt>
        <dd>{minutes.requirement}</dd>
      </dl>
    </section>
  );
}

function Result({ file: { report, result } }: { readonly file: Interview }): ReactNode {
  const own = useTexts(TEXTS);
  if (report === null && result === null) return null;
  return (
    <section aria-labelledby="outcome">
      <h2 id="outcome">{own.outcome}</h2>
      <dl className="card facts">
        {report === null ? null : (
          <>
            <dt>{own.report}</dt>
            <dd>{report}</dd>
          </>
        )}
        {result === null ? null : (
          <>
            <dt>{own.result}</dt>
            <dd>
              <Tag tone={result.carriedOut ? "good" : "bad"}>
                {result.carriedOut ? own.carriedOut : own.notCarriedOut}
              </Tag>{" "}
              {result.summary}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function PublishedTexts({ file: { published } }: { readonly file: Interview }): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  if (published.length === 0) return null;
  return (
    <section aria-labelledby="published">
      <h2 id="published">{own.published}</h2>
      {published.map(({ about, text, at }) => (
        <div className="card quiet-card" key={at}>
          <p className="quiet">
            {about === "result" ? own.ofResult : own.ofMinutes} · {instantWords(at, t)}
          </p>
          <p className="said">{text}</p>
        </div>
      ))}
    </section>
  );
}
