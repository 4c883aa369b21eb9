import type { ReactNode, SubmitEvent } from "react";
import type { FindAs, Hearing } from "../../../api-types";
import { useAnnouncedAct } from "../../../client/use-announced-act";
import { useKept } from "../../../client/use-kept";
import { ActButton } from "../../../controls/act-button";
import { ActOutcome } from "../../../controls/act-outcome";
import { Field } from "../../../controls/field";
import { useLanguage, useTexts } from "../../../texts/language";
import { ACTS, FINDINGS } from "../../../words.generated";
import { type FormProps, memoryOf, stepOf } from "./form";
import { TEXTS } from "./texts";

const CHOICES = Object.keys(FINDINGS) as readonly FindAs[];

interface Found {
  readonly as: FindAs | "";
  readonly reason: string;
  readonly own: string;
  readonly upstream: string;
  readonly opens: boolean;
  readonly section: string;
}
const EMPTY: Found = { as: "", reason: "", own: "", upstream: "", opens: false, section: "" };

type Attribution = Hearing["attribution"];
const attributionOf = (file: FormProps["file"]): Attribution =>
  "attribution" in file ? (file.attribution as Attribution) : null;

/** 认定 with the reason: stays, split with each side's part, or moved. Nothing is chosen beforehand. */
export function FindForm({ on, file, offer }: FormProps): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  const step = stepOf(offer);
  const [values, setValues, clear] = useKept(memoryOf(on, `find.${step}`), EMPTY);
  const { progress, send } = useAnnouncedAct(on, "find", step, clear);
  const movable = (attributionOf(file)?.inflows ?? []).filter(({ movable: can }) => can);
  const opens = values.as === "moved" || (values.as === "split" && values.opens);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const said = { kind: "find", step, reason: values.reason.trim() } as const;
    const section = opens && values.section !== "" ? { section: values.section } : {};
    if (values.as === "stays") send({ ...said, as: "stays" });
    if (values.as === "moved") send({ ...said, as: "moved", ...section });
    if (values.as !== "split") return;
    const parts = { own: values.own.trim(), upstream: values.upstream.trim(), opens: values.opens };
    send({ ...said, as: "split", ...parts, ...section });
  };
  return (
    <form onSubmit={submit}>
      <p className="quiet">{own.findHint}</p>
      <fieldset>
        <legend>{own.findChoice}</legend>
        {CHOICES.map((as) => (
          <label key={as} className="option">
            <input
              type="radio"
              name={`find.${step}`}
              required
              checked={values.as === as}
              onChange={() => setValues({ ...values, as })}
            />
            {named(FINDINGS, as)}
          </label>
        ))}
      </fieldset>
      {values.as === "split" ? (
        <>
          <Field
            label={own.findOwn}
            kind="area"
            required
            value={values.own}
            onChange={(text) => setValues({ ...values, own: text })}
          />
          <Field
            label={own.findUpstream}
            kind="area"
            required
            value={values.upstream}
            onChange={(text) => setValues({ ...values, upstream: text })}
          />
          {movable.length === 0 ? null : (
            <label className="option">
              <input
                type="checkbox"
                checked={values.opens}
                onChange={({ target }) => setValues({ ...values, opens: target.checked })}
              />
              {own.findOpens}
            </label>
          )}
        </>
      ) : null}
      {opens && movable.length > 1 ? (
        <fieldset>
          <legend>{own.findSection}</legend>
          {movable.map(({ section, name }) => (
            <label key={section} className="option">
              <input
                type="radio"
                name={`section.${step}`}
                required
                checked={values.section === section}
                onChange={() => setValues({ ...values, section })}
              />
              {name}
            </label>
          ))}
        </fieldset>
      ) : null}
      <Field
        label={own.reason}
        kind="area"
        required
        value={values.reason}
        onChange={(reason) => setValues({ ...values, reason })}
      />
      <ActButton label={named(ACTS, "find")} progress={progress} />
      <ActOutcome progress={progress} />
    </form>
  );
}
