import type { ReactNode } from "react";
import type { ProceedingFile } from "../../../api-types";
import { AttachmentList } from "../../../controls/attachments/list";
import { useLanguage, useTexts } from "../../../texts/language";
import { ACTS } from "../../../words.generated";
import { Said } from "../said";
import { type FormProps, stepOf } from "./form";
import { TEXTS } from "./texts";
import { WrittenForm } from "./written";

/** What waits for acceptance as it was filed: the newest plan, and the newest report with what it carries. */
function Filed({ file, step }: { readonly file: ProceedingFile; readonly step: number }): ReactNode {
  const own = useTexts(TEXTS);
  const about = file.steps.find(({ no }) => no === step)?.about === "plan" ? "plan" : "report";
  const plan = newest(file, "plan-filed");
  const report = about === "plan" ? undefined : newest(file, "report-filed");
  const acts = [...new Set([plan?.data["act"], report?.data["act"]])];
  return (
    <>
      {plan === undefined ? null : (
        <>
          <h4>{own.filed.plan}</h4>
          <Said text={plan.text} />
        </>
      )}
      {report === undefined ? null : (
        <>
          <h4>{own.filed.report}</h4>
          <Said text={report.text} />
        </>
      )}
      <AttachmentList attachments={file.attachments.filter(({ act }) => acts.includes(act))} />
    </>
  );
}

const newest = ({ events }: ProceedingFile, kind: string): ProceedingFile["events"][number] | undefined =>
  events.filter((event) => event.kind === kind).at(-1);

/** 验收, below what is accepted. */
export function AcceptForm({ on, offer, file }: FormProps): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  return (
    <>
      <Filed file={file} step={stepOf(offer)} />
      <WrittenForm
        on={on}
        offer={offer}
        label={own.acceptNote}
        hint={own.acceptHint}
        button={named(ACTS, "accept")}
        act={(note) => ({ kind: "accept", step: stepOf(offer), note })}
      />
    </>
  );
}
