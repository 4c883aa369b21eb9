import { type Calendar, firstOfficeInstant, type InstantText, type OfficeHours } from "../calendar";
import type { Ladder } from "../ladder";
import { NOTICE_HASTE } from "../vocabulary";
import type { NotifyStep } from "./step";

/** What decides when a message may go out. */
export interface SendingFacts {
  readonly ladder: Pick<Ladder, "demo">;
  readonly calendar: Calendar;
  readonly officeHours: OfficeHours;
}

/**
 * Before which instant a message that is ready now does not go out; null = it goes at once. A paper whose service starts a
 * clock is never held back, nor is anything under a demonstration ladder, which counts in seconds. What was decided counts
 * from its own instant, whenever the message about it goes.
 */
export const notBefore = (
  { notice, starts }: Pick<NotifyStep, "notice" | "starts">,
  now: InstantText,
  { ladder, calendar, officeHours }: SendingFacts,
): InstantText | null => {
  if (ladder.demo || starts !== null || NOTICE_HASTE[notice] === "at-once") return null;
  const first = firstOfficeInstant(calendar, officeHours, now);
  return first === now ? null : first;
};
