import { type ReactNode, type SubmitEvent, useState } from "react";
import { RequestFailed } from "../../client/request";
import { useSignIn } from "../../client/session";
import { Field } from "../../controls/field";
import { problemWords } from "../../controls/problem-words";
import { useLanguage } from "../../texts/language";

/** Account and password. */
export function PasswordForm(): ReactNode {
  const { t, language } = useLanguage();
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const signIn = useSignIn();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!signIn.isPending) signIn.mutate({ login: login.trim(), password });
  };
  return (
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
  );

  function said(error: unknown): string {
    if (!(error instanceof RequestFailed)) return t.state.error;
    return error.problem.status === 401 ? t.signIn.wrong : problemWords(error.problem, language, t);
  }
}
