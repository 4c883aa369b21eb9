import type { ReactNode } from "react";
import { Link } from "react-router";
import type { PublishedInterview } from "../../api-types";
import { usePublishedInterviews } from "../../client/reads";
import { Paged } from "../../controls/paged";
import { Tag } from "../../controls/tag";
import { Page } from "../../frame/page";
import { useLanguage, useTexts } from "../../texts/language";
import { instantDate } from "../../time/shanghai";
import { INTERVIEW_KINDS } from "../../words.generated";
import { TEXTS } from "./texts";

/** 约谈公布: who was interviewed by whom, the problem, the measures, and what came of it; for everybody. */
export function PublishedInterviewsPage(): ReactNode {
  const own = useTexts(TEXTS);
  const interviews = usePublishedInterviews();
  return (
    <Page title={own.title}>
      <p className="quiet">{own.note}</p>
      <p>
        <Link className="button" to="/public">
          {own.readings}
        </Link>
      </p>
      <Paged query={interviews} empty={own.empty}>
        {(items: readonly PublishedInterview[]) => (
          <ul className="rows">
            {items.map((interview) => (
              <li key={interview.id} className="row">
                <Interview interview={interview} />
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </Page>
  );
}

function Interview({ interview }: { readonly interview: PublishedInterview }): ReactNode {
  const { t, named } = useLanguage();
  const own = useTexts(TEXTS);
  const { kind, interviewer, called, heldOn, demo, minutes, result } = interview;
  const kinds: Readonly<Record<string, (typeof INTERVIEW_KINDS)[keyof typeof INTERVIEW_KINDS]>> = INTERVIEW_KINDS;
  return (
    <article>
      <h2>
        {called ?? "–"} {demo ? <Tag>{t.demo}</Tag> : null}
      </h2>
      <p className="quiet">
        {[
          kind !== null && kind in kinds ? named(INTERVIEW_KINDS, kind as keyof typeof INTERVIEW_KINDS) : null,
          interviewer,
          heldOn,
        ]
          .filter((said) => said !== null)
          .join(" · ")}
      </p>
      {minutes === null ? null : (
        <section>
          <h3>{own.minutes}</h3>
          <p className="said">{minutes.text}</p>
          <p className="quiet">{own.publishedOn(instantDate(minutes.at, t))}</p>
        </section>
      )}
      <section>
        <h3>
          {own.result}{" "}
          {result === null || result.carriedOut === null ? null : (
            <Tag tone={result.carriedOut ? "good" : "bad"}>
              {result.carriedOut ? own.carriedOut : own.notCarriedOut}
            </Tag>
          )}
        </h3>
        {result === null ? (
          <p className="quiet">{own.waiting}</p>
        ) : (
          <>
            <p className="said">{result.text}</p>
            <p className="quiet">{own.publishedOn(instantDate(result.at, t))}</p>
          </>
        )}
      </section>
    </article>
  );
}
