import type { ReactNode, SubmitEvent } from "react";
import { useAnnouncedAct } from "../../../client/use-announced-act";
import { useKept } from "../../../client/use-kept";
import { ActButton } from "../../../controls/act-button";
import { ActOutcome } from "../../../controls/act-outcome";
import { Field } from "../../../controls/field";
import { useLanguage, useTexts } from "../../../texts/language";
import { ACTS } from "../../../words.generated";
import { type FormProps, memoryOf } from "./form";
import { TEXTS } from "./texts";

const EMPTY = { guide: "", on: "", note: "" };

/** 派出指导: who is sent, for which day, and what is to be looked at. */
export function SendGuideForm({ on, offer }: FormProps): ReactNode {
  const { t, named } = useLanguage();
  const own = useTexts(TEXTS);
  const [sent, setSent, clear] = useKept(memoryOf(on, "send-guide"), EMPTY);
  const { progress, send } = useAnnouncedAct(on, "send-guide", offer.step, clear);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    send({ kind: "send-guide", guide: sent.guide.trim(), on: sent.on, note: sent.note.trim() });
  };
  return (
    <form onSubmit={submit}>
      <p className="quiet">{own.guideHint}</p>
      <Field
        label={own.guide}
        kind="text"
        required
        value={sent.guide}
        onChange={(guide) => setSent({ ...sent, guide })}
      />
      <Field
        label={own.guideOn}
        kind="date"
        required
        value={sent.on}
        onChange={(day) => setSent({ ...sent, on: day })}
      />
      <Field
        label={own.guideNote}
        kind="area"
        required
        value={sent.note}
        onChange={(note) => setSent({ ...sent, note })}
      />
      <ActButton label={named(ACTS, "send-guide")} progress={progress} />
      <ActOutcome progress={progress} />
      <p className="quiet">{t.act.kept}</p>
    </form>
  );
}
