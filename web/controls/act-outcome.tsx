import type { ReactNode } from "react";
import type { ActProgress } from "../client/act";
import { type Spoken, type Texts, useLanguage } from "../texts/language";
import { instantWords } from "../time/shanghai";
import { REFUSALS } from "../words.generated";
import { problemWords } from "./problem-words";

/** What has become of an act, under its button. */
export function ActOutcome({ progress }: { readonly progress: ActProgress }): ReactNode {
  return (
    <div className="act-outcome" aria-live="polite">
      <Said progress={progress} />
    </div>
  );
}

function Said({ progress }: { readonly progress: ActProgress }): ReactNode {
  const { t, language, named, pick } = useLanguage();
  switch (progress.state) {
    case "idle":
    case "sending":
    case "applied":
      return null;
    case "pending":
      return (
        <p className="pending">
          <strong>{t.act.pending}</strong>
          <br />
          {t.act.pendingNote(instantWords(progress.receivedAt, t, true))}
        </p>
      );
    case "refused":
      return (
        <p className="fault">
          {t.act.refused}
          {refusalWords(progress.refusal, t, named)}
          {progress.places === undefined ? null : t.bracketed(pick(progress.places))}
        </p>
      );
    case "unreached":
      return <p className="fault">{t.act.unreached}</p>;
    case "failed":
      return (
        <p className="fault">
          {t.act.failed}
          {problemWords(progress.problem, language, t)}
        </p>
      );
  }
}

/** Why an act was not applied, said to who did it. */
function refusalWords(refusal: string | null, t: Texts, named: Spoken["named"]): string {
  if (refusal === null) return t.act.refusedUnknown;
  const toYou: Readonly<Record<string, string>> = t.act.refusedToYou;
  return toYou[refusal] ?? named(REFUSALS, refusal);
}
