import { type ReactNode, type SubmitEvent, useState } from "react";
import { useNewAccount, useUnits } from "../../client/administration";
import { Choice, Field } from "../../controls/field";
import { Loaded } from "../../controls/list-states";
import { useLanguage, useTexts } from "../../texts/language";
import { AccountFault } from "./account-fault";
import type { Shown } from "./shown-password";
import { roleOptions } from "./role-options";
import { TEXTS } from "./texts";

const EMPTY = { login: "", name: "", email: "", phone: "", unitId: "", role: "", jurisdiction: "" };

/** A new account with its person; the first password is shown once. */
export function NewAccountForm({ show }: { readonly show: (shown: Shown) => void }): ReactNode {
  const { t } = useLanguage();
  const words = useTexts(TEXTS);
  const [form, setForm] = useState(EMPTY);
  const units = useUnits();
  const make = useNewAccount();
  const set = (name: keyof typeof EMPTY) => (value: string) => setForm({ ...form, [name]: value });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { name, email, phone, ...rest } = form;
    const person = { name, email: email.trim() || null, phone: phone.trim() || null };
    make.mutate(
      { ...rest, login: rest.login.trim(), jurisdiction: rest.jurisdiction.trim(), person },
      {
        onSuccess: ({ account, password }) => {
          setForm(EMPTY);
          show({ login: account.login, password });
          window.scrollTo(0, 0);
        },
      },
    );
  };
  const ready =
    form.login !== "" && form.name !== "" && form.unitId !== "" && form.role !== "" && form.jurisdiction !== "";
  return (
    <Loaded query={units}>
      {({ items }) => (
        <form onSubmit={submit}>
          <Field label={words.name} value={form.name} onChange={set("name")} required />
          <Field label={words.login} value={form.login} onChange={set("login")} required />
          <Field label={words.email} value={form.email} onChange={set("email")} />
          <Field label={words.phone} value={form.phone} onChange={set("phone")} />
          <Choice
            label={words.unit}
            value={form.unitId}
            onChange={set("unitId")}
            options={[{ value: "", label: words.choose }, ...items.map(({ id, name }) => ({ value: id, label: name }))]}
          />
          <Choice
            label={words.role}
            value={form.role}
            onChange={set("role")}
            options={[{ value: "", label: words.choose }, ...roleOptions(t)]}
          />
          <Field label={words.reach} value={form.jurisdiction} onChange={set("jurisdiction")} required />
          <p className="quiet">{words.reachNote}</p>
          <AccountFault error={make.error} />
          <button type="submit" className="button primary wide" disabled={!ready || make.isPending}>
            {make.isPending ? t.act.sending : words.create}
          </button>
        </form>
      )}
    </Loaded>
  );
}
