import type { ReactNode } from "react";
import type { PlanMeasure } from "../../api-types";
import { useLanguage } from "../../texts/language";

const PARTS = ["owner", "target", "deadline", "measures", "acceptance"] as const;

/** The measures of a filed plan, folded. */
export function Measures({ measures }: { readonly measures: readonly PlanMeasure[] }): ReactNode {
  const { t } = useLanguage();
  return (
    <details className="why">
      <summary>{t.matter.measures(measures.length)}</summary>
      {measures.map((measure) => (
        <dl key={`${measure.problem}${measure.owner}`} className="facts">
          <dt>{t.act.problem}</dt>
          <dd>
            <strong>{measure.problem}</strong>
          </dd>
          {PARTS.map((part) => (
            <div key={part} className="facts-pair">
              <dt>{t.act[part]}</dt>
              <dd>{measure[part]}</dd>
            </div>
          ))}
        </dl>
      ))}
    </details>
  );
}
