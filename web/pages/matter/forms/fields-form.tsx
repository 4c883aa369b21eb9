import type { ReactNode, SubmitEvent } from "react";
import type { PersonAct } from "../../../api-types";
import { useAnnouncedAct } from "../../../client/use-announced-act";
import { useKept } from "../../../client/use-kept";
import { ActButton } from "../../../controls/act-button";
import { ActOutcome } from "../../../controls/act-outcome";
import { Field } from "../../../controls/field";
import { useLanguage } from "../../../texts/language";
import { ACTS } from "../../../words.generated";
import { type FormProps, memoryOf } from "./form";

/** A field of a form of several. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly kind?: "text" | "date" | "area";
  readonly min?: string;
}

const NOTHING: Readonly<Record<string, string>> = {};

/** An act that is some texts and dates, all of them required. */
export function FieldsForm({
  on,
  offer,
  hint,
  fields,
  act,
  children,
}: Pick<FormProps, "on" | "offer"> & {
  readonly hint?: string;
  readonly fields: readonly FormField[];
  readonly act: (values: (name: string) => string) => PersonAct;
  /** What else is asked, above the fields. */
  readonly children?: ReactNode;
}): ReactNode {
  const { t, named } = useLanguage();
  const [kept, setKept, clear] = useKept(memoryOf(on, `${offer.kind}.${offer.step ?? ""}`), NOTHING);
  const { progress, send } = useAnnouncedAct(on, offer.kind, offer.step, clear);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    send(act((name) => (kept[name] ?? "").trim()));
  };
  return (
    <form onSubmit={submit}>
      {hint === undefined ? null : <p className="quiet">{hint}</p>}
      {children}
      {fields.map(({ name, label, kind = "text", min }) => (
        <Field
          key={name}
          label={label}
          kind={kind}
          required
          min={min}
          value={kept[name] ?? ""}
          onChange={(value) => setKept({ ...kept, [name]: value })}
        />
      ))}
      <ActButton label={named(ACTS, offer.kind)} progress={progress} />
      <ActOutcome progress={progress} />
      <p className="quiet">{t.act.kept}</p>
    </form>
  );
}
