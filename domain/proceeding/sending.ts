import {
  type Calendar,
  compareInstants,
  firstOfficeInstant,
  formatInstant,
  type InstantText,
  type OfficeHours,
  parseInstant,
} from "../calendar";
import type { Ladder } from "../ladder";
import { digestInstant, type Messaging } from "../message";
import { NOTICE_HASTE } from "../vocabulary";
import type { Duty } from "./clock/duty";
import type { NotifyStep } from "./step";

/** What decides when a message may go out. */
export interface SendingFacts {
  readonly ladder: Pick<Ladder, "demo">;
  readonly calendar: Calendar;
  readonly officeHours: OfficeHours;
  readonly messaging: Pick<Messaging, "digestAt">;
}

/** When a message goes out, and in what. */
export interface Sending {
  /** Before which instant it does not go; null = it goes at once. */
  readonly notBefore: InstantText | null;
  /** Whether it goes in its reader's digest of the day instead of a mail of its own. */
  readonly gathered: boolean;
}

const AT_ONCE: Sending = { notBefore: null, gathered: false };

/**
 * When a message that is ready now goes out. A paper whose service starts a clock, what its word says is urgent, and what speaks
 * of a last day that is over before its reader could act on a digest, go at once; the rest waits for the digest of the day, or
 * where rules know none for office hours. Under a demonstration ladder, which counts in seconds, nothing waits. What was decided
 * counts from its own instant, whenever the message about it goes.
 */
export const sendingOf = (
  step: Pick<NotifyStep, "notice" | "starts"> & Partial<Pick<NotifyStep, "to" | "duty">>,
  now: InstantText,
  { ladder, calendar, officeHours, messaging }: SendingFacts,
  duties: readonly Pick<Duty, "no" | "owner" | "end">[] = [],
): Sending => {
  if (ladder.demo || step.starts !== null || NOTICE_HASTE[step.notice] === "at-once") return AT_ONCE;
  const { digestAt } = messaging;
  if (digestAt === null) {
    const first = firstOfficeInstant(calendar, officeHours, now);
    return { notBefore: first === now ? null : first, gathered: false };
  }
  const digest = digestInstant(calendar, officeHours, digestAt, now);
  return isLastDay(step, duties, now, digest) ? AT_ONCE : { notBefore: digest, gathered: true };
};

/** Whether a limit that runs for one of its readers, or that it names, ends on the day of the digest or before it. */
const isLastDay = (
  { to = [], duty = null }: Partial<Pick<NotifyStep, "to" | "duty">>,
  duties: readonly Pick<Duty, "no" | "owner" | "end">[],
  now: InstantText,
  digest: InstantText,
): boolean =>
  duties.some(
    ({ no, owner, end }) =>
      (no === duty || to.includes(owner)) &&
      compareInstants(end.due, now) > 0 &&
      compareInstants(end.due, dayAfter(digest)) <= 0,
  );

/** The same hour of the next day: who reads the digest has that long at least. */
const dayAfter = (instant: InstantText): InstantText => {
  const { day, micros } = parseInstant(instant);
  return formatInstant({ day: day + 1, micros });
};
