import type { ReactNode, SubmitEvent } from "react";
import type { PlanMeasure } from "../../../api-types";
import { useAnnouncedAct } from "../../../client/use-announced-act";
import { useKept } from "../../../client/use-kept";
import { ActButton } from "../../../controls/act-button";
import { ActOutcome } from "../../../controls/act-outcome";
import { AttachmentField } from "../../../controls/attachments/field";
import { useAttachments } from "../../../controls/attachments/use-attachments";
import { Field } from "../../../controls/field";
import { useLanguage, useTexts } from "../../../texts/language";
import { todayInShanghai } from "../../../time/shanghai";
import { ACTS } from "../../../words.generated";
import { type FormProps, memoryOf } from "./form";
import { TEXTS } from "./texts";

interface Plan {
  readonly summary: string;
  readonly measures: readonly PlanMeasure[];
}
const BLANK: PlanMeasure = { problem: "", owner: "", target: "", deadline: "", measures: "", acceptance: "" };
const EMPTY: Plan = { summary: "", measures: [BLANK] };

/** The parts of every problem in the order they are asked for (生态环境法典 Art. 29). */
const PARTS = ["problem", "owner", "target", "deadline", "measures", "acceptance"] as const;
const LONG = new Set<string>(["problem", "target", "measures"]);

/** 整改方案: a summary, and for each problem owner, target, deadline, measures and acceptance unit. */
export function PlanForm({ on, offer }: FormProps): ReactNode {
  const { t, named } = useLanguage();
  const own = useTexts(TEXTS);
  const [plan, setPlan, clear] = useKept(memoryOf(on, "plan"), EMPTY);
  const files = useAttachments(on, memoryOf(on, "plan"));
  const { progress, send } = useAnnouncedAct(on, "plan", undefined, () => {
    clear();
    files.clear();
  });
  const today = todayInShanghai(Date.now());
  const isPast = ({ deadline }: PlanMeasure): boolean => deadline !== "" && deadline < today;
  const change = (at: number, part: keyof PlanMeasure, value: string): void =>
    setPlan({
      ...plan,
      measures: plan.measures.map((measure, index) => (index === at ? { ...measure, [part]: value } : measure)),
    });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (plan.measures.some(isPast) || files.busy) return;
    send({ kind: "plan", summary: plan.summary.trim(), measures: plan.measures, ...files.carried });
  };
  return (
    <form onSubmit={submit}>
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
              fault={part === "deadline" && isPast(measure) ? own.deadlinePast : undefined}
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
      <AttachmentField files={files} />
      <ActButton label={offer.draft === true ? own.draftButton : named(ACTS, "plan")} progress={progress} />
      <ActOutcome progress={progress} />
      <p className="quiet">{t.act.kept}</p>
    </form>
  );
}
