import type { ReactNode } from "react";
import type { ProceedingFile } from "../../api-types";
import { useLanguage } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { waitingDrafts } from "./drafts";
import { useActor } from "./use-actor";

/** Says to everybody but the second person that something was put forward and waits, so that nobody writes it again. */
export function WaitingDrafts({ file }: { readonly file: ProceedingFile }): ReactNode {
  const { t, pick } = useLanguage();
  const actor = useActor();
  return waitingDrafts(file).map((event) => (
    <p className="pending" key={event.n} role="status">
      <strong>{pick(event.sentence)}</strong>
      <br />
      {instantWords(event.at, t, true)} · {actor(event)}
    </p>
  ));
}
