import type { ReactNode } from "react";
import { isUnderWay, type JobLine, type JobRun, useJobs, useStartJob } from "../../client/recurring";
import { useSession } from "../../client/session";
import { Empty, Loaded } from "../../controls/list-states";
import { Refused } from "../../controls/refused";
import { Tag } from "../../controls/tag";
import { useAnnounce } from "../../frame/announcer";
import { Page } from "../../frame/page";
import { useLanguage, useTexts, word } from "../../texts/language";
import type { TextsOf } from "../../texts/own";
import { instantWords } from "../../time/shanghai";
import { JOB_STATES, JOBS } from "../../words.generated";
import { TEXTS } from "./texts";

/** 定时任务: when each job runs, how its last runs ended, and a start by hand for who may. */
export function JobsPage(): ReactNode {
  const words = useTexts(TEXTS);
  const jobs = useJobs();
  const { data: session } = useSession();
  return (
    <Page title={words.title}>
      <p className="quiet">{words.intro}</p>
      <Loaded query={jobs}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={words.empty} />
          ) : (
            <div className="cards">
              {items.map((job) => (
                <article key={job.job} className="card">
                  <Job job={job} startable={session?.account.role === "system_admin"} />
                </article>
              ))}
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

type Words = TextsOf<typeof TEXTS>;

const turnWords = ({ turn }: JobLine, words: Words): string => {
  if (turn === null) return words.byHandOnly;
  if (turn.kind === "daily") return words.daily(turn.at ?? "");
  if (turn.kind === "monthly") return words.monthly(turn.day ?? 0, turn.at ?? "");
  return words.every(turn.minutes ?? 0);
};

const spanWords = (seconds: number, words: Words): string => {
  if (seconds % 86_400 === 0) return words.days(seconds / 86_400);
  return seconds % 3_600 === 0 ? words.hours(seconds / 3_600) : words.minutes(Math.round(seconds / 60));
};

function Job({ job, startable }: { readonly job: JobLine; readonly startable: boolean }): ReactNode {
  const { t, named } = useLanguage();
  const words = useTexts(TEXTS);
  const announce = useAnnounce();
  const start = useStartJob();
  const [last, ...earlier] = job.runs;
  return (
    <>
      <h2>{named(JOBS, job.job)}</h2>
      <p>
        {turnWords(job, words)}
        {" · "}
        {job.nextAt === null ? <Tag tone="warn">{words.unscheduled}</Tag> : words.next(instantWords(job.nextAt, t))}
      </p>
      <p className="quiet">
        {words.overlap[job.overlap]} · {words.catchup(spanWords(job.catchupSeconds, words))}
      </p>
      {last === undefined ? <p className="quiet">{words.never}</p> : <Run run={last} />}
      {earlier.length === 0 ? null : (
        <details className="why">
          <summary>{words.lastRuns}</summary>
          {earlier.map((run) => (
            <Run key={run.run} run={run} />
          ))}
        </details>
      )}
      {startable ? (
        <button
          type="button"
          className="button wide"
          disabled={start.isPending || last?.state === "asked"}
          onClick={() => start.mutate(job.job, { onSuccess: () => announce(words.started(named(JOBS, job.job))) })}
        >
          {words.start}
        </button>
      ) : null}
      <Refused error={start.error} />
    </>
  );
}

const TONES = {
  asked: "plain",
  running: "info",
  done: "good",
  skipped: "plain",
  failed: "bad",
} as const satisfies Readonly<Record<JobRun["state"], string>>;

function Run({ run }: { readonly run: JobRun }): ReactNode {
  const { t, named } = useLanguage();
  const words = useTexts(TEXTS);
  const { startedAt, endedAt } = run;
  const seconds =
    startedAt === null || endedAt === null ? null : Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1_000);
  const said = [
    startedAt === null ? words.notBegun : instantWords(startedAt, t, true),
    ...(seconds === null ? [] : [words.took(seconds)]),
    ...(run.byHand ? [words.byHand] : []),
    ...(run.attempts > 1 ? [words.attempts(run.attempts)] : []),
  ];
  return (
    <div>
      <p>
        <Tag tone={TONES[run.state]}>{named(JOB_STATES, run.state)}</Tag>{" "}
        {isUnderWay(run) && run.errorCode !== null ? <span className="fault">{words.error(run.errorCode)}</span> : null}
        {run.outcome === null
          ? null
          : Object.entries(run.outcome)
              .map(([name, count]) => `${word(words.counts, name)} ${count}`)
              .join(t.semicolon)}
      </p>
      <p className="quiet">{said.join(" · ")}</p>
    </div>
  );
}
