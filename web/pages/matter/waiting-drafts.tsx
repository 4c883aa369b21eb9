import type { ReactNode } from "react";
import type { Matter } from "../../api-types";
import { useLanguage } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { actorWords } from "./actor-words";
import { openDrafts } from "./open-drafts";

/** Says to everybody but the second person that something was put forward and waits, so that nobody writes it again. */
export function WaitingDrafts({ matter }: { readonly matter: Matter }): ReactNode {
  const { t, pick } = useLanguage();
  const own = new Set(
    matter.allowed.filter(({ kind }) => kind === "confirm" || kind === "approve").map(({ step }) => step),
  );
  return openDrafts(matter.events)
    .filter(({ data }) => !own.has(Number(data["step"])))
    .map((event) => (
      <p className="pending" key={String(event.data["step"])} role="status">
        <strong>{pick(event.sentence)}</strong>
        <br />
        {instantWords(event.at, t, true)} · {actorWords(event, t)}
      </p>
    ));
}
