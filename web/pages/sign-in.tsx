import { type ReactNode, type SubmitEvent, useState } from "react";
import { Link, Navigate, useLocation } from "react-router";
import { RequestFailed } from "../client/request";
import { useSession, useSignIn } from "../client/session";
import { Field } from "../controls/field";
import { problemWords } from "../controls/problem-words";
import { Page } from "../frame/page";
import { useLanguage } from "../texts/language";

/** Where a person was led here from; only addresses of our own pages. */
function cameFrom(state: unknown): string {
  const from = typeof state === "object" && state !== null && "from" in state ? state.from : null;
  return typeof from === "string" && /^\/(?!\/)/.test(from) ? from : "/";
}

/** Sign-in with account and password. */
export function SignInPage(): ReactNode {
  const { t, language } = useLanguage();
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const session = useSession();
  const signIn = useSignIn();
  const from = cameFrom((useLocation() as { state: unknown }).state);
  if (session.data) return <Navigate to={from} replace />;
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!signIn.isPending) signIn.mutate({ login: login.trim(), password });
  };
  return (
    <Page title={t.signIn.title}>
      <div className="sign-in">
        <p className="quiet">{t.tagline}</p>
        {from === "/" ? null : <p>{t.signIn.again}</p>}
        <form className="card" onSubmit={submit}>
          <Field label={t.signIn.login} name="username" autoComplete="username" value={login} onChange={setLogin} />
          <Field
            label={t.signIn.password}
            name="password"
            kind="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
          />
          <div role="alert">{signIn.error === null ? null : <p className="fault">{said(signIn.error)}</p>}</div>
          <button type="submit" className="button primary wide" disabled={signIn.isPending}>
            {signIn.isPending ? t.signIn.sending : t.signIn.button}
          </button>
        </form>
        <p>
          <Link to="/public">{t.signIn.public}</Link>
        </p>
      </div>
    </Page>
  );

  function said(error: unknown): string {
    if (!(error instanceof RequestFailed)) return t.state.error;
    return error.problem.status === 401 ? t.signIn.wrong : problemWords(error.problem, language, t);
  }
}
