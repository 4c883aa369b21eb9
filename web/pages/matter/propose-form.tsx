import type { ReactNode, SubmitEvent } from "react";
import type { AllowedAct, Matter, Proposal } from "../../api-types";
import { useAnnouncedAct } from "../../client/use-announced-act";
import { useKept } from "../../client/use-kept";
import { ActButton } from "../../controls/act-button";
import { ActOutcome } from "../../controls/act-outcome";
import { Choice, Field } from "../../controls/field";
import { type Texts, useLanguage, word } from "../../texts/language";
import { periodWords } from "../../time/period";

interface Proposed {
  readonly choice: string;
  readonly count: string;
  readonly ground: string;
  readonly evidence: string;
}
const EMPTY: Proposed = { choice: "", count: "1", ground: "", evidence: "" };

const keyOf = ({ what, duty, verdict }: AllowedAct): string => [what, duty ?? verdict ?? ""].join(".");

/** What an exception is called where one is chosen: which limit, which verdict. */
function choiceWords({ what, duty, verdict }: AllowedAct, { duties, events }: Matter, t: Texts): string {
  const name = what === undefined ? "" : t.words.exception[what];
  if (duty !== undefined) return `${name}${t.colon}${word(t.words.duty, duties.find(({ no }) => no === duty)?.kind)}`;
  if (verdict === undefined) return name;
  const counted = events.find(({ kind, data }) => kind !== "verdict-excluded" && data["verdict"] === verdict);
  return `${name}${t.colon}${periodWords(String(counted?.data["period"] ?? verdict), t)}`;
}

function proposalOf({ what, duty, verdict }: AllowedAct, count: number): Proposal | null {
  if (what === "extension") return duty === undefined ? null : { what, duty, count };
  if (what === "exclusion") return verdict === undefined ? null : { what, verdict };
  return what === undefined ? null : { what };
}

/** 提请审批: what, with ground and evidence; nothing follows before another person approves it. */
export function ProposeForm({
  matter,
  acts,
}: {
  readonly matter: Matter;
  readonly acts: readonly AllowedAct[];
}): ReactNode {
  const { t } = useLanguage();
  const [values, setValues, clear] = useKept(`heqing.form.${matter.id}.propose`, EMPTY);
  const { progress, send } = useAnnouncedAct(matter.id, "propose", undefined, clear);
  const chosen = acts.find((act) => keyOf(act) === values.choice) ?? acts[0];
  const count = Number(values.count);
  const fits = chosen?.what !== "extension" || (Number.isInteger(count) && count >= 1 && count <= (chosen.most ?? 0));
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const proposal = chosen === undefined ? null : proposalOf(chosen, count);
    if (proposal !== null && fits)
      send({ ...proposal, kind: "propose", ground: values.ground.trim(), evidence: values.evidence.trim() });
  };
  return (
    <form onSubmit={submit}>
      <p className="quiet">{t.fourEyes.proposeHint}</p>
      <Choice
        label={t.fourEyes.what}
        value={chosen === undefined ? "" : keyOf(chosen)}
        options={acts.map((act) => ({ value: keyOf(act), label: choiceWords(act, matter, t) }))}
        onChange={(choice) => setValues({ ...values, choice })}
      />
      {chosen?.what === "extension" ? (
        <Field
          label={t.fourEyes.count(chosen.most ?? 0)}
          required
          value={values.count}
          fault={fits ? undefined : t.fourEyes.countFault(chosen.most ?? 0)}
          onChange={(entered) => setValues({ ...values, count: entered })}
        />
      ) : null}
      <Field
        label={t.fourEyes.ground}
        kind="area"
        required
        value={values.ground}
        onChange={(ground) => setValues({ ...values, ground })}
      />
      <Field
        label={t.fourEyes.evidence}
        required
        value={values.evidence}
        onChange={(evidence) => setValues({ ...values, evidence })}
      />
      <ActButton label={t.fourEyes.propose} progress={progress} />
      <ActOutcome progress={progress} />
    </form>
  );
}
