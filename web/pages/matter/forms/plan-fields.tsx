import type { ReactNode } from "react";
import type { PlanMeasure } from "../../../api-types";
import { Field } from "../../../controls/field";
import { useTexts } from "../../../texts/language";
import { todayInShanghai } from "../../../time/shanghai";
import { TEXTS } from "./texts";

/** A plan 整改方案 as it is typed. */
export interface Plan {
  readonly summary: string;
  readonly measures: readonly PlanMeasure[];
}
const BLANK: PlanMeasure = { problem: "", owner: "", target: "", deadline: "", measures: "", acceptance: "" };
export const EMPTY_PLAN: Plan = { summary: "", measures: [BLANK] };

/** The parts of every problem in the order they are asked for (生态环境法典 Art. 29). */
const PARTS = ["problem", "owner", "target", "deadline", "measures", "acceptance"] as const;
const LONG = new Set<string>(["problem", "target", "measures"]);

const isPast = ({ deadline }: PlanMeasure, today: string): boolean => deadline !== "" && deadline < today;

/** Whether a date of a plan lies in the past: then it is not sent. */
export const hasPastDate = ({ measures }: Plan): boolean =>
  measures.some((measure) => isPast(measure, todayInShanghai(Date.now())));

/** The fields of a plan: a summary, and for each problem owner, target, deadline, measures and acceptance unit. */
export function PlanFields({
  plan,
  setPlan,
}: {
  readonly plan: Plan;
  readonly setPlan: (plan: Plan) => void;
}): ReactNode {
  const own = useTexts(TEXTS);
  const today = todayInShanghai(Date.now());
  const change = (at: number, part: keyof PlanMeasure, value: string): void =>
    setPlan({
      ...plan,
      measures: plan.measures.map((measure, index) => (index === at ? { ...measure, [part]: value } : measure)),
    });
  return (
    <>
      <p className="quiet">{own.planNote}</p>
      <Field
        label={own.planSummary}
        kind="area"
        required
        value={plan.summary}
        onChange={(summary) => setPlan({ ...plan, summary })}
      />
      {plan.measures.map((measure, at) => (
        // Keyed by place: measures have no other identity while they are typed.
        <fieldset key={at} className="measure">
          <legend>{own.measure(at + 1)}</legend>
          {PARTS.map((part) => (
            <Field
              key={part}
              label={own[part]}
              kind={part === "deadline" ? "date" : LONG.has(part) ? "area" : "text"}
              required
              min={part === "deadline" ? today : undefined}
              fault={part === "deadline" && isPast(measure, today) ? own.deadlinePast : undefined}
              value={measure[part]}
              onChange={(value) => change(at, part, value)}
            />
          ))}
          {plan.measures.length === 1 ? null : (
            <button
              type="button"
              className="plain"
              onClick={() => setPlan({ ...plan, measures: plan.measures.filter((_, index) => index !== at) })}
            >
              {own.removeMeasure}
            </button>
          )}
        </fieldset>
      ))}
      <button
        type="button"
        className="button wide"
        onClick={() => setPlan({ ...plan, measures: [...plan.measures, BLANK] })}
      >
        {own.addMeasure}
      </button>
    </>
  );
}
