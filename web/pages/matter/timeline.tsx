import type { ReactNode } from "react";
import type { MatterEvent } from "../../api-types";
import { hidesClues } from "../../controls/rung-name";
import { useLanguage, word } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { Measures } from "./measures";

const CLUES = new Set(["clue-drafted", "clue-set-aside"]);

/** Everything that has happened, newest first. */
export function Timeline({
  events,
  role,
}: {
  readonly events: readonly MatterEvent[];
  readonly role: string;
}): ReactNode {
  const { t } = useLanguage();
  const seen = hidesClues(role) ? events.filter(({ kind }) => !CLUES.has(kind)) : events;
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t.matter.timeline}</h2>
      {seen.length === 0 ? <p className="quiet">{t.matter.timelineEmpty}</p> : null}
      <ol className="timeline">
        {seen.toReversed().map((event) => (
          <li key={event.n}>
            <EventLine event={event} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function EventLine({ event }: { readonly event: MatterEvent }): ReactNode {
  const { t, pick } = useLanguage();
  const { text } = event;
  const who = event.actor ?? (event.role === null ? null : word(t.words.role, event.role));
  return (
    <>
      <p className="event">
        <strong>{pick(event.sentence)}</strong>
      </p>
      <p className="quiet">
        <time dateTime={event.at}>{instantWords(event.at, t, true)}</time>
        {who === null ? null : ` · ${who}`}
      </p>
      {[text?.summary, text?.note, text?.reason].map((said) =>
        said === undefined || said === "" ? null : (
          <p key={said} className="said">
            {said}
          </p>
        ),
      )}
      {text?.measures === undefined || text.measures.length === 0 ? null : <Measures measures={text.measures} />}
    </>
  );
}
