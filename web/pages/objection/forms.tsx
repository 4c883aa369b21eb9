import type { ReactNode, SubmitEvent } from "react";
import type { Objection, PersonAct } from "../../api-types";
import { useAnnouncedAct } from "../../client/use-announced-act";
import { useKept } from "../../client/use-kept";
import { ActButton } from "../../controls/act-button";
import { ActOutcome } from "../../controls/act-outcome";
import { Choice, Field } from "../../controls/field";
import { useLanguage, useTexts } from "../../texts/language";
import { ACTS, OBJECTION_FINDINGS, OBJECTION_REFUSALS, OBJECTION_SUBJECTS } from "../../words.generated";
import { type FormProps, memoryOf, stepOf } from "../matter/forms/form";
import { WrittenForm } from "../matter/forms/written";
import { TEXTS as FORM_TEXTS } from "../matter/forms/texts";
import { TEXTS } from "./form-texts";

type Act<Kind extends PersonAct["kind"]> = Extract<PersonAct, { readonly kind: Kind }>;

function Radios<Word extends string>({
  legend,
  name,
  words,
  value,
  onChange,
}: {
  readonly legend: string;
  readonly name: string;
  readonly words: Readonly<Record<Word, { readonly zh: string; readonly en: string }>>;
  readonly value: string;
  readonly onChange: (word: Word) => void;
}): ReactNode {
  const { named } = useLanguage();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {(Object.keys(words) as Word[]).map((word) => (
        <label key={word} className="option">
          <input type="radio" name={name} required checked={value === word} onChange={() => onChange(word)} />
          {named(words, word)}
        </label>
      ))}
    </fieldset>
  );
}

/** 提出异议 to one of the verdicts that may be objected to, or against an answer. */
export function ObjectForm({ on, offer, peers, file }: FormProps): ReactNode {
  const { t, named, pick } = useLanguage();
  const own = useTexts(TEXTS);
  const form = useTexts(FORM_TEXTS);
  const empty = { at: "0", about: "" as "" | Act<"object">["about"], ground: "", evidence: "" };
  const [values, setValues, clear] = useKept(memoryOf(on, "object"), empty);
  const { progress, send } = useAnnouncedAct(on, "object", undefined, clear);
  const chosen = peers[Number(values.at)] ?? offer;
  const nameOf = ({ verdict, against }: typeof offer): string => {
    const miss = file.misses?.find((known) => known.verdict === verdict);
    const what = miss === undefined ? own.result : pick(miss.periodName);
    return against === undefined ? what : own.appeal(what);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { about, ground, evidence } = values;
    if (about === "" || chosen.verdict === undefined) return;
    const { verdict, against = null } = chosen;
    send({ kind: "object", about, verdict, against, ground: ground.trim(), evidence: evidence.trim() });
  };
  return (
    <form onSubmit={submit}>
      <p className="quiet">{own.objectHint}</p>
      <Choice
        label={own.to}
        value={values.at}
        options={peers.map((peer, at) => ({ value: String(at), label: nameOf(peer) }))}
        onChange={(at) => setValues({ ...values, at })}
      />
      <Radios
        legend={own.about}
        name="about"
        words={OBJECTION_SUBJECTS}
        value={values.about}
        onChange={(about) => setValues({ ...values, about })}
      />
      <Field
        label={own.ground}
        kind="area"
        required
        value={values.ground}
        onChange={(ground) => setValues({ ...values, ground })}
      />
      <Field
        label={form.evidence}
        kind="area"
        required
        value={values.evidence}
        onChange={(evidence) => setValues({ ...values, evidence })}
      />
      <ActButton label={offer.draft === true ? form.draftButton : named(ACTS, "object")} progress={progress} />
      <ActOutcome progress={progress} />
      <p className="quiet">{t.act.kept}</p>
    </form>
  );
}

/** 受理. */
export function AcceptObjectionForm({ on, offer }: FormProps): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  const { progress, send } = useAnnouncedAct(on, "accept-objection", offer.step, () => undefined);
  return (
    <>
      <p className="quiet">{own.takeOnHint}</p>
      <ActButton
        label={named(ACTS, "accept-objection")}
        progress={progress}
        onClick={() => send({ kind: "accept-objection", step: stepOf(offer), note: "" })}
      />
      <ActOutcome progress={progress} />
    </>
  );
}

