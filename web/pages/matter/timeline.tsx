import type { ReactNode } from "react";
import type { MatterEvent } from "../../api-types";
import { Folded } from "../../controls/folded";
import { hidesClues } from "../../controls/rung-name";
import { useLanguage } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { actorWords } from "./actor-words";
import { Said } from "./said";

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
      <Folded
        items={seen.map((event, at) => ({ event, text: newText(event, seen[at - 1]) })).toReversed()}
        first={10}
        list={(shown) => (
          <ol className="timeline">
            {shown.map(({ event, text }) => (
              <EventLine key={event.n} event={event} text={text} />
            ))}
          </ol>
        )}
      />
    </section>
  );
}

/** What a person wrote, once: one act may cause several events that all carry its words. */
function newText(event: MatterEvent, before: MatterEvent | undefined): MatterEvent["text"] {
  return JSON.stringify(event.text) === JSON.stringify(before?.text) ? undefined : event.text;
}

function EventLine({ event, text }: { readonly event: MatterEvent; readonly text: MatterEvent["text"] }): ReactNode {
  const { t, pick } = useLanguage();
  const who = actorWords(event, t);
  return (
    <li>
      <p className="event">
        <strong>{pick(event.sentence)}</strong>
      </p>
      <p className="quiet">
        <time dateTime={event.at}>{instantWords(event.at, t, true)}</time>
        {who === null ? null : ` · ${who}`}
      </p>
      <Said text={text} />
    </li>
  );
}
