import type { ReactNode, SubmitEvent } from "react";
import { useAnnouncedAct } from "../../../client/use-announced-act";
import { useKept } from "../../../client/use-kept";
import { ActButton } from "../../../controls/act-button";
import { ActOutcome } from "../../../controls/act-outcome";
import { Field } from "../../../controls/field";
import { useLanguage, useTexts } from "../../../texts/language";
import { ACTS } from "../../../words.generated";
import { LetterText } from "../letter-text";
import { Returned } from "../returned";
import { type FormProps, memoryOf, stepOf } from "./form";
import { TEXTS } from "./texts";

/** The letter of a step. */
function LetterOf({ file, offer }: Pick<FormProps, "file" | "offer">): ReactNode {
  const letter = file.letters.find(({ step }) => step === offer.step);
  if (letter === undefined) return null;
  return (
    <>
      <Returned letter={letter} />
      <LetterText letter={letter} />
    </>
  );
}

/** 送签: the letter to check, a note for who signs, and the button. */
export function SubmitForm({ on, file, offer }: FormProps): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  const step = stepOf(offer);
  const [note, setNote, clear] = useKept(memoryOf(on, `submit.${step}`), "");
  const { progress, send } = useAnnouncedAct(on, "submit", step, clear);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    send({ kind: "submit", step, ...(note.trim() === "" ? {} : { note: note.trim() }) });
  };
  return (
    <form onSubmit={submit}>
      <p>{own.submitHint}</p>
      <p className="quiet">{own.signDraftNote}</p>
      <LetterOf file={file} offer={offer} />
      <Field label={own.submitNote} kind="area" value={note} onChange={setNote} />
      <ActButton label={named(ACTS, "submit")} progress={progress} />
      <ActOutcome progress={progress} />
    </form>
  );
}

/** 核稿 or 签发: the letter to read, and below it the button. */
function LetterAct({
  on,
  file,
  offer,
  kind,
  note,
}: FormProps & { readonly kind: "check" | "sign"; readonly note: string }): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  const step = stepOf(offer);
  const { progress, send } = useAnnouncedAct(on, kind, step, () => undefined);
  return (
    <>
      <p>{note}</p>
      <p className="quiet">{own.signDraftNote}</p>
      <LetterOf file={file} offer={offer} />
      <ActButton label={named(ACTS, kind)} progress={progress} onClick={() => send({ kind, step })} />
      <ActOutcome progress={progress} />
    </>
  );
}

/** 核稿 by another person than who submitted it. */
export function CheckForm(props: FormProps): ReactNode {
  const own = useTexts(TEXTS);
  return <LetterAct {...props} kind="check" note={own.checkNote} />;
}

/** 签发. */
export function SignForm(props: FormProps): ReactNode {
  const own = useTexts(TEXTS);
  return <LetterAct {...props} kind="sign" note={own.signNote} />;
}