/** An act that is one word of a list with its reason. */
function ChosenWithReason<Word extends string>({
  on,
  offer,
  kind,
  hint,
  legend,
  words,
  act,
}: Pick<FormProps, "on" | "offer"> & {
  readonly kind: PersonAct["kind"];
  readonly hint: string;
  readonly legend: string;
  readonly words: Readonly<Record<Word, { readonly zh: string; readonly en: string }>>;
  readonly act: (chosen: Word, reason: string) => PersonAct;
}): ReactNode {
  const { named } = useLanguage();
  const form = useTexts(FORM_TEXTS);
  const step = stepOf(offer);
  const empty = { chosen: "" as "" | Word, reason: "" };
  const [values, setValues, clear] = useKept(memoryOf(on, `${kind}.${step}`), empty);
  const { progress, send } = useAnnouncedAct(on, kind, step, clear);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (values.chosen !== "") send(act(values.chosen, values.reason.trim()));
  };
  return (
    <form onSubmit={submit}>
      <p className="quiet">{hint}</p>
      <Radios
        legend={legend}
        name={`${kind}.${step}`}
        words={words}
        value={values.chosen}
        onChange={(chosen) => setValues({ ...values, chosen })}
      />
      <Field
        label={form.reason}
        kind="area"
        required
        value={values.reason}
        onChange={(reason) => setValues({ ...values, reason })}
      />
      <ActButton label={named(ACTS, kind)} progress={progress} />
      <ActOutcome progress={progress} />
    </form>
  );
}

/** 不予受理, as late or without ground. */
export function RefuseObjectionForm({ on, offer }: FormProps): ReactNode {
  const own = useTexts(TEXTS);
  return (
    <ChosenWithReason
      on={on}
      offer={offer}
      kind="refuse-objection"
      hint={own.refuseHint}
      legend={own.why}
      words={OBJECTION_REFUSALS}
      act={(why, reason) => ({ kind: "refuse-objection", step: stepOf(offer), why, reason })}
    />
  );
}

/** 联合采样 by the section's station; of a second instance 仲裁监测 by another station that is named here. */
export function OrderSamplingForm({ on, file, offer }: FormProps): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  const step = stepOf(offer);
  const { instance, stations } = file as FormProps["file"] & Pick<Objection, "instance" | "stations">;
  const arbitration = instance === "second";
  const [station, setStation, clear] = useKept(memoryOf(on, `order-sampling.${step}`), "");
  const { progress, send } = useAnnouncedAct(on, "order-sampling", step, clear);
  const chosen = station === "" ? (stations[0]?.id ?? null) : station;
  if (arbitration && stations.length === 0) return <p className="quiet">{own.noStation}</p>;
  return (
    <>
      <p className="quiet">{arbitration ? own.arbitrationHint : own.jointHint}</p>
      {arbitration ? (
        <Choice
          label={own.station}
          value={chosen ?? ""}
          options={stations.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setStation}
        />
      ) : null}
      <ActButton
        label={named(ACTS, "order-sampling")}
        progress={progress}
        onClick={() => send({ kind: "order-sampling", step, station: arbitration ? chosen : null, note: "" })}
      />
      <ActOutcome progress={progress} />
    </>
  );
}

/** 提出异议结论, which another person approves. */
export function ProposeFindingForm({ on, offer }: FormProps): ReactNode {
  const own = useTexts(TEXTS);
  return (
    <ChosenWithReason
      on={on}
      offer={offer}
      kind="propose-finding"
      hint={own.findHint}
      legend={own.finding}
      words={OBJECTION_FINDINGS}
      act={(finding, reason) => ({ kind: "propose-finding", step: stepOf(offer), finding, reason })}
    />
  );
}

/** 撤回异议. */
export function WithdrawObjectionForm({ on, offer }: FormProps): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  return (
    <WrittenForm
      on={on}
      offer={offer}
      label={own.withdrawReason}
      hint={own.withdrawHint}
      button={named(ACTS, "withdraw-objection")}
      act={(reason) => ({ kind: "withdraw-objection", reason })}
    />
  );
}
