import type { ReactNode } from "react";
import { useLocation } from "react-router";
import type { AllowedAct, Matter } from "../../api-types";
import { type Texts, useLanguage, word } from "../../texts/language";
import { AcknowledgeForm } from "./acknowledge-form";
import { AnswerForm } from "./answer-form";
import { PendingActs } from "./pending-acts";
import { PlanForm } from "./plan-form";
import { ProposeForm } from "./propose-form";
import { SecondForm } from "./second-form";
import { SignForm } from "./sign-form";
import { SubmitForm } from "./submit-form";
import { TextForm } from "./text-form";
import { WaitingDrafts } from "./waiting-drafts";

/** What this account may do now, each as a form of its own, the asked or the first one open; else whom it waits for. */
export function Now({ matter }: { readonly matter: Matter }): ReactNode {
  const { t } = useLanguage();
  const { hash } = useLocation();
  const open = wanted(matter, hash);
  const exceptions = matter.allowed.filter(({ kind }) => kind === "propose");
  const acts = matter.allowed.filter(({ kind }) => kind !== "propose");
  return (
    <section id="now" aria-labelledby="now-title">
      <h2 id="now-title">{t.matter.now}</h2>
      <PendingActs matter={matter} />
      <WaitingDrafts matter={matter} />
      {acts.length === 0 ? <Waiting matter={matter} /> : null}
      {acts.map((act) => (
        <details className="card act" key={`${act.kind}.${act.step ?? ""}`} open={act === open}>
          <summary>
            <h3>{actTitle(act, matter, t)}</h3>
          </summary>
          {act.draft === true ? <p className="quiet">{t.fourEyes.draftHint}</p> : null}
          <ActForm act={act} matter={matter} />
        </details>
      ))}
      {exceptions.length === 0 ? null : (
        <details className="card act" open={hash === "#propose"}>
          <summary>
            <h3>{t.fourEyes.propose}</h3>
          </summary>
          <ProposeForm matter={matter} acts={exceptions} />
        </details>
      )}
    </section>
  );
}

/** The limit that an act fulfils; a plan may be revised after it, but then nothing presses. */
const DUTY_OF: Readonly<Partial<Record<AllowedAct["kind"], string>>> = {
  acknowledge: "acknowledge",
  plan: "plan",
  report: "rectify",
};

/** The act to show open: the one the address names, else the first that presses. */
function wanted({ allowed, duties }: Matter, hash: string): AllowedAct | undefined {
  const running = new Set<string>(duties.filter(({ endedAt }) => endedAt === null).map(({ kind }) => kind));
  const pressing = allowed.filter(({ kind }) => running.has(DUTY_OF[kind] ?? kind) || DUTY_OF[kind] === undefined);
  return pressing.find(({ kind }) => `#${kind}` === hash) ?? pressing[0] ?? allowed[0];
}

/** Whether a step is a letter; what is returned else is a draft of the unit's own. */
const isLetter = ({ letters }: Matter, { step }: AllowedAct): boolean => letters.some((letter) => letter.step === step);

function actTitle(allowed: AllowedAct, matter: Matter, { act, fourEyes }: Texts): string {
  const titles: Readonly<Record<AllowedAct["kind"], string>> = {
    submit: fourEyes.submit,
    sign: act.sign,
    return: isLetter(matter, allowed) ? fourEyes.returnLetter : fourEyes.returnDraft,
    confirm: fourEyes.confirm,
    acknowledge: act.acknowledge,
    plan: act.plan,
    report: act.report,
    "record-call": act.call,
    "record-service": act.service,
    "set-clue-aside": act.clue,
    answer: act.answer,
    propose: fourEyes.propose,
    approve: fourEyes.approve,
    reject: fourEyes.reject,
  };
  return titles[allowed.kind];
}

function ActForm({ act, matter }: { readonly act: AllowedAct; readonly matter: Matter }): ReactNode {
  const { t } = useLanguage();
  const { id } = matter;
  const step = act.step ?? 0;
  switch (act.kind) {
    case "acknowledge":
      return <AcknowledgeForm matterId={id} />;
    case "submit":
      return <SubmitForm matterId={id} step={step} letter={matter.letters.find((letter) => letter.step === step)} />;
    case "confirm":
    case "approve":
      return <SecondForm matter={matter} kind={act.kind} step={step} />;
    case "return":
      return (
        <TextForm
          matterId={id}
          kind="return"
          step={step}
          title={isLetter(matter, act) ? t.fourEyes.returnLetter : t.fourEyes.returnDraft}
          label={t.fourEyes.returnReason}
          act={(reason) => ({ kind: "return", step, reason })}
        />
      );
    case "reject":
      return (
        <TextForm
          matterId={id}
          kind="reject"
          step={step}
          title={t.fourEyes.reject}
          label={t.fourEyes.rejectReason}
          act={(reason) => ({ kind: "reject", step, reason })}
        />
      );
    case "propose":
      return null;
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
  const owners = new Set(matter.duties.filter(({ endedAt }) => endedAt === null).map(({ ownerName }) => ownerName));
  return (
    <div className="card quiet-card">
      <p>{matter.open ? t.matter.nothing : word(t.words.phase, matter.phase)}</p>
      {owners.size === 0 ? null : <p className="quiet">{t.matter.waitingFor([...owners].join("、"))}</p>}
      {matter.phase === "awaiting-resample" ? <p className="quiet">{t.act.resampleHint}</p> : null}
    </div>
  );
}
