import type { ReactNode, SubmitEvent } from "react";
import type { PersonAct } from "../../api-types";
import { useAnnouncedAct } from "../../client/use-announced-act";
import { useKept } from "../../client/use-kept";
import { ActButton } from "../../controls/act-button";
import { ActOutcome } from "../../controls/act-outcome";
import { Field } from "../../controls/field";
import { useLanguage } from "../../texts/language";

/** An act that is one text: a report, a call, another way of service, a reason. */
export function TextForm({
  matterId,
  kind,
  step,
  title,
  label,
  hint,
  act,
}: {
  readonly matterId: string;
  readonly kind: PersonAct["kind"];
  readonly step?: number;
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly act: (text: string) => PersonAct;
}): ReactNode {
  const { t } = useLanguage();
  const [text, setText, clear] = useKept(`heqing.form.${matterId}.${kind}.${step ?? ""}`, "");
  const { progress, send } = useAnnouncedAct(matterId, kind, step, clear);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    send(act(text.trim()));
  };
  return (
    <form onSubmit={submit}>
      {hint === undefined ? null : <p className="quiet">{hint}</p>}
      <Field label={label} kind="area" required value={text} onChange={setText} />
      <ActButton label={title} progress={progress} />
      <ActOutcome progress={progress} />
      <p className="quiet">{t.act.kept}</p>
    </form>
  );
}
