import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from "react";
import { useSecondStep } from "../../client/second-factor";
import { Field } from "../../controls/field";
import { Refused } from "../../controls/refused";
import { useTexts } from "../../texts/language";
import { TEXTS } from "./texts";

/** The second step: a code. Where the demonstration tells its own, one tap goes on. */
export function CodeForm({ demoCode }: { readonly demoCode: string | undefined }): ReactNode {
  const own = useTexts(TEXTS);
  const [code, setCode] = useState("");
  const step = useSecondStep();
  const form = useRef<HTMLFormElement>(null);
  // The password was the last thing typed: the code is the next.
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const send = (given: string): void => {
    if (!step.isPending && given.trim() !== "") step.mutate(given);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    send(code);
  };
  return (
    <>
      <form className="card" ref={form} onSubmit={submit}>
        <h2>{own.step}</h2>
        <p>{own.codeIntro}</p>
        <Field label={own.code} name="code" autoComplete="one-time-code" value={code} onChange={setCode} />
        <Refused error={step.error} />
        <button type="submit" className="button primary wide" disabled={step.isPending}>
          {step.isPending ? own.checking : own.next}
        </button>
      </form>
      {demoCode === undefined ? null : (
        <div className="card">
          <p>
            {own.demoCode} <strong className="code">{demoCode}</strong>
          </p>
          <p className="quiet">{own.demoWhy}</p>
          <button type="button" className="button wide" disabled={step.isPending} onClick={() => send(demoCode)}>
            {own.demoUse}
          </button>
        </div>
      )}
    </>
  );
}
