import type { ReactNode } from "react";
import { Link, useParams } from "react-router";
import type { ActProgress } from "../../client/act";
import { useLink, usePressLink, type LinkView } from "../../client/link";
import { RequestFailed } from "../../client/request";
import { ActButton } from "../../controls/act-button";
import { ActOutcome } from "../../controls/act-outcome";
import { Due } from "../../controls/due";
import { Loaded } from "../../controls/list-states";
import { Tag } from "../../controls/tag";
import { WhyDate } from "../../controls/why-date";
import { Page } from "../../frame/page";
import { useLanguage, word, useTexts } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { ACTS } from "../../words.generated";
import { TEXTS } from "./texts";

/** What a link from a mail opens: what is asked, by when and why, and one button that does it. */
export function LinkPage(): ReactNode {
  const own = useTexts(TEXTS);
  const { token = "" } = useParams();
  const link = useLink(token);
  const over = overWords(link.error, own.over);
  return (
    <Page title={own.title}>
      <div className="sign-in">
        {over === null ? (
          <Loaded query={link}>{(found) => <Asked token={token} link={found} />}</Loaded>
        ) : (
          <Over text={over} />
        )}
      </div>
    </Page>
  );
}

/** The words for a link that acts no more, null for every other failure. */
function overWords(error: unknown, words: Readonly<Record<string, string>>): string | null {
  return error instanceof RequestFailed ? (words[error.problem.code] ?? null) : null;
}

function Over({ text }: { readonly text: string }): ReactNode {
  return (
    <div className="card" role="alert">
      <p>{text}</p>
      <ToSignIn />
    </div>
  );
}

function ToSignIn(): ReactNode {
  const own = useTexts(TEXTS);
  return (
    <Link className="button wide" to="/sign-in">
      {own.signIn}
    </Link>
  );
}

function Asked({ token, link }: { readonly token: string; readonly link: LinkView }): ReactNode {
  const { t, pick, named } = useLanguage();
  const words = useTexts(TEXTS);
  const { progress, press } = usePressLink(token, link.matterNumber);
  // What is done has no time left.
  const over = link.state === "done" || link.state === "used" || progress.state === "applied";
  const duty = over ? null : link.duty;
  return (
    <article className="card task">
      <dl className="facts">
        <dt>{words.to}</dt>
        <dd>
          {link.personName}
          {t.bracketed(link.postTitle)}
        </dd>
        <dt>{words.matter}</dt>
        <dd>
          {link.matterNumber} {link.demo ? <Tag tone="warn">{t.demo}</Tag> : null}
        </dd>
        <dt>{words.section}</dt>
        <dd>{link.sectionName}</dd>
        <dt>{words.asked}</dt>
        <dd>{named(ACTS, link.purpose)}</dd>
        {duty === null ? null : (
          <>
            <dt>{words.due}</dt>
            <dd>
              <Due dueAt={duty.dueAt} dueDate={duty.dueDate} provisional={duty.provisional} />
            </dd>
            <dt>{t.time.basis}</dt>
            <dd>{pick(duty.explanation.basis)}</dd>
          </>
        )}
      </dl>
      {duty === null ? null : <WhyDate explanation={duty.explanation} provisional={duty.provisional} />}
      <Press link={link} progress={progress} press={press} />
    </article>
  );
}

function Press({
  link,
  progress,
  press,
}: {
  readonly link: LinkView;
  readonly progress: ActProgress;
  readonly press: () => void;
}): ReactNode {
  const { t } = useLanguage();
  const words = useTexts(TEXTS);
  if (progress.state === "applied" || progress.state === "pending") {
    const at = instantWords(progress.receivedAt, t, true);
    return progress.state === "applied" ? (
      <Result title={words.success} note={words.at(at)} />
    ) : (
      <Result title={words.received} note={words.receivedNote(at)} />
    );
  }
  if (link.state === "done") return <Result title={words.done} />;
  if (link.state === "used") {
    return (
      <Result title={words.used} note={link.usedAt === null ? "" : words.at(instantWords(link.usedAt, t, true))} />
    );
  }
  if (link.state === "early") return <p role="status">{words.early}</p>;
  const over = progress.state === "failed" ? word(words.over, progress.problem.code) : null;
  if (over !== null && progress.state === "failed" && over !== progress.problem.code) return <Over text={over} />;
  return (
    <>
      <ActButton label={words.button} progress={progress} onClick={press} />
      <ActOutcome progress={progress} />
      <p className="quiet">{words.note}</p>
    </>
  );
}

function Result({ title, note = "" }: { readonly title: string; readonly note?: string }): ReactNode {
  const own = useTexts(TEXTS);
  return (
    <div role="status">
      <p>
        <strong>{title}</strong>
      </p>
      {note === "" ? null : <p className="quiet">{note}</p>}
      <p>{own.next}</p>
      <ToSignIn />
    </div>
  );
}
