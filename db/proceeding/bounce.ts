import type { Queryable } from "../connect/transaction";
import type { As } from "../schema/as";
import type { Book } from "../schema/rows";

/** A message that came back. */
export interface NotedBounce
  extends
    As<Book["delivery"], { proceedingId: "proceeding_id"; deliveryId: "id" }>,
    Pick<Book["proceeding"], "key">,
    As<Book["step"], { step: "no" }> {
  /** Recipients of the same notice that are still held for reached. */
  readonly left: number;
}

/**
 * Keeps what came back beside its delivery, or beside every message of the digest that came back; none where that is unknown, was
 * never sent, or came back before.
 */
export async function noteBounce(session: Queryable, id: string, text: string): Promise<readonly NotedBounce[]> {
  const { rows } = await session.query<NotedBounce>(
    `with bounced as (
       update heqing.delivery set state = 'bounced', bounce = $2, bounced_at = clock_timestamp()
        where (id = $1 or digest_id = $1) and channel = 'mail' and state = 'sent'
       returning id, proceeding_id, step_id)
     select b.id as "deliveryId", b.proceeding_id as "proceedingId", m.key, s.no as step,
            (select count(*)::int from heqing.delivery d where d.step_id = b.step_id and d.state = 'sent' and d.channel = 'mail'
                and d.id not in (select id from bounced)) as left
       from bounced b join heqing.proceeding m on m.id = b.proceeding_id join heqing.step s on s.id = b.step_id
      order by b.proceeding_id, s.no`,
    [id, text.slice(0, 2_000)],
  );
  return rows;
}
