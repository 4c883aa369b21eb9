import { type ReactNode, useState } from "react";
import type { ActedOn, Offer, PersonActKind } from "../../../api-types";
import { Due } from "../../../controls/due";
import { useLanguage, useTexts } from "../../../texts/language";
import { ACTS, CLIMB_CAUSES, EXCEPTIONS } from "../../../words.generated";
import type { FormProps } from "./form";
import { FORMS } from "./registry";
import { TEXTS } from "./texts";

type Way = Extract<PersonActKind, "climb" | "explain" | "propose">;
const WAYS: readonly Way[] = ["climb", "propose", "explain"];

/** 提级、延期或者说明: why it is asked, until when the office decides by its own clock, and the three ways. */
export function ClimbQuestion({
  on,
  file,
  step,
  peers,
}: {
  readonly on: ActedOn;
  readonly file: FormProps["file"];
  readonly step: number;
  readonly peers: readonly Offer[];
}): ReactNode {
  const { t, named } = useLanguage();
  const own = useTexts(TEXTS);
  const [way, setWay] = useState<Way | null>(null);
  const cause = file.steps.find(({ no }) => no === step)?.cause;
  const clock = file.duties.find(({ kind, endedAt }) => kind === "decide" && endedAt === null);
  const chosen = peers.filter(({ kind }) => kind === way);
  const [offer] = chosen;
  const Form = way === null ? null : FORMS[way];
  return (
    <>
      {cause === null || cause === undefined ? null : (
        <p>
          <strong>{named(CLIMB_CAUSES, cause)}</strong>
        </p>
      )}
      {clock === undefined ? null : (
        <p>
          {own.decideBy}
          {t.colon}
          <Due dueAt={clock.dueAt} dueDate={clock.dueDate} provisional={clock.provisional} />
        </p>
      )}
      <fieldset>
        <legend>{own.decide}</legend>
        {WAYS.map((one) => (
          <label key={one} className="option">
            <input
              type="radio"
              name={`climb-question.${step}`}
              checked={way === one}
              disabled={!peers.some(({ kind }) => kind === one)}
              onChange={() => setWay(one)}
            />
            {one === "propose" ? named(EXCEPTIONS, "extension") : named(ACTS, one)}
          </label>
        ))}
      </fieldset>
      {peers.some(({ kind }) => kind === "propose") ? null : <p className="quiet">{own.extendNone}</p>}
      {way === "propose" ? <p className="quiet">{own.extendHint}</p> : null}
      {Form === null || offer === undefined ? null : (
        <Form key={way} on={on} file={file} offer={offer} peers={chosen} />
      )}
    </>
  );
}
