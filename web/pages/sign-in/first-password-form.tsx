import { useMutation } from "@tanstack/react-query";
import { type ReactNode, type SubmitEvent, useState } from "react";
import type { Session } from "../../api-types";
import { request } from "../../client/request";
import { useKeepSession } from "../../client/session";
import { Field } from "../../controls/field";
import { Refused } from "../../controls/refused";
import { useLanguage, useTexts } from "../../texts/language";
import { passwordFault } from "./password-fault";
import { TEXTS } from "./texts";

/** A password of one's own in place of the one that an administrator gave. */
export function FirstPasswordForm({ login }: { readonly login: string }): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  const keep = useKeepSession();
  const [given, setGiven] = useState({ old: "", fresh: "", again: "" });
  const [fault, setFault] = useState<string | null>(null);
  const change = useMutation({
    mutationFn: (body: { readonly old: string; readonly new: string }) =>
      request<Session>("/api/v1/account/password", { method: "POST", body }),
    onSuccess: keep,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const wrong = passwordFault(given, login, own);
    setFault(wrong);
    if (wrong === null && !change.isPending) change.mutate({ old: given.old, new: given.fresh });
  };
  const field = (name: keyof typeof given, label: string, autoComplete: string): ReactNode => (
    <Field
      label={label}
      kind="password"
      autoComplete={autoComplete}
      value={given[name]}
      onChange={(value) => setGiven({ ...given, [name]: value })}
      fault={name === "fresh" ? (fault ?? undefined) : undefined}
    />
  );
  return (
    <form className="card" onSubmit={submit}>
      <h2>{own.password}</h2>
      <p>{own.firstPassword}</p>
      {field("old", own.givenPassword, "current-password")}
      {field("fresh", own.newPassword, "new-password")}
      {field("again", own.again, "new-password")}
      <Refused error={change.error} />
      <button type="submit" className="button primary wide" disabled={change.isPending}>
        {change.isPending ? t.act.sending : own.change}
      </button>
    </form>
  );
}
