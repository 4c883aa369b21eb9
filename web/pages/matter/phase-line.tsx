import type { ReactNode } from "react";
import { useLanguage } from "../../texts/language";

/** Which of the seven steps is under way in each phase; past the last one when it is closed. */
const AT: Readonly<Record<string, number>> = {
  warned: 0,
  assigned: 1,
  served: 2,
  acknowledged: 3,
  rectifying: 4,
  "awaiting-resample": 5,
  closed: 7,
};

/** 预警→交办→签收→整改方案→整改中→待复测→销号, with where the matter stands. */
export function PhaseLine({ phase }: { readonly phase: string | null }): ReactNode {
  const { t } = useLanguage();
  const steps = Object.values(t.words.phaseLine);
  const at = phase === null ? 0 : (AT[phase] ?? 0);
  const shown = Math.min(at, steps.length - 1);
  return (
    <div className="phases">
      <p className="phases-now" aria-hidden="true">
        <strong>{steps[shown]}</strong> <span className="quiet">{t.matter.stepOf(shown + 1, steps.length)}</span>
      </p>
      <ol aria-label={t.matter.progress}>
        {steps.map((name, index) => {
          const state = index < at ? "done" : index === at ? "current" : "ahead";
          return (
            <li key={name} className={`phase phase-${state}`} aria-current={state === "current" ? "step" : undefined}>
              <span className="phase-name">{name}</span>
              <span className="unseen">{t.matter[state]}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
