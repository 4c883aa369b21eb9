import type { ReactNode } from "react";
import type { Matter } from "../../api-types";
import { useTexts } from "../../texts/language";
import { lineOf, stepsDone } from "./phases";
import { TEXTS } from "./texts";

/** 预警→交办→签收→整改方案→整改中→待验收→待复测→销号, with where the matter stands; in words where it stands on no line. */
export function PhaseLine({ matter }: { readonly matter: Pick<Matter, "phase" | "endedAs" | "closing"> }): ReactNode {
  const own = useTexts(TEXTS);
  const done = stepsDone(matter);
  if (done === null) return <OffTheLine matter={matter} />;
  const line = lineOf(matter);
  const shown = Math.min(done, line.length - 1);
  const current = line[shown];
  return (
    <div className="phases">
      <p className="phases-now" aria-hidden="true">
        <strong>{current === undefined ? null : own.line[current]}</strong>{" "}
        <span className="quiet">{own.stepOf(shown + 1, line.length)}</span>
      </p>
      <ol aria-label={own.progress}>
        {line.map((step, index) => {
          const state = index < done ? "done" : index === done ? "current" : "ahead";
          return (
            <li key={step} className={`phase phase-${state}`} aria-current={state === "current" ? "step" : undefined}>
              <span className="phase-name">{own.line[step]}</span>
              <span className="unseen">{own[state]}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function OffTheLine({ matter }: { readonly matter: Pick<Matter, "phase" | "endedAs" | "closing"> }): ReactNode {
  const own = useTexts(TEXTS);
  const said: Readonly<Record<string, string>> = {
    withdrawn: own.withdrawn,
    declined: own.declined,
    asked: own.asked,
  };
  const words = said[matter.endedAs ?? matter.phase ?? ""];
  return words === undefined ? null : <p className="quiet">{words}</p>;
}
