import type { ReactNode } from "react";
import type { Letter } from "../../api-types";
import { useAnnouncedAct } from "../../client/use-announced-act";
import { ActButton } from "../../controls/act-button";
import { ActOutcome } from "../../controls/act-outcome";
import { useLanguage } from "../../texts/language";
import { LetterText } from "./letter-text";

/** 签发: the letter to read, and below it the button. */
export function SignForm({
  matterId,
  step,
  letter,
}: {
  readonly matterId: string;
  readonly step: number;
  readonly letter: Letter | undefined;
}): ReactNode {
  const { t } = useLanguage();
  const { progress, send } = useAnnouncedAct(matterId, "sign", step, () => undefined);
  return (
    <>
      <p>{t.act.signNote}</p>
      <p className="quiet">{t.act.signDraftNote}</p>
      {letter === undefined ? null : <LetterText letter={letter} />}
      <ActButton label={t.act.sign} progress={progress} onClick={() => send({ kind: "sign", step })} />
      <ActOutcome progress={progress} />
    </>
  );
}
