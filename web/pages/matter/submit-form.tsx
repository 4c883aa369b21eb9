import type { ReactNode, SubmitEvent } from "react";
import type { Letter } from "../../api-types";
import { useAnnouncedAct } from "../../client/use-announced-act";
import { useKept } from "../../client/use-kept";
import { ActButton } from "../../controls/act-button";
import { ActOutcome } from "../../controls/act-outcome";
import { Field } from "../../controls/field";
import { useLanguage } from "../../texts/language";
import { LetterText } from "./letter-text";

/** 送签: the letter to check, a note for who signs, and the button. */
export function SubmitForm({
  matterId,
  step,
  letter,
}: {
  readonly matterId: string;
  readonly step: number;
  readonly letter: Letter | undefined;
}): ReactNode {
  const { t } = useLanguage();
  const [note, setNote, clear] = useKept(`heqing.form.${matterId}.submit.${step}`, "");
  const { progress, send } = useAnnouncedAct(matterId, "submit", step, clear);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    send({ kind: "submit", step, ...(note.trim() === "" ? {} : { note: note.trim() }) });
  };
  return (
    <form onSubmit={submit}>
      <p>{t.fourEyes.submitHint}</p>
      <p className="quiet">{t.act.signDraftNote}</p>
      {letter === undefined ? null : <LetterText letter={letter} />}
      <Field label={t.fourEyes.submitNote} kind="area" value={note} onChange={setNote} />
      <ActButton label={t.fourEyes.submit} progress={progress} />
      <ActOutcome progress={progress} />
    </form>
  );
}
