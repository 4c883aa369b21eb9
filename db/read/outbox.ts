import type { Queryable } from "../connect/transaction";
import type { As } from "../schema/as";
import type { Book } from "../schema/rows";
import { instantOrNull } from "./instant";

/** An outbox entry that could not be brought to Temporal yet; of a matter, or of another proceeding under its own number. */
export interface OutboxRow {
  readonly id: string;
  readonly matterId: string;
  readonly matterNumber: string;
  readonly seq: number;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: string;
  readonly nextTryAt: string;
  readonly deadAt: string | null;
}

type OutboxLine = Pick<Book["outbox"], "id" | "attempts"> &
  As<
    Book["outbox"],
    {
      matterId: "proceeding_id";
      lastError: "last_error";
      createdAt: "created_at";
      nextTryAt: "next_try_at";
      deadAt: "dead_at";
    }
  > &
  Pick<OutboxRow, "matterNumber" | "seq">;

/** A page of the entries not yet dispatched, the oldest first, behind an id; `dead` = only those given up 未送达消息. */
export async function readOutbox(
  session: Queryable,
  { dead, after, limit }: { readonly dead: boolean; readonly after: string | null; readonly limit: number },
): Promise<readonly OutboxRow[]> {
  const { rows } = await session.query<OutboxLine>(
    `select o.id::text as id, o.proceeding_id::text as "matterId", coalesce(m.number, '') as "matterNumber", o.seq::integer as seq, o.attempts,
            o.last_error as "lastError", o.created_at as "createdAt", o.next_try_at as "nextTryAt", o.dead_at as "deadAt"
       from heqing.outbox o join heqing.proceeding m on m.id = o.proceeding_id
      where o.done_at is null and (o.dead_at is not null or not $1) and ($2::bigint is null or o.id > $2)
      order by o.id limit $3`,
    [dead, after, limit],
  );
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    nextTryAt: row.nextTryAt.toISOString(),
    deadAt: instantOrNull(row.deadAt),
  }));
}
