import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { askProofBy } from "../client/request";
import { useSecondStep } from "../client/second-factor";
import { useSession } from "../client/session";
import { Field } from "../controls/field";
import { Refused } from "../controls/refused";
import { useLanguage } from "../texts/language";

/** Asks for the code where a request needs a proof of now; the page below keeps everything that was typed. */
export function ProofPrompt(): ReactNode {
  const client = useQueryClient();
  const [answer, setAnswer] = useState<{ readonly give: (proven: boolean) => void } | null>(null);
  const waiting = useRef<Promise<boolean> | null>(null);
  useEffect(() => {
    askProofBy(() => {
      waiting.current ??= new Promise<boolean>((resolve) => {
        // The demonstration's code is of now.
        void client.invalidateQueries({ queryKey: ["session"] });
        setAnswer({ give: resolve });
      }).finally(() => {
        waiting.current = null;
        setAnswer(null);
      });
      return waiting.current;
    });
    return () => askProofBy(null);
  }, [client]);
  return answer === null ? null : <Prompt give={answer.give} />;
}

function Prompt({ give }: { readonly give: (proven: boolean) => void }): ReactNode {
  const { t } = useLanguage();
  const { data: session } = useSession();
  const step = useSecondStep();
  const [code, setCode] = useState("");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const send = (given: string): void => {
    if (!step.isPending && given.trim() !== "") step.mutate(given, { onSuccess: () => give(true) });
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    send(code);
  };
  const demoCode = session?.demoCode;
  return (
    <dialog ref={dialog} className="card proof" aria-labelledby="proof-title" onClose={() => give(false)}>
      <form onSubmit={submit}>
        <h2 id="proof-title">{t.problem.proof}</h2>
        <p>{t.problem.proofIntro}</p>
        <Field label={t.problem.proofCode} autoComplete="one-time-code" value={code} onChange={setCode} />
        <Refused error={step.error} />
        <button type="submit" className="button primary wide" disabled={step.isPending}>
          {t.problem.proofGo}
        </button>
        {demoCode === undefined ? null : (
          <button type="button" className="button wide" disabled={step.isPending} onClick={() => send(demoCode)}>
            {t.problem.proofDemo(demoCode)}
          </button>
        )}
        <button type="button" className="plain" onClick={() => give(false)}>
          {t.problem.proofCancel}
        </button>
      </form>
    </dialog>
  );
}
