import type { ReactNode } from "react";
import type { ProceedingFile } from "../../api-types";
import { useLanguage } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { ACTS } from "../../words.generated";

/** Acts that were received and wait to be judged, each with the instant that counts: nobody need send one again. */
export function PendingActs({ file }: { readonly file: ProceedingFile }): ReactNode {
  const { t, named } = useLanguage();
  const pending = file.acts.filter(({ outcome, actor }) => outcome === null && actor !== null);
  return pending.map(({ actId, kind, receivedAt }) => (
    <p className="pending" key={actId} role="status">
      <strong>
        {named(ACTS, kind)}
        {t.colon}
        {t.act.pending}
      </strong>
      <br />
      {t.act.pendingNote(instantWords(receivedAt, t, true))}
    </p>
  ));
}
