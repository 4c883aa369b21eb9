import type { Queryable } from "../connect/transaction";
import type { As, Given } from "../schema/as";
import type { BookFunctions } from "../schema/functions";

type Shown = BookFunctions["published_interviews"];

/** A text that was published, and when. */
export interface PublishedText {
  readonly text: string;
  readonly at: Date;
}

interface Line
  extends
    Pick<Given<Shown>, "id" | "demo">,
    Pick<Shown, "kind" | "interviewer" | "called" | "minutes" | "result">,
    As<Shown, { heldOn: "held_on"; minutesAt: "minutes_at"; resultAt: "result_at"; carriedOut: "carried_out" }> {}

/** What the public reads of an interview 约谈; `kind`: null where the book does not say; `heldOn`: YYYY-MM-DD. */
export interface PublishedInterview extends Pick<Line, "id" | "kind" | "interviewer" | "called" | "heldOn" | "demo"> {
  /** Problem and measures; null until they are published. */
  readonly minutes: PublishedText | null;
  /** What came of it; null until it is published. */
  readonly result: (PublishedText & Pick<Line, "carriedOut">) | null;
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
