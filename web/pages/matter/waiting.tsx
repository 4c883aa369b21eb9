import type { ReactNode } from "react";
import type { ProceedingFile } from "../../api-types";
import { useLanguage, useTexts } from "../../texts/language";
import { STEPS } from "../../words.generated";
import { TEXTS } from "./texts";

/** That there is nothing to do for the reader, and for whom or what it waits. */
export function Waiting({ file }: { readonly file: ProceedingFile }): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  const units = new Set(
    file.duties
      .filter(({ endedAt, stoppedSince }) => endedAt === null && stoppedSince === null)
      .map(({ unitName }) => unitName),
  );
  const steps = new Set(
    file.steps.filter(({ byPerson, state }) => byPerson && state === "todo").map(({ kind }) => named(STEPS, kind)),
  );
  return (
    <div className="card quiet-card">
      <p>{own.nothing}</p>
      {units.size === 0 ? null : <p className="quiet">{own.waitingFor([...units].join("、"))}</p>}
      {steps.size === 0 ? null : <p className="quiet">{own.waitingSteps([...steps].join("、"))}</p>}
      {file.phase === "awaiting-result" ? <p className="quiet">{own.resampleHint}</p> : null}
    </div>
  );
}
