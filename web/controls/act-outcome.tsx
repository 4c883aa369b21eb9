import type { ReactNode } from "react";
import type { ActProgress } from "../client/act";
import { useLanguage, word } from "../texts/language";
import { instantWords } from "../time/shanghai";
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
  const { t, language } = useLanguage();
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
          {progress.refusal === null ? t.act.refusedUnknown : word(t.words.refusal, progress.refusal)}
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
