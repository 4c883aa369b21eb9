import type { EventKind, SeenBy } from "../vocabulary";

/** Ids, numbers and words of the vocabulary alone; what persons wrote stays in the act. */
export type EventData = Readonly<Record<string, string | number | boolean | null>>;

/** One line of the timeline. */
export interface ProceedingEvent {
  readonly kind: EventKind;
  readonly data: EventData;
  readonly seenBy: SeenBy;
}
