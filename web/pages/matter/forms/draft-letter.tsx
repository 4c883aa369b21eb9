import { type ReactNode, type SubmitEvent, useState } from "react";
import type { PersonAct } from "../../../api-types";
import { useAnnouncedAct } from "../../../client/use-announced-act";
import { ActButton } from "../../../controls/act-button";
import { ActOutcome } from "../../../controls/act-outcome";
import { Choice } from "../../../controls/field";
import { useLanguage, useTexts } from "../../../texts/language";
import { ACTS, LETTER_KINDS, LETTER_PLACES } from "../../../words.generated";
import type { FormProps } from "./form";
import { TEXTS } from "./texts";

type DraftLetter = Extract<PersonAct, { readonly kind: "draft-letter" }>;

const KINDS = [
  "circular",
  "praise",
  "warning-circular",
  "interview-notice",
  "publicity",
  "reply",
] as const satisfies readonly DraftLetter["letter"][];
const ADDRESSEES = [
  "responsible",
  "supervisor-government",
  "public",
] as const satisfies readonly DraftLetter["addressee"][];

/** 拟文: which kind of letter, and to whom; its text is edited afterwards. */
export function DraftLetterForm({ on }: FormProps): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  const [letter, setLetter] = useState<DraftLetter["letter"]>("circular");
  const [addressee, setAddressee] = useState<DraftLetter["addressee"]>("responsible");
  const { progress, send } = useAnnouncedAct(on, "draft-letter", undefined, () => undefined);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    send({ kind: "draft-letter", letter, addressee });
  };
  return (
    <form onSubmit={submit}>
      <p className="quiet">{own.draftLetterHint}</p>
      <Choice
        label={own.letterKind}
        value={letter}
        options={KINDS.map((value) => ({ value, label: named(LETTER_KINDS, value) }))}
        onChange={(value) => setLetter(KINDS.find((kind) => kind === value) ?? letter)}
      />
      <Choice
        label={own.letterAddressee}
        value={addressee}
        options={ADDRESSEES.map((value) => ({ value, label: named(LETTER_PLACES, value) }))}
        onChange={(value) => setAddressee(ADDRESSEES.find((place) => place === value) ?? addressee)}
      />
      <ActButton label={named(ACTS, "draft-letter")} progress={progress} />
      <ActOutcome progress={progress} />
    </form>
  );
}
