import { type ReactNode, useState } from "react";
import type { MatterEvent, ProceedingKind } from "../../api-types";
import { useEarlierEvents } from "../../client/reads";
import { Folded } from "../../controls/folded";
import { Failed } from "../../controls/list-states";
import { useLanguage, useTexts } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { useActor } from "./use-actor";
import { Said } from "./said";
import { TEXTS } from "./texts";

interface File {
  readonly id: string;
  readonly events: readonly MatterEvent[];
  readonly earlierEvents: boolean;
}

/** Everything that has happened, newest first; what lies far back is fetched by hand. */
export function Timeline({ kind, file }: { readonly kind: ProceedingKind; readonly file: File }): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  const [first] = file.events;
  // The window moves on with each new event: what was fetched goes on from where it was first asked for.
  const [before, setBefore] = useState<number | null>(null);
  const earlier = useEarlierEvents({ kind, id: file.id }, before ?? first?.n ?? 1);
  const fetched = (earlier.data?.pages ?? []).toReversed().flatMap(({ items }) => items);
  const between = file.events.filter(({ n }) => before === null || n >= before);
  const events = [...fetched, ...between];
  const more = earlier.data === undefined ? file.earlierEvents : earlier.hasNextPage;
  const fetchMore = (): void => {
    if (before === null) setBefore(first?.n ?? 1);
    void (earlier.data === undefined ? earlier.refetch() : earlier.fetchNextPage());
  };
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
      {earlier.error === null ? null : <Failed error={earlier.error} retry={() => void earlier.refetch()} />}
      {more ? (
        <p className="more">
          <button type="button" className="button" disabled={earlier.isFetching} onClick={fetchMore}>
            {earlier.isFetching ? t.state.loadingMore : own.timelineEarlier}
          </button>
        </p>
      ) : null}
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
