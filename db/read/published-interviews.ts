import type { Queryable } from "../connect/transaction";

/** A text that was published, and when. */
export interface PublishedText {
  readonly text: string;
  readonly at: Date;
}

/** What the public reads of an interview 约谈. */
export interface PublishedInterview {
  readonly id: string;
  /** A kind of interview; null where the book does not say. */
  readonly kind: string | null;
  readonly interviewer: string | null;
  readonly called: string | null;
  /** The day on which it was held, YYYY-MM-DD. */
  readonly heldOn: string | null;
  readonly demo: boolean;
  /** Problem and measures; null until they are published. */
  readonly minutes: PublishedText | null;
  /** What came of it; null until it is published. */
  readonly result: (PublishedText & { readonly carriedOut: boolean | null }) | null;
}

interface Line extends Omit<PublishedInterview, "minutes" | "result"> {
  readonly minutes: string | null;
  readonly minutesAt: Date | null;
  readonly result: string | null;
  readonly resultAt: Date | null;
  readonly carriedOut: boolean | null;
}

/** Interviews of which something was published, the newest first; those before an id. Everybody sees them. */
export async function listPublishedInterviews(
  session: Queryable,
  before: string | null,
  limit: number,
): Promise<readonly PublishedInterview[]> {
  const { rows } = await session.query<Line>(
    `select id::text, kind, interviewer, called, held_on as "heldOn", demo, minutes, minutes_at as "minutesAt",
            result, result_at as "resultAt", carried_out as "carriedOut"
       from heqing.published_interviews($1, $2)`,
    [before, limit],
  );
  return rows.map(({ minutes, minutesAt, result, resultAt, carriedOut, ...row }) => ({
    ...row,
    minutes: minutesAt === null ? null : { text: minutes ?? "", at: minutesAt },
    result: resultAt === null ? null : { text: result ?? "", at: resultAt, carriedOut },
  }));
}
