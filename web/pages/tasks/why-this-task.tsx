import { type ReactNode, useState } from "react";
import type { Task } from "../../api-types";
import { useProceeding } from "../../client/reads";
import { Failed, Loading } from "../../controls/list-states";
import { WhyDate } from "../../controls/why-date";
import { useLanguage } from "../../texts/language";
import { DUTY_OF } from "./task-names";

/** The file is read only when somebody asks why: the list stays light on a phone. */
export function WhyThisTask({ task }: { readonly task: Task }): ReactNode {
  const { t } = useLanguage();
  const [asked, setAsked] = useState(false);
  const file = useProceeding(task.on?.kind ?? "matter", task.on?.id ?? "", asked && task.on !== null);
  const wanted = task.kind === "confirm" && task.about === "plan" ? "plan" : DUTY_OF[task.kind];
  const duty = file.data?.duties.findLast(({ kind, endedAt }) => kind === wanted && endedAt === null);
  if (duty !== undefined) return <WhyDate explanation={duty.explanation} provisional={duty.provisional} open={asked} />;
  if (file.data !== undefined) return null;
  return (
    <details className="why" onToggle={(event) => setAsked(event.currentTarget.open)}>
      <summary>{t.time.why}</summary>
      {file.error === null ? <Loading /> : <Failed error={file.error} retry={() => void file.refetch()} />}
    </details>
  );
}
