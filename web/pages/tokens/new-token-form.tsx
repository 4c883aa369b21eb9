import type { ReactNode, SubmitEvent } from "react";
import { RequestFailed } from "../../client/request";
import { useNewToken, type MachineRoute, type MadeToken } from "../../client/tokens";
import { useKept } from "../../client/use-kept";
import { Field } from "../../controls/field";
import { problemWords } from "../../controls/problem-words";
import { SignInAgain } from "../../controls/sign-in-again";
import { useAccount } from "../../frame/signed-in";
import { useLanguage, word, useTexts } from "../../texts/language";
import { TEXTS } from "./texts";

const EMPTY = { name: "", account: "", jurisdiction: "", days: "90", routes: [] as readonly string[] };
/** What the form is kept by while its person signs in anew. */
export const TOKEN_FORM = "heqing.form.token";

/** A new token: for oneself, or for whoever the security administrator names. */
export function NewTokenForm({
  routes,
  show,
}: {
  readonly routes: readonly MachineRoute[];
  readonly show: (made: MadeToken) => void;
}): ReactNode {
  const { t, language } = useLanguage();
  const words = useTexts(TEXTS);
  const { account } = useAccount();
  const names = account.role === "security_admin";
  const [form, setForm, clear] = useKept(TOKEN_FORM, EMPTY);
  const make = useNewToken();
  const set = (name: keyof typeof EMPTY) => (value: string) => setForm({ ...form, [name]: value });
  const toggle = (name: string): void => {
    const others = form.routes.filter((one) => one !== name);
    setForm({ ...form, routes: others.length < form.routes.length ? others : [...others, name] });
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { name, days } = form;
    const [login, reach] = [form.account.trim(), form.jurisdiction.trim()];
    make.mutate(
      {
        name: name.trim(),
        routes: form.routes,
        days: Number(days),
        ...(login === "" ? {} : { account: login }),
        ...(reach === "" ? {} : { jurisdiction: reach }),
      },
      {
        onSuccess: (made) => {
          clear();
          show(made);
          window.scrollTo(0, 0);
        },
      },
    );
  };
  const open = routes.filter(({ roles }) => names || roles.includes(account.role));
  const { error } = make;
  return (
    <form onSubmit={submit}>
      <Field label={words.name} required value={form.name} onChange={set("name")} />
      {names ? (
        <>
          <Field label={words.account} required value={form.account} onChange={set("account")} />
          <p className="quiet">{words.accountNote}</p>
        </>
      ) : null}
      <fieldset className="choices">
        <legend>{words.routes}</legend>
        {open.map(({ name }) => (
          <label key={name} className="choice">
            <input type="checkbox" checked={form.routes.includes(name)} onChange={() => toggle(name)} />
            <span>
              {word(words.routeNames, name)} <code className="quiet">{name}</code>
            </span>
          </label>
        ))}
      </fieldset>
      <Field label={words.jurisdiction} value={form.jurisdiction} onChange={set("jurisdiction")} />
      <p className="quiet">{words.jurisdictionNote}</p>
      <Field label={words.days} required value={form.days} onChange={set("days")} />
      <div role="alert">{error === null ? null : <p className="fault">{said(error)}</p>}</div>
      <SignInAgain error={error} />
      <button
        type="submit"
        className="button primary wide"
        disabled={
          make.isPending || form.name.trim() === "" || form.routes.length === 0 || !/^[1-9]\d{0,2}$/.test(form.days)
        }
      >
        {words.button}
      </button>
    </form>
  );

  function said(refusal: Error): string {
    if (!(refusal instanceof RequestFailed)) return t.state.error;
    const { problem } = refusal;
    if (problem.code === "NOT_FOUND") return words.noAccount;
    return problem.code === "NOT_ENTITLED" ? words.beyond : problemWords(problem, language, t);
  }
}
