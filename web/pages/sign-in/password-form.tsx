import { type ReactNode, type SubmitEvent, useRef, useState } from "react";
import { RequestFailed } from "../../client/request";
import { useSignIn } from "../../client/session";
import { Field } from "../../controls/field";
import { problemWords } from "../../controls/problem-words";
import { useLanguage, useTexts } from "../../texts/language";
import { TEXTS } from "./texts";

/** Account and password. */
export function PasswordForm(): ReactNode {
  const { t, language } = useLanguage();
  const own = useTexts(TEXTS);
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const signIn = useSignIn();
  const focus = (name: "username" | "password"): void => {
    const field = form.current?.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.focus();
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const lacks = login.trim() === "" ? "username" : password === "" ? "password" : null;
    setMissing(lacks !== null);
    if (lacks !== null) focus(lacks);
    else if (!signIn.isPending) signIn.mutate({ login: login.trim(), password }, { onError: () => focus("password") });
  };
  return (
    <form ref={form} className="card" noValidate onSubmit={submit}>
      <Field label={own.login} name="username" autoComplete="username" value={login} onChange={setLogin} />
      <Field
        label={own.passwordField}
        name="password"
        kind="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <div role="alert">
        {missing ? (
          <p className="fault">{own.missing}</p>
        ) : signIn.error === null ? null : (
          <p className="fault">{said(signIn.error)}</p>
        )}
      </div>
      <button type="submit" className="button primary wide" disabled={signIn.isPending}>
        {signIn.isPending ? own.sending : own.button}
      </button>
    </form>
  );

  function said(error: unknown): string {
    if (!(error instanceof RequestFailed)) return t.state.error;
    const { problem } = error;
    if (problem.status === 401) return own.wrong;
    return problemWords(problem, language, t, problem.code === "TOO_MANY" ? own.tooMany : undefined);
  }
}
