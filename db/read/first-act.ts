import type { PersonActKind } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";

/** What the first act of a proceeding says; null where it is of another kind, or the actor may not see it. */
export async function readFirstAct(
  session: Queryable,
  proceedingId: string,
  kind: PersonActKind,
): Promise<Book["act"]["payload"]> {
  const { rows } = await session.query<Pick<Book["act"], "payload">>(
    "select payload from heqing.act where proceeding_id = $1 and seq = 1 and kind = $2",
    [proceedingId, kind],
  );
  return rows[0]?.payload ?? null;
}
