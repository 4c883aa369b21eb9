import type { MatterEvent, ProceedingFile } from "../../api-types";

const SECOND = new Set(["confirm", "approve"]);

/** What was put forward and waits for a second person who is not the reader: how it was told, as far as the reader sees it. */
export function waitingDrafts({
  steps,
  events,
  allowed,
}: Pick<ProceedingFile, "steps" | "events" | "allowed">): readonly MatterEvent[] {
  const mine = new Set(allowed.filter(({ kind }) => SECOND.has(kind)).map(({ step }) => step));
  return steps
    .filter(({ kind, state, no }) => SECOND.has(kind) && state === "todo" && !mine.has(no))
    .flatMap(({ no }) => events.filter(({ data }) => data["step"] === no).slice(0, 1));
}
