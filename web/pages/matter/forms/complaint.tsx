import { type ReactNode, type SubmitEvent, useState } from "react";
import type { PersonAct } from "../../../api-types";
import { useAnnouncedAct } from "../../../client/use-announced-act";
import { useKept } from "../../../client/use-kept";
import { ActButton } from "../../../controls/act-button";
import { ActOutcome } from "../../../controls/act-outcome";
import { Choice, Field } from "../../../controls/field";
import { useLanguage, useTexts } from "../../../texts/language";
import { ACTS, COMPLAINT_FINDINGS } from "../../../words.generated";
import { type FormProps, memoryOf, stepOf } from "./form";
import { TEXTS } from "./texts";
import { WrittenForm } from "./written";

type Finding = Extract<PersonAct, { readonly kind: "verify-complaint" }>["finding"];
const FINDINGS = Object.keys(COMPLAINT_FINDINGS) as readonly Finding[];

/** 登记核实情况: what was found, and in words that the responsible unit may read. */
export function VerifyComplaintForm({ on, offer }: FormProps): ReactNode {
  const { t, named } = useLanguage();
  const own = useTexts(TEXTS);
  const step = stepOf(offer);
  const [finding, setFinding] = useState<Finding>("confirmed");
  const [summary, setSummary, clear] = useKept(memoryOf(on, `verify-complaint.${step}`), "");
  const { progress, send } = useAnnouncedAct(on, "verify-complaint", step, clear);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    send({ kind: "verify-complaint", step, finding, summary: summary.trim() });
  };
  return (
    <form onSubmit={submit}>
      <p className="quiet">{own.findingHint}</p>
      <Choice
        label={own.finding}
        value={finding}
        onChange={(value) => setFinding(FINDINGS.find((word) => word === value) ?? finding)}
        options={FINDINGS.map((value) => ({ value, label: named(COMPLAINT_FINDINGS, value) }))}
      />
      <Field label={own.findingSummary} kind="area" required value={summary} onChange={setSummary} />
      <ActButton label={named(ACTS, "verify-complaint")} progress={progress} />
      <ActOutcome progress={progress} />
      <p className="quiet">{t.act.kept}</p>
    </form>
  );
}

/** 报送办理情况. */
export function ReportHandlingForm({ on, offer }: FormProps): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  return (
    <WrittenForm
      on={on}
      offer={offer}
      label={own.handlingSummary}
      hint={own.handlingHint}
      button={named(ACTS, "report-handling")}
      act={(summary) => ({ kind: "report-handling", step: stepOf(offer), summary })}
    />
  );
}
