import type { ReactNode, SubmitEvent } from "react";
import type { Letter } from "../../../api-types";
import { useAnnouncedAct } from "../../../client/use-announced-act";
import { useKept } from "../../../client/use-kept";
import { ActButton } from "../../../controls/act-button";
import { ActOutcome } from "../../../controls/act-outcome";
import { Field } from "../../../controls/field";
import { useLanguage, useTexts } from "../../../texts/language";
import { ACTS } from "../../../words.generated";
import { Returned } from "../returned";
import { type FormProps, memoryOf, stepOf } from "./form";
import { TEXTS } from "./texts";

/** The words of a letter while they are edited, and of which version they were made. */
interface Words {
  readonly base: number;
  readonly title: string;
  readonly addressee: string;
  readonly paragraphs: readonly string[];
}

const wordsOf = ({ version, title, addressee, paragraphs }: Letter): Words => ({
  base: version,
  title,
  addressee,
  paragraphs,
});

/** 修改文书: the text on the page is the master; each paragraph for itself, kept as a version of its own. */
export function EditLetterForm({ on, file, offer }: FormProps): ReactNode {
  const letter = file.letters.find(({ step }) => step === offer.step);
  return letter === undefined ? null : <Editor on={on} letter={letter} step={stepOf(offer)} />;
}

function Editor({
  on,
  letter,
  step,
}: Pick<FormProps, "on"> & { readonly letter: Letter; readonly step: number }): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  const [kept, setKept, clear] = useKept<Words | null>(memoryOf(on, `edit-letter.${step}`), null);
  const words = kept ?? wordsOf(letter);
  const { progress, send } = useAnnouncedAct(on, "edit-letter", step, clear);
  const { paragraphs } = words;
  const change = (next: readonly string[]): void => setKept({ ...words, paragraphs: next });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    send({
      kind: "edit-letter",
      step,
      base: words.base,
      title: words.title.trim(),
      addressee: words.addressee.trim(),
      paragraphs: paragraphs.map((text) => text.trim()).filter((text) => text !== ""),
      how: "page",
    });
  };
  return (
    <form onSubmit={submit} className="letter-editor">
      <Returned letter={letter} />
      <p className="quiet">{own.editHint}</p>
      {words.base === letter.version ? null : (
        <p className="fault" role="status">
          {own.editedSince}{" "}
          <button type="button" className="plain" onClick={clear}>
            {own.takeNewest}
          </button>
        </p>
      )}
      <Field label={own.letterTitle} required value={words.title} onChange={(title) => setKept({ ...words, title })} />
      <Field
        label={own.letterTo}
        required
        value={words.addressee}
        onChange={(addressee) => setKept({ ...words, addressee })}
      />
      {paragraphs.map((paragraph, at) => (
        // Keyed by place: paragraphs have no other identity while they are typed.
        <div key={at} className="letter-part">
          <Field
            label={own.paragraph(at + 1)}
            kind="area"
            value={paragraph}
            onChange={(text) => change(paragraphs.map((other, index) => (index === at ? text : other)))}
          />
          <div className="letter-part-acts">
            <button
              type="button"
              className="plain"
              onClick={() => change([...paragraphs.slice(0, at + 1), "", ...paragraphs.slice(at + 1)])}
            >
              {own.addParagraph}
            </button>
            {paragraphs.length === 1 ? null : (
              <button
                type="button"
                className="plain"
                onClick={() => change(paragraphs.filter((_, index) => index !== at))}
              >
                {own.removeParagraph}
              </button>
            )}
          </div>
        </div>
      ))}
      <ActButton label={named(ACTS, "edit-letter")} progress={progress} />
      <ActOutcome progress={progress} />
    </form>
  );
}
