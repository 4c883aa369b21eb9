import type { ReactNode, SubmitEvent } from "react";
import type { PersonAct } from "../../../api-types";
import { useAnnouncedAct } from "../../../client/use-announced-act";
import { useKept } from "../../../client/use-kept";
import { ActButton } from "../../../controls/act-button";
import { ActOutcome } from "../../../controls/act-outcome";
import { Field } from "../../../controls/field";
import { useLanguage, useTexts } from "../../../texts/language";
import type { TextsOf } from "../../../texts/own";
import { ACTS } from "../../../words.generated";
import { type FormComponent, type FormProps, memoryOf, stepOf } from "./form";
import { TEXTS } from "./texts";

type Own = TextsOf<typeof TEXTS>;
/** Those alone that say nothing beside it. */
type Reasoned = Exclude<
  Extract<PersonAct, { readonly reason: string; readonly step: number }>["kind"],
  "answer" | "find" | "summon" | "refuse-objection" | "propose-finding"
>;
type Noted = Exclude<
  Extract<PersonAct, { readonly note: string; readonly step: number }>["kind"],
  "record-sampling" | "hand-to-lab" | "accept-objection" | "order-sampling"
>;

/** An act that is one text: a report, a call, another way of service, a reason. */
export function WrittenForm({
  on,
  offer,
  label,
  hint,
  button,
  act,
}: Pick<FormProps, "on" | "offer"> & {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly button: string;
  readonly act: (text: string) => PersonAct;
}): ReactNode {
  const { t } = useLanguage();
  const form = `${offer.kind}.${offer.step ?? ""}`;
  const [text, setText, clear] = useKept(memoryOf(on, form), "");
  const { progress, send } = useAnnouncedAct(on, offer.kind, offer.step, clear);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    send(act(text.trim()));
  };
  return (
    <form onSubmit={submit}>
      {hint === undefined ? null : <p className="quiet">{hint}</p>}
      <Field label={label} kind="area" required value={text} onChange={setText} />
      <ActButton label={button} progress={progress} />
      <ActOutcome progress={progress} />
      <p className="quiet">{t.act.kept}</p>
    </form>
  );
}

/** An act on a step with its reason. */
export function reasoned(kind: Reasoned, label: (own: Own) => string, hint?: (own: Own) => string): FormComponent {
  return function ReasonForm({ on, offer }) {
    const { named } = useLanguage();
    const own = useTexts(TEXTS);
    const act = (reason: string): PersonAct => ({ kind, step: stepOf(offer), reason });
    return (
      <WrittenForm on={on} offer={offer} label={label(own)} hint={hint?.(own)} button={named(ACTS, kind)} act={act} />
    );
  };
}

/** An act on a step with what is noted of it. */
export function noted(kind: Noted, label: (own: Own) => string, hint: (own: Own) => string): FormComponent {
  return function NotedForm({ on, offer }) {
    const { named } = useLanguage();
    const own = useTexts(TEXTS);
    const act = (note: string): PersonAct => ({ kind, step: stepOf(offer), note });
    return (
      <WrittenForm on={on} offer={offer} label={label(own)} hint={hint(own)} button={named(ACTS, kind)} act={act} />
    );
  };
}

/** 提交意见 of the upstream side. */
export function RespondForm({ on, offer }: FormProps): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  return (
    <WrittenForm
      on={on}
      offer={offer}
      label={own.respondNote}
      hint={own.respondHint}
      button={named(ACTS, "respond")}
      act={(note) => ({ kind: "respond", note })}
    />
  );
}
