import { type ReactNode, useState } from "react";
import { useAnnouncedAct } from "../../../client/use-announced-act";
import { ActOutcome } from "../../../controls/act-outcome";
import { useTexts } from "../../../texts/language";
import { LetterText } from "../letter-text";
import type { FormProps } from "./form";
import { TEXTS } from "./texts";

const ON_ITS_WAY = new Set(["signed", "sealed"]);

/** 查阅: shows the paper and says so to the book. It is served by that, and its limits run from then. */
export function OpenForm({ on, file, offer }: FormProps): ReactNode {
  const own = useTexts(TEXTS);
  const { progress, send } = useAnnouncedAct(on, "open", offer.step, () => undefined);
  const [shown, setShown] = useState(false);
  const papers = file.letters.filter(({ state }) => ON_ITS_WAY.has(state));
  const open = (): void => {
    setShown(true);
    send({ kind: "open" });
  };
  const again = progress.state === "unreached" || progress.state === "failed" || progress.state === "refused";
  return (
    <>
      <p>{own.openNote}</p>
      {shown && !again ? null : (
        <button type="button" className="button primary wide" onClick={open}>
          {own.openShow}
        </button>
      )}
      <ActOutcome progress={progress} />
      {shown ? papers.map((letter) => <LetterText key={letter.id} letter={letter} />) : null}
    </>
  );
}
