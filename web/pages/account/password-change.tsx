import { type ReactNode, type SubmitEvent, useState } from "react";
import { usePasswordChange } from "../../client/own-account";
import { Field } from "../../controls/field";
import { Refused } from "../../controls/refused";
import { useAccount } from "../../frame/signed-in";
import { useTexts } from "../../texts/language";
import { passwordFault } from "../sign-in/password-fault";
import { TEXTS as SIGN_IN } from "../sign-in/texts";
import { TEXTS } from "./texts";

const NOTHING = { old: "", fresh: "", again: "" };

/** Old password, new password, and that again. */
export function PasswordChange(): ReactNode {
  const own = useTexts(TEXTS);
  const signIn = useTexts(SIGN_IN);
  const [typed, setTyped] = useState(NOTHING);
  const [fault, setFault] = useState<string | null>(null);
  const { account } = useAccount();
  const change = usePasswordChange();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const wrong = passwordFault(typed, account.login, signIn);
    setFault(wrong);
    if (wrong !== null || change.isPending) return;
    change.mutate({ old: typed.old, new: typed.fresh }, { onSuccess: () => setTyped(NOTHING) });
  };
  return (
    <form className="card" onSubmit={submit} aria-labelledby="password">
      <h2 id="password">{signIn.password}</h2>
      <Field
        label={own.oldPassword}
        kind="password"
        autoComplete="current-password"
        value={typed.old}
        onChange={(old) => setTyped({ ...typed, old })}
      />
      <Field
        label={signIn.newPassword}
        kind="password"
        autoComplete="new-password"
        value={typed.fresh}
        fault={fault ?? undefined}
        onChange={(fresh) => setTyped({ ...typed, fresh })}
      />
      <Field
        label={signIn.again}
        kind="password"
        autoComplete="new-password"
        value={typed.again}
        onChange={(again) => setTyped({ ...typed, again })}
      />
      <Refused error={change.error} />
      <div role="status">{change.isSuccess ? <p className="good-news">{own.changed}</p> : null}</div>
      <button type="submit" className="button wide" disabled={change.isPending}>
        {signIn.change}
      </button>
    </form>
  );
}
