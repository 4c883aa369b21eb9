import type { ReactNode } from "react";
import type { PlanMeasure } from "../../api-types";
import { useTexts } from "../../texts/language";
import { TEXTS as FORM_TEXTS } from "./forms/texts";
import { TEXTS } from "./texts";

const PARTS = ["owner", "target", "deadline", "measures", "acceptance"] as const;

/** The measures of a filed plan, folded. */
export function Measures({ measures }: { readonly measures: readonly PlanMeasure[] }): ReactNode {
  const own = useTexts(TEXTS);
  const called = useTexts(FORM_TEXTS);
  return (
    <details className="why">
      <summary>{own.measures(measures.length)}</summary>
      {measures.map((measure) => (
        <dl key={`${measure.problem}${measure.owner}`} className="facts">
          <dt>{called.problem}</dt>
          <dd>
            <strong>{measure.problem}</strong>
          </dd>
          {PARTS.map((part) => (
            <div key={part} className="facts-pair">
              <dt>{called[part]}</dt>
              <dd>{measure[part]}</dd>
            </div>
          ))}
        </dl>
      ))}
    </details>
  );
}
