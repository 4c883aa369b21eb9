import { type ReactNode, useState } from "react";
import { Link } from "react-router";
import type { PersonAct, Task } from "../api-types";
import { useMatter } from "../client/reads";
import { useAnnouncedAct } from "../client/use-announced-act";
import { ActButton } from "../controls/act-button";
import { ActOutcome } from "../controls/act-outcome";
import { Due } from "../controls/due";
import { Failed, Loading } from "../controls/list-states";
import { Tag } from "../controls/tag";
import { WhyDate } from "../controls/why-date";
import { useLanguage, word } from "../texts/language";
import { instantDate } from "../time/shanghai";

/** The duty that a task fulfils. */
const DUTY_OF: Readonly<Partial<Record<Task["kind"], string>>> = {
  acknowledge: "acknowledge",
  plan: "plan",
  report: "rectify",
  resample: "resample",
};

/** The form in which a task is done. */
const ACT_OF: Readonly<Partial<Record<Task["kind"], PersonAct["kind"]>>> = {
  plan: "plan",
  report: "report",
  submit: "submit",
  sign: "sign",
  confirm: "confirm",
  approve: "approve",
  paused: "propose",
  "no-miss-left": "propose",
  call: "record-call",
  "serve-otherwise": "record-service",
  clue: "set-clue-aside",
  question: "answer",
};

/** One task: what, where, until when and why, and the one thing to do about it. */
export function TaskCard({ task }: { readonly task: Task }): ReactNode {
  const { t } = useLanguage();
  return (
    <article className={task.overdue ? "card task task-overdue" : "card task"}>
      <h2>
        {word(t.words.task, task.kind)} {task.overdue ? <Tag tone="bad">{t.tasks.overdue}</Tag> : null}
      </h2>
      <p>
        {task.kind === "release" ? t.tasks.verdicts(task.count ?? 0) : task.sectionName}
        {task.matterNumber === null ? null : <span className="quiet"> · {task.matterNumber}</span>}
      </p>
      {task.dueAt === null ? (
        <p className="quiet">{t.time.since(instantDate(task.since, t))}</p>
      ) : (
        <p>
          <Due dueAt={task.dueAt} dueDate={task.dueDate} provisional={task.provisional} />{" "}
          {task.limitStatus === "assumption" ? <Tag tone="warn">{t.matter.assumption}</Tag> : null}
        </p>
      )}
      {task.dueAt === null || task.matterId === null ? null : <WhyThisTask task={task} matterId={task.matterId} />}
      <TaskButton task={task} />
    </article>
  );
}

function TaskButton({ task }: { readonly task: Task }): ReactNode {
  const { t } = useLanguage();
  if (task.kind === "release") {
    return (
      <Link className="button primary wide" to="/release">
        {t.tasks.toRelease}
      </Link>
    );
  }
  if (task.matterId === null) return null;
  if (task.kind === "acknowledge") return <AcknowledgeButton matterId={task.matterId} />;
  const matter = `/matters/${task.matterId}`;
  return task.kind === "resample" ? (
    <>
      <Link className="button primary wide" to="/import">
        {t.tasks.toImport}
      </Link>
      <Link className="button wide" to={matter}>
        {t.tasks.matter}
      </Link>
    </>
  ) : (
    <Link className="button primary wide" to={`${matter}#${ACT_OF[task.kind] ?? "now"}`}>
      {t.tasks.open}
    </Link>
  );
}

function AcknowledgeButton({ matterId }: { readonly matterId: string }): ReactNode {
  const { t } = useLanguage();
  const { progress, send } = useAnnouncedAct(matterId, "acknowledge", undefined, () => undefined);
  return (
    <>
      <ActButton label={t.act.acknowledge} progress={progress} onClick={() => send({ kind: "acknowledge" })} />
      <ActOutcome progress={progress} />
      <Link className="button wide" to={`/matters/${matterId}`}>
        {t.tasks.matter}
      </Link>
    </>
  );
}

/** The matter is read only when somebody asks why: the list stays light on a phone. */
function WhyThisTask({ task, matterId }: { readonly task: Task; readonly matterId: string }): ReactNode {
  const { t } = useLanguage();
  const [asked, setAsked] = useState(false);
  const matter = useMatter(matterId, asked);
  const duty = matter.data?.duties.findLast(({ kind, endedAt }) => kind === DUTY_OF[task.kind] && endedAt === null);
  if (duty !== undefined) return <WhyDate explanation={duty.explanation} provisional={duty.provisional} open={asked} />;
  if (matter.data !== undefined) return null;
  return (
    <details className="why" onToggle={(event) => setAsked(event.currentTarget.open)}>
      <summary>{t.time.why}</summary>
      {matter.error === null ? <Loading /> : <Failed error={matter.error} retry={() => void matter.refetch()} />}
    </details>
  );
}
