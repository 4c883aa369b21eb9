import { type ReactNode, type SubmitEvent, useState } from "react";
import { Field } from "../../controls/field";
import { useTexts } from "../../texts/language";
import { TEXTS } from "./texts";

const EMPTY = { name: "", email: "", phone: "" };

/** Another name, mail address or phone of a person; what is left empty stays. */
export function PersonForm({
  busy,
  save,
}: {
  readonly busy: boolean;
  readonly save: (edit: Partial<typeof EMPTY>) => void;
}): ReactNode {
  const words = useTexts(TEXTS);
  const [form, setForm] = useState(EMPTY);
  const set = (name: keyof typeof EMPTY) => (value: string) => setForm({ ...form, [name]: value });
  const given = Object.fromEntries(
    Object.entries(form)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ""),
  );
  return (
    <details>
      <summary>{words.person}</summary>
      <form
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          save(given);
        }}
      >
        <Field label={words.name} value={form.name} onChange={set("name")} />
        <Field label={words.email} value={form.email} onChange={set("email")} />
        <Field label={words.phone} value={form.phone} onChange={set("phone")} />
        <button type="submit" className="button" disabled={busy || Object.keys(given).length === 0}>
          {words.change}
        </button>
      </form>
    </details>
  );
}
