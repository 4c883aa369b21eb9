import type { Queryable } from "../connect/transaction";
import type { As } from "../schema/as";
import type { Book } from "../schema/rows";

/** A message that came back. */
export interface NotedBounce
  extends
    As<Book["delivery"], { proceedingId: "proceeding_id" }>,
    Pick<Book["proceeding"], "key">,
    As<Book["step"], { step: "no" }> {
  /** Recipients of the same notice that are still held for reached. */
  readonly left: number;
}

/** Keeps what came back beside its delivery; null where that is unknown, was never sent, or came back before. */
export async function noteBounce(session: Queryable, deliveryId: string, text: string): Promise<NotedBounce | null> {
  const { rows } = await session.query<NotedBounce>(
    `with bounced as (
       update heqing.delivery set state = 'bounced', bounce = $2 where id = $1 and state = 'sent'
       returning proceeding_id, step_id)
     select b.proceeding_id as "proceedingId", m.key, s.no as step,
            (select count(*)::int from heqing.delivery d where d.step_id = b.step_id and d.state = 'sent' and d.id <> $1) as left
       from bounced b join heqing.proceeding m on m.id = b.proceeding_id join heqing.step s on s.id = b.step_id`,
    [deliveryId, text.slice(0, 2_000)],
  );
  return rows[0] ?? null;
}
