import type { ReactNode } from "react";
import type { MatterEvent } from "../../api-types";
import { Folded } from "../../controls/folded";
import { useLanguage, useTexts } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { useActor } from "./use-actor";
import { Said } from "./said";
import { TEXTS } from "./texts";

/** Everything that has happened, newest first. */
export function Timeline({ events }: { readonly events: readonly MatterEvent[] }): ReactNode {
  const own = useTexts(TEXTS);
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{own.timeline}</h2>
      {events.length === 0 ? <p className="quiet">{own.timelineEmpty}</p> : null}
      <Folded
        items={events.map((event, at) => ({ event, text: newText(event, events[at - 1]) })).toReversed()}
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

/** What follows from somebody's act by the law alone: nobody's own doing, so nobody is named for it. */
const FOLLOWS: ReadonlySet<string> = new Set<string>(["sampling-ordered"]);
const BY_THE_SYSTEM = { actor: null, role: "system", post: null, forActor: null, forPost: null } as const;

function EventLine({ event, text }: { readonly event: MatterEvent; readonly text: MatterEvent["text"] }): ReactNode {
  const { t, pick } = useLanguage();
  const actor = useActor();
  const who = actor(FOLLOWS.has(event.kind) ? BY_THE_SYSTEM : event);
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
