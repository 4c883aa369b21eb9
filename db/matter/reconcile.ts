import { OUTBOX_CHANNEL } from "./outbox";
import type { Queryable } from "../connect/transaction";

/** A matter that must have a workflow, as far as the book is concerned. */
export interface Living {
  readonly matterId: string;
  /** An instant has passed that nobody has judged: it is nudged whether or not a workflow runs. */
  readonly overdue: boolean;
}

/**
 * Matters that must have a running workflow, by id after `after`: the open ones, and closed ones that still owe a
 * message. Parked ones wait for a person.
 */
export async function livingMatters(session: Queryable, after: string, limit: number): Promise<readonly Living[]> {
  const { rows } = await session.query<Living>(
    `select m.id as "matterId", coalesce(m.next_due < clock_timestamp() - interval '15 seconds', false) as overdue
       from heqing.proceeding m
      where m.id > $1 and m.parked_at is null
        and (m.open or m.received_seq > m.handled_seq
             or exists (select from heqing.step s where s.proceeding_id = m.id and s.state = 'todo' and not s.by_person))
      order by m.id limit $2`,
    [after, limit],
  );
  return rows;
}

/**
 * Promises a nudge, unless one is promised already; that one is hastened where asked. False when nothing was to be
 * done: a run that only waits for its worker is not told again and again.
 */
export async function promiseNudge(
  session: Queryable,
  matterId: string,
  { hasten }: { readonly hasten: boolean },
): Promise<boolean> {
  const { rows } = await session.query<{ next: boolean }>(
    `select next_try_at > clock_timestamp() as next from heqing.outbox
      where proceeding_id = $1 and done_at is null and dead_at is null order by next_try_at limit 1`,
    [matterId],
  );
  const [promised] = rows;
  if (promised !== undefined && !(hasten && promised.next)) return false;
  await session.query(
    promised === undefined
      ? "insert into heqing.outbox (proceeding_id, seq) select id, received_seq from heqing.proceeding where id = $1"
      : "update heqing.outbox set next_try_at = clock_timestamp() where proceeding_id = $1 and done_at is null and dead_at is null",
    [matterId],
  );
  await session.query("select pg_notify($1, $2)", [OUTBOX_CHANNEL, matterId]);
  return true;
}
