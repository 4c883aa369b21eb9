import type { ReactNode, SubmitEvent } from "react";
import type { Duty, Offer, Proposal } from "../../../api-types";
import { useAnnouncedAct } from "../../../client/use-announced-act";
import { useKept } from "../../../client/use-kept";
import { ActButton } from "../../../controls/act-button";
import { ActOutcome } from "../../../controls/act-outcome";
import { Choice, Field } from "../../../controls/field";
import { useLanguage, useTexts } from "../../../texts/language";
import { ACTS } from "../../../words.generated";
import { type FormProps, memoryOf } from "./form";
import { PausedDuties } from "./paused-duties";
import { TEXTS } from "./texts";
import { useChoiceWords } from "./use-choice-words";

interface Proposed {
  readonly choice: string;
  readonly count: string;
  readonly ground: string;
  readonly evidence: string;
  /** Numbers of the duties that shall go on while the others stand still. */
  readonly goOn: readonly number[];
}
const EMPTY: Proposed = { choice: "", count: "1", ground: "", evidence: "", goOn: [] };

const keyOf = ({ what, duty, verdict }: Offer): string => [what, duty ?? verdict ?? ""].join(".");

/** Duties of the responsible unit whose clock runs. */
const pausable = (duties: readonly Duty[]): readonly Duty[] =>
  duties.filter(
    ({ owner, endedAt, stoppedSince }) => owner === "responsible" && endedAt === null && stoppedSince === null,
  );

function proposalOf({ what, duty, verdict }: Offer, count: number, pause: readonly number[] | null): Proposal | null {
  switch (what) {
    case undefined:
      return null;
    case "extension":
      return duty === undefined ? null : { what, duty, count };
    case "exclusion":
      return verdict === undefined ? null : { what, verdict };
    case "pause":
      return { what, duties: pause === null ? null : [...pause] };
    default:
      return { what };
  }
}

/** 提请审批: what, with ground and evidence; nothing follows before another person approves it. */
export function ProposeForm({ on, file, offer, peers }: FormProps): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  const choiceWords = useChoiceWords();
  const form = peers.every(({ what }) => what === "extension") ? "extend" : "propose";
  const [values, setValues, clear] = useKept(memoryOf(on, form), EMPTY);
  const { progress, send } = useAnnouncedAct(on, "propose", undefined, clear);
  const chosen = peers.find((peer) => keyOf(peer) === values.choice) ?? offer;
  const most = chosen.most ?? 0;
  const count = Number(values.count);
  const countFits = chosen.what !== "extension" || (Number.isInteger(count) && count >= 1 && count <= most);
  const duties = pausable(file.duties);
  const paused = duties.filter(({ no }) => !values.goOn.includes(no)).map(({ no }) => no);
  const pauseFits = chosen.what !== "pause" || paused.length > 0 || duties.length === 0;
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const proposal = proposalOf(chosen, count, paused.length === duties.length ? null : paused);
    if (proposal !== null && countFits && pauseFits)
      send({ ...proposal, kind: "propose", ground: values.ground.trim(), evidence: values.evidence.trim() });
  };
  return (
    <form onSubmit={submit}>
      <p className="quiet">{own.proposeHint}</p>
      <Choice
        label={own.what}
        value={keyOf(chosen)}
        options={peers.map((peer) => ({ value: keyOf(peer), label: choiceWords(peer, file) }))}
        onChange={(choice) => setValues({ ...values, choice })}
      />
      {chosen.what === "extension" ? (
        <Field
          label={own.count(most)}
          required
          value={values.count}
          fault={countFits ? undefined : own.countFault(most)}
          onChange={(entered) => setValues({ ...values, count: entered })}
        />
      ) : null}
      {chosen.what === "pause" && duties.length > 1 ? (
        <PausedDuties
          duties={duties}
          goOn={values.goOn}
          fault={pauseFits ? undefined : own.pauseFault}
          onChange={(goOn) => setValues({ ...values, goOn })}
        />
      ) : null}
      <Field
        label={own.ground}
        kind="area"
        required
        value={values.ground}
        onChange={(ground) => setValues({ ...values, ground })}
      />
      <Field
        label={own.evidence}
        required
        value={values.evidence}
        onChange={(evidence) => setValues({ ...values, evidence })}
      />
      <ActButton label={named(ACTS, "propose")} progress={progress} />
      <ActOutcome progress={progress} />
    </form>
  );
}
