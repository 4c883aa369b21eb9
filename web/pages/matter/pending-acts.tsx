import type { ReactNode } from "react";
import type { Matter } from "../../api-types";
import { useLanguage, word } from "../../texts/language";
import { instantWords } from "../../time/shanghai";

/** Acts that were received and wait to be judged, each with the instant that counts: nobody need send one again. */
export function PendingActs({ matter }: { readonly matter: Matter }): ReactNode {
  const { t } = useLanguage();
  const pending = matter.acts.filter(({ outcome, actor }) => outcome === null && actor !== null);
  return pending.map(({ actId, kind, receivedAt }) => (
    <p className="pending" key={actId} role="status">
      <strong>
        {word(t.words.act, kind)}
        {t.colon}
        {t.act.pending}
      </strong>
      <br />
      {t.act.pendingNote(instantWords(receivedAt, t, true))}
    </p>
  ));
}
