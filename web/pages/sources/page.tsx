import type { ReactNode } from "react";
import { Link } from "react-router";
import { type SourceLine, useSources, useSourceSwitch } from "../../client/sources";
import { Empty, Loaded } from "../../controls/list-states";
import { Refused } from "../../controls/refused";
import { Tag } from "../../controls/tag";
import { useAnnounce } from "../../frame/announcer";
import { Page } from "../../frame/page";
import { useLanguage, useTexts } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { FETCH_STATES, SOURCE_KINDS } from "../../words.generated";
import { TEXTS } from "./texts";

/** 数据来源: where monitoring data come from, how each source stands, and where values are missing 缺数. */
export function SourcesPage(): ReactNode {
  const words = useTexts(TEXTS);
  const sources = useSources();
  return (
    <Page title={words.title}>
      <p className="quiet">{words.intro}</p>
      <Loaded query={sources}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={words.empty} hint={words.emptyHint} />
          ) : (
            <>
              {items.map((source) => (
                <article key={source.id} className="card">
                  <Source source={source} />
                </article>
              ))}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

const TONES = {
  running: "plain",
  waiting: "warn",
  kept: "plain",
  looked: "good",
  taken: "good",
  unchanged: "good",
  backwards: "warn",
  failed: "bad",
} as const satisfies Readonly<Record<NonNullable<SourceLine["last"]>["state"], string>>;

function Source({ source }: { readonly source: SourceLine }): ReactNode {
  const { named } = useLanguage();
  const words = useTexts(TEXTS);
  return (
    <>
      <h2>
        {source.name} <Tag tone={source.paused ? "plain" : "good"}>{source.paused ? words.paused : words.active}</Tag>
      </h2>
      <p>
        {named(SOURCE_KINDS, source.kind)} · {words.every(source.intervalMinutes)}{" "}
        {source.ruleStatus === "assumption" ? <Tag tone="warn">{words.assumption}</Tag> : null}
      </p>
      <LastFetch source={source} />
      <p className="quiet">
        {source.address === null ? null : (
          <>
            <span>{source.address}</span>
            <br />
          </>
        )}
        {words.answersFor(source.unitName, source.account)}
      </p>
      <Gaps source={source} />
      <Switch source={source} />
    </>
  );
}

function LastFetch({ source: { last, newestAt, sections } }: { readonly source: SourceLine }): ReactNode {
  const { t, named } = useLanguage();
  const words = useTexts(TEXTS);
  if (last === null) return <p className="quiet">{words.never}</p>;
  return (
    <>
      <p>
        {words.last(instantWords(last.startedAt, t))}{" "}
        <Tag tone={TONES[last.state]}>{named(FETCH_STATES, last.state)}</Tag>
        {last.accepted === null ? null : ` ${words.accepted(last.accepted)}`}
        {last.attempts > 1 ? <span className="quiet"> · {words.attempts(last.attempts)}</span> : null}
      </p>
      {last.error === null ? null : (
        <details>
          <summary>{words.words}</summary>
          <p lang="en">{last.error}</p>
        </details>
      )}
      <p className="quiet">
        {newestAt === null ? null : `${words.newest(instantWords(newestAt, t))} · `}
        {words.sections(sections)}
      </p>
    </>
  );
}

function Gaps({ source: { gaps, gapCount, gapIntervals } }: { readonly source: SourceLine }): ReactNode {
  const { t } = useLanguage();
  const words = useTexts(TEXTS);
  if (gapCount === 0) return null;
  return (
    <details open>
      <summary>
        <Tag tone="warn">{words.gaps(gapCount, gapIntervals)}</Tag>
      </summary>
      <ul className="rows">
        {gaps.map(({ sectionId, sectionName, since }) => (
          <li key={sectionId} className="row">
            <Link className="lone-link" to={`/sections/${sectionId}`}>
              {sectionName}
            </Link>{" "}
            <span className="quiet">{words.since(instantWords(since, t))}</span>
          </li>
        ))}
      </ul>
      {gapCount > gaps.length ? <p className="quiet">{words.more(gapCount - gaps.length)}</p> : null}
    </details>
  );
}

function Switch({ source: { id, name, own, paused } }: { readonly source: SourceLine }): ReactNode {
  const words = useTexts(TEXTS);
  const announce = useAnnounce();
  const change = useSourceSwitch();
  if (paused && !own) return <p className="quiet">{words.resumeOwn}</p>;
  return (
    <>
      <button
        type="button"
        className={paused ? "button primary wide" : "button wide"}
        disabled={change.isPending}
        onClick={() =>
          change.mutate(
            { id, paused: !paused },
            { onSuccess: () => announce(paused ? words.resumedNow(name) : words.pausedNow(name)) },
          )
        }
      >
        {paused ? words.resume : words.pause}
      </button>
      <Refused error={change.error} />
    </>
  );
}
