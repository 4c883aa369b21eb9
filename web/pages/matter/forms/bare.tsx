import type { ReactNode } from "react";
import type { PersonAct } from "../../../api-types";
import { useAnnouncedAct } from "../../../client/use-announced-act";
import { ActButton } from "../../../controls/act-button";
import { ActOutcome } from "../../../controls/act-outcome";
import { useLanguage, useTexts } from "../../../texts/language";
import { ACTS } from "../../../words.generated";
import { LetterText } from "../letter-text";
import { type FormProps, stepOf } from "./form";
import { TEXTS } from "./texts";

/** An act of one tap, under the words that say what follows from it. */
export function Bare({
  on,
  offer,
  act,
  hint,
}: Pick<FormProps, "on" | "offer"> & {
  readonly act: PersonAct;
  readonly hint: string;
}): ReactNode {
  const { named } = useLanguage();
  const { progress, send } = useAnnouncedAct(on, act.kind, offer.step, () => undefined);
  return (
    <>
      <p className="quiet">{hint}</p>
      <ActButton label={named(ACTS, act.kind)} progress={progress} onClick={() => send(act)} />
      <ActOutcome progress={progress} />
    </>
  );
}

/** 签收 with one tap, and below it the paper that is acknowledged. */
export function AcknowledgeForm({ on, file, offer }: FormProps): ReactNode {
  const own = useTexts(TEXTS);
  return (
    <>
      <Bare on={on} offer={offer} act={{ kind: "acknowledge" }} hint={own.acknowledgeNote} />
      {file.letters
        .filter(({ state }) => state === "served")
        .map((letter) => (
          <LetterText key={letter.id} letter={letter} />
        ))}
    </>
  );
}

/** 知悉 what came in. */
export function NoteForm({ on, file, offer }: FormProps): ReactNode {
  const own = useTexts(TEXTS);
  const step = stepOf(offer);
  const about = file.steps.find(({ no }) => no === step)?.about;
  const hints: Readonly<Record<string, string>> = own.noteHint;
  return <Bare on={on} offer={offer} act={{ kind: "note", step }} hint={hints[about ?? ""] ?? ""} />;
}

/** 撤回送签 by who submitted it. */
export function TakeBackForm({ on, offer }: FormProps): ReactNode {
  const own = useTexts(TEXTS);
  return <Bare on={on} offer={offer} act={{ kind: "take-back", step: stepOf(offer) }} hint={own.takeBackHint} />;
}

/** 向登记的监测站下达复测, once the registry names one. */
export function NameStationForm({ on, offer }: FormProps): ReactNode {
  const own = useTexts(TEXTS);
  return <Bare on={on} offer={offer} act={{ kind: "name-station", step: stepOf(offer) }} hint={own.nameStationHint} />;
}
