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
import { TEXTS } from "./texts";

/** 整改情况报告: what was done, with photos and documents of it. */
export function ReportForm({ on, offer }: FormProps): ReactNode {
  const { t, named } = useLanguage();
  const own = useTexts(TEXTS);
  const memory = memoryOf(on, `report.${offer.step ?? ""}`);
  const [summary, setSummary, clear] = useKept(memory, "");
  const files = useAttachments(on, memory);
  const { progress, send } = useAnnouncedAct(on, "report", offer.step, () => {
    clear();
    files.clear();
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (files.busy) return;
    send({ kind: "report", summary: summary.trim(), ...files.carried });
  };
  return (
    <form onSubmit={submit}>
      <Field label={own.reportSummary} kind="area" required value={summary} onChange={setSummary} />
      <AttachmentField files={files} />
      <ActButton label={offer.draft === true ? own.draftButton : named(ACTS, "report")} progress={progress} />
      <ActOutcome progress={progress} />
      <p className="quiet">{t.act.kept}</p>
    </form>
  );
}
