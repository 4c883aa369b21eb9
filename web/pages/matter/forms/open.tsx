import type { ReactNode } from "react";
import { useAnnouncedAct } from "../../../client/use-announced-act";
import { ActButton } from "../../../controls/act-button";
import { ActOutcome } from "../../../controls/act-outcome";
import { useLanguage, useTexts } from "../../../texts/language";
import { ACTS } from "../../../words.generated";
import { LetterText } from "../letter-text";
import type { FormProps } from "./form";
import { TEXTS } from "./texts";

const ON_ITS_WAY = new Set(["signed", "sealed"]);

/** 查阅: shows the paper and says so to the book. It is served by that, and its limits run from then. */
export function OpenForm({ on, file, offer }: FormProps): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  const { progress, send } = useAnnouncedAct(on, "open", offer.step, () => undefined);
  // Nothing is read that the book does not know to be read; once it has the act, the paper stands in the next card too.
  const shown = progress.state === "pending" || progress.state === "applied";
  return (
    <>
      <p>{own.openNote}</p>
      <ActButton label={named(ACTS, "open")} progress={progress} onClick={() => send({ kind: "open" })} />
      <ActOutcome progress={progress} />
      {shown
        ? file.letters
            .filter(({ state }) => ON_ITS_WAY.has(state))
            .map((letter) => <LetterText key={letter.id} letter={letter} />)
        : null}
    </>
  );
}
