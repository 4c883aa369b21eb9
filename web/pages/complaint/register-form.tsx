import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, type SubmitEvent, useRef, useState } from "react";
import { useNavigate } from "react-router";
import type { Answer } from "../../api-types";
import { randomKey } from "../../client/random-key";
import { request } from "../../client/request";
import { Choice, Field } from "../../controls/field";
import { Refused } from "../../controls/refused";
import { useLanguage, useTexts } from "../../texts/language";
import { todayInShanghai } from "../../time/shanghai";
import { ACTS, COMPLAINT_CHANNELS } from "../../words.generated";
import { TEXTS } from "./texts";

const LADDERS = ["complaint", "petition", "petition-strict"] as const;
const EMPTY = {
  channel: "visit",
  ladder: "complaint" as string,
  section: "",
  division: "",
  subject: "",
  summary: "",
  name: "",
  contact: "",
};

/** 登记信访举报. What is typed stays in this form alone: who complained is never kept by the browser. */
export function RegisterForm(): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  const client = useQueryClient();
  const navigate = useNavigate();
  const key = useRef(randomKey());
  const [form, setForm] = useState({ ...EMPTY, receivedOn: todayInShanghai(Date.now()) });
  const set = (field: keyof typeof form) => (value: string) => {
    key.current = randomKey();
    setForm({ ...form, [field]: value });
  };
  const register = useMutation({
    mutationFn: (body: object) =>
      request<Answer<"postComplaints">>("/api/v1/complaints", { method: "POST", body, key: key.current }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries();
      await navigate(`/complaints/${id}`);
    },
  });
  const place = (form.section.trim() === "") !== (form.division.trim() === "");
  const informant = (form.name.trim() === "") === (form.contact.trim() === "");
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!place || !informant) return;
    const { name, contact, section, division, ...rest } = form;
    register.mutate({
      ...rest,
      ...(section.trim() === "" ? { division: division.trim() } : { section: section.trim() }),
      ...(name.trim() === "" ? {} : { informant: { name: name.trim(), contact: contact.trim() } }),
    });
  };
  return (
    <details className="card act">
      <summary>
        <h2>{own.register}</h2>
      </summary>
      <form onSubmit={submit}>
        <p className="quiet">{own.registerNote}</p>
        <Choice
          label={own.channel}
          value={form.channel}
          onChange={set("channel")}
          options={Object.keys(COMPLAINT_CHANNELS).map((value) => ({
            value,
            label: named(COMPLAINT_CHANNELS, value),
          }))}
        />
        <Field label={own.receivedOn} kind="date" required value={form.receivedOn} onChange={set("receivedOn")} />
        <Choice
          label={own.ladder}
          value={form.ladder}
          onChange={set("ladder")}
          options={LADDERS.map((value) => ({ value, label: own.ladders[value] }))}
        />
        <Field
          label={own.section}
          value={form.section}
          onChange={set("section")}
          fault={place || form.subject === "" ? undefined : own.placeFault}
        />
        <Field label={own.division} value={form.division} onChange={set("division")} />
        <Field label={own.subject} required value={form.subject} onChange={set("subject")} />
        <Field label={own.summary} kind="area" required value={form.summary} onChange={set("summary")} />
        <Field
          label={own.name}
          value={form.name}
          onChange={set("name")}
          fault={informant ? undefined : own.nameFault}
        />
        <Field label={own.contact} value={form.contact} onChange={set("contact")} />
        <button type="submit" className="button primary wide" disabled={register.isPending}>
          {named(ACTS, "register-complaint")}
        </button>
        {register.error === null ? null : <p className="quiet">{own.failed}</p>}
        <Refused error={register.error} />
      </form>
    </details>
  );
}
