import type { ReactNode, SubmitEvent } from "react";
import { useAnnouncedAct } from "../../../client/use-announced-act";
import { useKept } from "../../../client/use-kept";
import { ActButton } from "../../../controls/act-button";
import { ActOutcome } from "../../../controls/act-outcome";
import { AttachmentField } from "../../../controls/attachments/field";
import { useAttachments } from "../../../controls/attachments/use-attachments";
import { Field } from "../../../controls/field";
import { useLanguage, useTexts } from "../../../texts/language";
import { ACTS } from "../../../words.generated";
import { type FormProps, memoryOf } from "./form";
import { EMPTY_PLAN, hasPastDate, PlanFields } from "./plan-fields";
import { TEXTS } from "./texts";

/** 整改情况报告: what was done, with photos and documents of it. */
export function ReportForm({ on, offer }: FormProps): ReactNode {
  const { t, named } = useLanguage();
  const own = useTexts(TEXTS);
  const memory = memoryOf(on, `report.${offer.step ?? ""}`);
  const [summary, setSummary, clear] = useKept(memory, "");
  const [plan, setPlan, clearPlan] = useKept(`${memory}.plan`, EMPTY_PLAN);
  const owed = offer.withPlan === true;
  const [ticked, setTicked] = useKept(`${memory}.together`, false);
  const together = owed && ticked;
  const files = useAttachments(on, memory);
  const { progress, send } = useAnnouncedAct(on, "report", offer.step, () => {
    clear();
    clearPlan();
    files.clear();
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (files.busy || (together && hasPastDate(plan))) return;
    const planned = together ? { plan: { summary: plan.summary.trim(), measures: plan.measures } } : {};
    send({ kind: "report", summary: summary.trim(), ...planned, ...files.carried });
  };
  return (
    <form onSubmit={submit}>
      {owed ? (
        <>
          <p className="quiet">{own.planBesideHint}</p>
          <label className="option">
            <input type="checkbox" required checked={ticked} onChange={({ target }) => setTicked(target.checked)} />
            {own.planBeside}
          </label>
        </>
      ) : null}
      {together ? <PlanFields plan={plan} setPlan={setPlan} /> : null}
      <Field label={own.reportSummary} kind="area" required value={summary} onChange={setSummary} />
      <AttachmentField files={files} />
      <ActButton label={offer.draft === true ? own.draftButton : named(ACTS, "report")} progress={progress} />
      <ActOutcome progress={progress} />
      <p className="quiet">{t.act.kept}</p>
    </form>
  );
}
