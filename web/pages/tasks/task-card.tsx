import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Task } from "../../api-types";
import { useAnnouncedAct } from "../../client/use-announced-act";
import { ActButton } from "../../controls/act-button";
import { ActOutcome } from "../../controls/act-outcome";
import { Due } from "../../controls/due";
import { Tag } from "../../controls/tag";
import { useLanguage, useTexts, word } from "../../texts/language";
import { instantDate } from "../../time/shanghai";
import { ACTS } from "../../words.generated";
import { PHASES } from "../proceeding/phases";
import { fileOf, placeOf, TASK_NAMES } from "./task-names";
import type { TextsOf } from "../../texts/own";
import { TEXTS } from "./texts";
import { WhyThisTask } from "./why-this-task";

/** One task: what, where, until when and why, and the one thing to do about it. */
export function TaskCard({ task }: { readonly task: Task }): ReactNode {
  const { t, named, pick } = useLanguage();
  const own = useTexts(TEXTS);
  return (
    <article className={task.overdue ? "card task task-overdue" : "card task"}>
      <h2>
        {isOwnTask(task.kind) ? own[task.kind] : named(TASK_NAMES, task.kind)}
        {task.about === null ? null : `${t.colon}${word(own.about, task.about)}`}{" "}
        {task.overdue ? <Tag tone="bad">{own.overdue}</Tag> : null}
      </h2>
      <p>
        {countOf(task, own) ?? task.sectionName}
        {task.on === null ? null : <span className="quiet"> · {task.on.number}</span>}
      </p>
      {task.phase === null && task.rungName === null ? null : (
        <p className="quiet">
          {[
            task.phase === null || task.on === null ? null : named(PHASES[task.on.kind], task.phase),
            task.rungName === null ? null : pick(task.rungName),
          ]
            .filter((said) => said !== null)
            .join(" · ")}
        </p>
      )}
      <Until task={task} />
      {task.dueAt === null || task.stopped || fileOf(task) === null ? null : <WhyThisTask task={task} />}
      <TaskButton task={task} />
    </article>
  );
}

/** Tasks that stand on a page of their own, not in a file. */
const OWN_PAGES = { release: "/release", doubt: "/doubts", "sent-back": "/release", gap: "/sources" } as const;
const TO = { release: "toRelease", doubt: "toDoubts", "sent-back": "toRelease", gap: "toSources" } as const;
const isOwnTask = (kind: Task["kind"]): kind is keyof typeof OWN_PAGES => kind in OWN_PAGES;

type Own = TextsOf<typeof TEXTS>;

/** How much of it waits; null for what is one thing. */
function countOf({ kind, count = 0 }: Task, own: Own): string | null {
  if (kind === "release") return own.verdicts(count);
  if (kind === "doubt") return own.doubts(count);
  if (kind === "gap") return own.missing(count);
  return kind === "sent-back" ? own.sentBack(count) : null;
}

function Until({ task }: { readonly task: Task }): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  if (task.stopped) {
    return (
      <p>
        <Tag tone="warn">{own.stopped}</Tag>
      </p>
    );
  }
  if (task.awaitsService) {
    return (
      <p>
        <Tag tone="warn">{t.time.awaitsService}</Tag>
      </p>
    );
  }
  if (task.dueAt === null) return <p className="quiet">{t.time.since(instantDate(task.since, t))}</p>;
  return (
    <p>
      <Due dueAt={task.dueAt} dueDate={task.dueDate} provisional={task.provisional} />{" "}
      {task.limitStatus === "assumption" ? <Tag tone="warn">{t.time.assumption}</Tag> : null}
    </p>
  );
}

function TaskButton({ task }: { readonly task: Task }): ReactNode {
  const own = useTexts(TEXTS);
  const file = fileOf(task);
  if (isOwnTask(task.kind)) {
    return (
      <Link className="button primary wide" to={OWN_PAGES[task.kind]}>
        {own[TO[task.kind]]}
      </Link>
    );
  }
  if (file === null) return null;
  if (task.kind === "acknowledge") return <AcknowledgeButton task={task} file={file} />;
  // An order that nobody has opened is opened first: its clock runs from then.
  return task.kind === "sample" && task.phase !== "ordered" ? (
    <>
      <Link className="button primary wide" to="/import">
        {own.toImport}
      </Link>
      <Link className="button wide" to={file}>
        {own.order}
      </Link>
    </>
  ) : (
    <Link className="button primary wide" to={placeOf(task)}>
      {own.open}
    </Link>
  );
}

function AcknowledgeButton({ task, file }: { readonly task: Task; readonly file: string }): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  const on = task.on ?? { kind: "matter", id: "" };
  const { progress, send } = useAnnouncedAct(on, "acknowledge", undefined, () => undefined);
  return (
    <>
      <ActButton label={named(ACTS, "acknowledge")} progress={progress} onClick={() => send({ kind: "acknowledge" })} />
      <ActOutcome progress={progress} />
      <Link className="button wide" to={file}>
        {on.kind === "sampling" ? own.order : own.matter}
      </Link>
    </>
  );
}
