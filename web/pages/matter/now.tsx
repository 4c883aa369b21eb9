import type { ReactNode } from "react";
import type { AllowedAct, Matter } from "../../api-types";
import { useLanguage, word } from "../../texts/language";
import { AcknowledgeForm } from "./acknowledge-form";
import { AnswerForm } from "./answer-form";
import { PlanForm } from "./plan-form";
import { SignForm } from "./sign-form";
import { TextForm } from "./text-form";

/** What this account may do now, each as a form of its own; else whom the matter waits for. */
export function Now({ matter }: { readonly matter: Matter }): ReactNode {
  const { t } = useLanguage();
  return (
    <section id="now" aria-labelledby="now-title">
      <h2 id="now-title">{t.matter.now}</h2>
      {matter.allowed.length === 0 ? (
        <Waiting matter={matter} />
      ) : (
        matter.allowed.map((act) => (
          <div className="card" key={`${act.kind}.${act.step ?? ""}`}>
            <ActForm act={act} matter={matter} />
          </div>
        ))
      )}
    </section>
  );
}

function ActForm({ act, matter }: { readonly act: AllowedAct; readonly matter: Matter }): ReactNode {
  const { t } = useLanguage();
  const { id } = matter;
  const step = act.step ?? 0;
  switch (act.kind) {
    case "acknowledge":
      return <AcknowledgeForm matterId={id} />;
    case "sign":
      return <SignForm matterId={id} step={step} letter={matter.letters.find((letter) => letter.step === step)} />;
    case "plan":
      return <PlanForm matterId={id} />;
    case "report":
      return (
        <TextForm
          matterId={id}
          kind="report"
          title={t.act.report}
          label={t.act.reportSummary}
          act={(summary) => ({ kind: "report", summary })}
        />
      );
    case "record-call":
      return (
        <TextForm
          matterId={id}
          kind="record-call"
          step={step}
          title={t.act.call}
          hint={t.act.callHint}
          label={t.act.callNote}
          act={(note) => ({ kind: "record-call", step, note })}
        />
      );
    case "record-service":
      return (
        <TextForm
          matterId={id}
          kind="record-service"
          step={step}
          title={t.act.service}
          label={t.act.serviceNote}
          act={(note) => ({ kind: "record-service", step, note })}
        />
      );
    case "set-clue-aside":
      return (
        <TextForm
          matterId={id}
          kind="set-clue-aside"
          step={step}
          title={t.act.clue}
          hint={t.act.clueHint}
          label={t.act.clueReason}
          act={(reason) => ({ kind: "set-clue-aside", step, reason })}
        />
      );
    case "answer":
      return <AnswerForm matterId={id} step={step} />;
  }
}

function Waiting({ matter }: { readonly matter: Matter }): ReactNode {
  const { t } = useLanguage();
  const pending = matter.acts.some(({ outcome, actor }) => outcome === null && actor !== null);
  const owners = new Set(matter.duties.filter(({ endedAt }) => endedAt === null).map(({ ownerName }) => ownerName));
  return (
    <div className="card quiet-card">
      {pending ? <p className="pending">{t.matter.actPending}</p> : null}
      <p>{matter.open ? t.matter.nothing : word(t.words.phase, matter.phase)}</p>
      {owners.size === 0 ? null : <p className="quiet">{t.matter.waitingFor([...owners].join("、"))}</p>}
      {matter.phase === "awaiting-resample" ? <p className="quiet">{t.act.resampleHint}</p> : null}
    </div>
  );
}
