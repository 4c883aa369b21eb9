import { type ReactNode, type SubmitEvent, useState } from "react";
import { Link, useParams } from "react-router";
import { type PasswordLink, useFirstPassword, usePasswordLink } from "../../client/first-password";
import { RequestFailed } from "../../client/request";
import { Field } from "../../controls/field";
import { Loaded } from "../../controls/list-states";
import { Refused } from "../../controls/refused";
import { Page } from "../../frame/page";
import { useLanguage, useTexts, word } from "../../texts/language";
import { TEXTS } from "./texts";
import "../sign-in/style.css";

const LENGTH = 12;

/** What a one-time link opens: the person chooses the password of their account. */
export function FirstPasswordPage(): ReactNode {
  const own = useTexts(TEXTS);
  const { token = "" } = useParams();
  const link = usePasswordLink(token);
  const [done, setDone] = useState<string | null>(null);
  const over =
    link.error instanceof RequestFailed
      ? (own.over as Readonly<Record<string, string>>)[link.error.problem.code]
      : undefined;
  return (
    <Page title={own.title}>
      <div className="sign-in">
        {done !== null ? (
          <Said role="status" text={own.done(done)} />
        ) : over !== undefined ? (
          <Said role="alert" text={over} />
        ) : (
          <Loaded query={link}>{(found) => <Choosing token={token} link={found} done={setDone} />}</Loaded>
        )}
      </div>
    </Page>
  );
}

function Said({ role, text }: { readonly role: "status" | "alert"; readonly text: string }): ReactNode {
  const own = useTexts(TEXTS);
  return (
    <div className="card" role={role}>
      <p>{text}</p>
      <Link className="button wide" to="/sign-in">
        {own.signIn}
      </Link>
    </div>
  );
}

function Choosing({
  token,
  link,
  done,
}: {
  readonly token: string;
  readonly link: PasswordLink;
  readonly done: (login: string) => void;
}): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  const choose = useFirstPassword(token);
  const [fresh, setFresh] = useState("");
  const [again, setAgain] = useState("");
  const unequal = again !== "" && again !== fresh;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    choose.mutate(fresh, { onSuccess: ({ login }) => done(login) });
  };
  return (
    <form className="card" onSubmit={submit}>
      <dl className="facts">
        <dt>{own.person}</dt>
        <dd>{link.personName}</dd>
        <dt>{own.login}</dt>
        <dd>{link.login}</dd>
        <dt>{own.unit}</dt>
        <dd>{link.unitName}</dd>
        <dt>{own.role}</dt>
        <dd>{word(t.words.role, link.role)}</dd>
      </dl>
      <p className="quiet">{own.note}</p>
      <Field label={own.fresh} kind="password" autoComplete="new-password" value={fresh} onChange={setFresh} />
      <Field
        label={own.again}
        kind="password"
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
        fault={unequal ? own.unequal : undefined}
      />
      <Refused error={choose.error} />
      <button
        type="submit"
        className="button primary wide"
        disabled={choose.isPending || fresh.length < LENGTH || again !== fresh}
      >
        {own.save}
      </button>
    </form>
  );
}
