import type { MatterEvent } from "../../api-types";

/** What ends the waiting of a draft or, by what it asks for, of a proposal. */
const ENDED_BY: Readonly<Record<string, string>> = {
  "plan-drafted": "plan-filed",
  "report-drafted": "report-filed",
  extension: "extended",
  pause: "paused",
  resume: "resumed",
  withdrawal: "withdrawn",
  exclusion: "verdict-excluded",
};
const GIVEN_BACK = new Set<string>(["draft-returned", "draft-replaced", "exception-rejected"]);

/** The drafts and proposals that still wait for a second person; `events` in the order in which they happened. */
export function openDrafts(events: readonly MatterEvent[]): readonly MatterEvent[] {
  return events.filter((event, at) => {
    const { kind, data } = event;
    const end = ENDED_BY[kind === "exception-proposed" ? String(data["what"]) : kind];
    if (end === undefined || (kind !== "exception-proposed" && !kind.endsWith("-drafted"))) return false;
    const later = events.slice(at + 1);
    const ended = later.some(
      (next) =>
        next.kind === end ||
        next.kind === "closed" ||
        (GIVEN_BACK.has(next.kind) && next.data["step"] === data["step"]),
    );
    return !ended;
  });
}
