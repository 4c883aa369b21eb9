import type { Queryable } from "../connect/transaction";
import type { BookFunctions } from "../schema/functions";

/**
 * Notes that the actor has read what was sent to them of a proceeding; gives how many messages that was new of, null where the
 * actor sees no such proceeding.
 */
export async function noteRead(session: Queryable, proceedingId: string): Promise<number | null> {
  const { rows } = await session.query<{ noted: BookFunctions["note_read"] }>(
    "select heqing.note_read(m.id) as noted from heqing.proceeding m where m.id = $1",
    [proceedingId],
  );
  return rows[0]?.noted ?? null;
}
