import { type ReactNode, type SubmitEvent, useState } from "react";
import { usePropose, useUnits } from "../../client/administration";
import { Choice, Field } from "../../controls/field";
import { Loaded } from "../../controls/list-states";
import { useAnnounce } from "../../frame/announcer";
import { useLanguage, useTexts } from "../../texts/language";
import { AccountFault } from "./account-fault";
import { roleOptions } from "./role-options";
import { TEXTS } from "./texts";

const EMPTY = { login: "", name: "", email: "", phone: "", unitId: "", role: "", jurisdiction: "", reason: "" };

/** Proposes an account with its person; nobody but that person will know its password. */
export function NewAccountForm(): ReactNode {
  const { t } = useLanguage();
  const words = useTexts(TEXTS);
  const announce = useAnnounce();
  const [form, setForm] = useState(EMPTY);
  const units = useUnits();
  const propose = usePropose();
  const set = (name: keyof typeof EMPTY) => (value: string) => setForm({ ...form, [name]: value });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { name, email, phone, login, jurisdiction, reason, unitId, role } = form;
    propose.mutate(
      {
        kind: "account-new",
        reason: reason.trim(),
        login: login.trim(),
        person: { name, email: email.trim(), phone: phone.trim() || null },
        unitId,
        role,
        jurisdiction: jurisdiction.trim(),
      },
      {
        onSuccess: () => {
          setForm(EMPTY);
          announce(words.proposed(words.create));
        },
      },
    );
  };
  const { phone: _phone, ...required } = form;
  const ready = Object.values(required).every((text) => text.trim() !== "");
  return (
    <Loaded query={units}>
      {({ items }) => (
        <form onSubmit={submit}>
          <Field label={words.name} value={form.name} onChange={set("name")} required />
          <Field label={words.login} value={form.login} onChange={set("login")} required />
          <Field label={words.email} value={form.email} onChange={set("email")} required />
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
          <Field label={words.ground} value={form.reason} onChange={set("reason")} />
          <p className="quiet">{words.createNote}</p>
          <AccountFault error={propose.error} />
          <button type="submit" className="button primary wide" disabled={!ready || propose.isPending}>
            {propose.isPending ? t.act.sending : words.create}
          </button>
        </form>
      )}
    </Loaded>
  );
}
