import type { ReactNode, SubmitEvent } from "react";
import { useAnnouncedAct } from "../../../client/use-announced-act";
import { useKept } from "../../../client/use-kept";
import { ActButton } from "../../../controls/act-button";
import { ActOutcome } from "../../../controls/act-outcome";
import { AttachmentField } from "../../../controls/attachments/field";
import { useAttachments } from "../../../controls/attachments/use-attachments";
import { useLanguage, useTexts } from "../../../texts/language";
import { ACTS } from "../../../words.generated";
import { type FormProps, memoryOf } from "./form";
import { EMPTY_PLAN, hasPastDate, PlanFields } from "./plan-fields";
import { TEXTS } from "./texts";

/** 整改方案, with photos and documents. */
export function PlanForm({ on, offer }: FormProps): ReactNode {
  const { t, named } = useLanguage();
  const own = useTexts(TEXTS);
  const [plan, setPlan, clear] = useKept(memoryOf(on, "plan"), EMPTY_PLAN);
  const files = useAttachments(on, memoryOf(on, "plan"));
  const { progress, send } = useAnnouncedAct(on, "plan", undefined, () => {
    clear();
    files.clear();
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (hasPastDate(plan) || files.busy) return;
    send({ kind: "plan", summary: plan.summary.trim(), measures: plan.measures, ...files.carried });
  };
  return (
    <form onSubmit={submit}>
      <PlanFields plan={plan} setPlan={setPlan} />
      <AttachmentField files={files} />
      <ActButton label={offer.draft === true ? own.draftButton : named(ACTS, "plan")} progress={progress} />
      <ActOutcome progress={progress} />
      <p className="quiet">{t.act.kept}</p>
    </form>
  );
}
