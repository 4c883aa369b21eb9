import { OUTBOX_CHANNEL } from "./outbox";
import type { ProceedingKind } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { As } from "../schema/as";
import type { Book } from "../schema/rows";

/** A proceeding that must have a workflow, as far as the book is concerned. */
export interface Living extends As<Book["proceeding"], { proceedingId: "id" }> {
  readonly kind: ProceedingKind;
  /** An instant has passed that nobody has judged: it is nudged whether or not a workflow runs. */
  readonly overdue: boolean;
}

/**
 * Proceedings that must have a running workflow, by id after `after`: the open ones, and closed ones that still owe a
 * message. Parked ones wait for a person.
 */
export async function livingProceedings(session: Queryable, after: string, limit: number): Promise<readonly Living[]> {
  const { rows } = await session.query<Living>(
    `select m.id as "proceedingId", m.kind, coalesce(m.next_due < clock_timestamp() - interval '15 seconds', false) as overdue
       from heqing.proceeding m
      where m.id > $1 and m.parked_at is null
        and (m.open or m.received_seq > m.handled_seq
             or exists (select from heqing.step s where s.proceeding_id = m.id and s.state = 'todo' and not s.by_person))
      order by m.id limit $2`,
    [after, limit],
  );
  return rows;
}

/** After how many seconds something is late. */
export interface Patience {
  /** An instant that passed, an act that was received. */
  readonly judging: number;
  /** A message that was decided. */
  readonly sending: number;
}

/**
 * Proceedings that are late by the book: an instant passed, an act unhandled, or a message unsent for longer than that
 * takes since it was judged (a step is as old as the act it comes of; one held back for office hours is late only after they began, and one for a digest wakes the run of its proceeding by itself). What an outbox entry will still tell, or has told so short a time ago, is under way; parked ones wait for a person.
 */
export async function lateProceedings(
  session: Queryable,
  { judging, sending }: Patience,
  limit: number,
): Promise<readonly Pick<Living, "proceedingId" | "kind">[]> {
  const { rows } = await session.query<Pick<Living, "proceedingId" | "kind">>(
    `select m.id as "proceedingId", m.kind from heqing.proceeding m
      where m.id in (
        select id from heqing.proceeding
         where parked_at is null and next_due < clock_timestamp() - make_interval(secs => $1)
        union
        select id from heqing.proceeding
         where parked_at is null and received_seq > handled_seq
           and exists (select from heqing.act a where a.proceeding_id = id and a.seq = handled_seq + 1
                        and a.received_at < clock_timestamp() - make_interval(secs => $1))
        union
        select s.proceeding_id from heqing.step s join heqing.proceeding p on p.id = s.proceeding_id
         where s.state = 'todo' and not s.by_person and not s.gathered and s.created_at < clock_timestamp() - make_interval(secs => $2)
           and (s.not_before is null or s.not_before < clock_timestamp() - make_interval(secs => $2))
           and p.handled_until < clock_timestamp() - make_interval(secs => $2))
        and m.parked_at is null
        and not exists (select from heqing.outbox o
                         where o.proceeding_id = m.id and o.done_at is null and o.dead_at is null
                           and (o.nudged_at is null or o.nudged_at > clock_timestamp() - make_interval(secs => $1)))
      order by m.id limit $3`,
    [judging, sending, limit],
  );
  return rows;
}

/**
 * Writes an outbox entry, a nudge, unless one waits already; that one is hastened where asked. False when nothing was to be
 * done: a run that only waits for its worker is not told again and again.
 */
export async function queueNudge(
  session: Queryable,
  proceedingId: string,
  { hasten }: { readonly hasten: boolean },
): Promise<boolean> {
  const { rows } = await session.query<{ next: boolean }>(
    `select next_try_at > clock_timestamp() as next from heqing.outbox
      where proceeding_id = $1 and done_at is null and dead_at is null order by next_try_at limit 1`,
    [proceedingId],
  );
  const [waiting] = rows;
  if (waiting !== undefined && !(hasten && waiting.next)) return false;
  await session.query(
    waiting === undefined
      ? "insert into heqing.outbox (proceeding_id, seq) select id, received_seq from heqing.proceeding where id = $1"
      : "update heqing.outbox set next_try_at = clock_timestamp() where proceeding_id = $1 and done_at is null and dead_at is null",
    [proceedingId],
  );
  await session.query("select pg_notify($1, $2)", [OUTBOX_CHANNEL, proceedingId]);
  return true;
}
