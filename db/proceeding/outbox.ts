import type { Pool } from "pg";
import type { ProceedingKind } from "../../domain/vocabulary";
import { transaction, type Queryable } from "../connect/transaction";
import type { As } from "../schema/as";
import type { Book } from "../schema/rows";

/** Channel on which an outbox entry is announced; the payload is the proceeding's id. */
export const OUTBOX_CHANNEL = "heqing_outbox";

/** Any number that no other program locks: claims of several relays come one after another. */
const CLAIM_LOCK = 7_301_580_010;

/** An outbox entry under lease: nobody else dispatches anything of its proceeding until the lease ends. */
export interface OutboxEntry
  extends Pick<Book["outbox"], "id" | "attempts">, As<Book["outbox"], { proceedingId: "proceeding_id" }> {
  readonly kind: ProceedingKind;
}

export interface ClaimOptions {
  /** Who claims, shown in the book. */
  readonly by: string;
  readonly limit: number;
  readonly leaseSeconds: number;
}

const CLAIM = `
  with ready as (
    select distinct on (o.proceeding_id) o.id
      from heqing.outbox o join heqing.proceeding m on m.id = o.proceeding_id
     where o.done_at is null and o.dead_at is null and o.next_try_at <= clock_timestamp() and m.parked_at is null
       and not exists (select from heqing.outbox p
                        where p.proceeding_id = o.proceeding_id and p.done_at is null and p.lease_until > clock_timestamp())
     order by o.proceeding_id, o.id
  ), free as (
    select o.id from heqing.outbox o
     where o.id in (select id from ready) and o.done_at is null
     order by o.id limit $1 for update skip locked
  )
  update heqing.outbox o
     set lease_until = clock_timestamp() + make_interval(secs => $2), leased_by = $3, attempts = o.attempts + 1
    from free, heqing.proceeding m where o.id = free.id and m.id = o.proceeding_id
  returning o.id, o.proceeding_id as "proceedingId", m.kind, o.attempts`;

/** Leases what is to be dispatched now: one entry a proceeding, oldest first. */
export async function claim(pool: Pool, { by, limit, leaseSeconds }: ClaimOptions): Promise<readonly OutboxEntry[]> {
  return transaction(
    pool,
    async (session) => {
      await session.query("select pg_advisory_xact_lock($1)", [CLAIM_LOCK]);
      const { rows } = await session.query<OutboxEntry>(CLAIM, [limit, leaseSeconds, by]);
      return rows;
    },
    { first: LOSABLE },
  );
}

/** A lease or a note that a crash of Postgres loses is one more nudge: nobody waits for the disk. */
const LOSABLE = "set local synchronous_commit = off";

/**
 * The nudge has gone out. The row stays until the book shows the effect; without one it is dispatched again after
 * 20 s, 40 s … at most 10 minutes.
 */
export async function nudged(pool: Pool, id: string): Promise<void> {
  await transaction(
    pool,
    (session) =>
      session.query(
        `update heqing.outbox
            set nudged_at = clock_timestamp(), lease_until = null, leased_by = null, last_error = null,
                next_try_at = clock_timestamp() + make_interval(secs => least(600, 10 * power(2, least(attempts, 10))))
          where id = $1 and done_at is null`,
        [id],
      ),
    { first: LOSABLE },
  );
}

/** Refusals after which an entry is a dead letter 未送达消息. */
const REFUSALS_AT_MOST = 8;

/**
 * The call failed: again after 0.5 s, 1 s … at most a minute. Only refusals of the call itself count towards a dead
 * letter; a server that is down delays alone. True when the entry is a dead letter now.
 */
export async function failed(
  session: Queryable,
  id: string,
  failure: { readonly error: string; readonly refused: boolean },
): Promise<boolean> {
  const { rows } = await session.query<{ dead: boolean }>(
    `update heqing.outbox
        set lease_until = null, leased_by = null, last_error = $2, refusals = refusals + $3::int,
            next_try_at = clock_timestamp() + make_interval(secs => least(60, 0.25 * power(2, least(attempts, 12)))),
            dead_at = case when refusals + $3::int >= $4 then clock_timestamp() end
      where id = $1 and done_at is null
      returning dead_at is not null as dead`,
    [id, failure.error.slice(0, 500), failure.refused ? 1 : 0, REFUSALS_AT_MOST],
  );
  return rows[0]?.dead === true;
}

/** Milliseconds until the next entry may be dispatched; null when none waits. */
export async function untilNext(session: Queryable): Promise<number | null> {
  const { rows } = await session.query<{ wait: number | null }>(
    `select ceil(extract(epoch from min(greatest(o.next_try_at, coalesce(o.lease_until, o.next_try_at))) - clock_timestamp()) * 1000)::float8 as wait
       from heqing.outbox o join heqing.proceeding m on m.id = o.proceeding_id
      where o.done_at is null and o.dead_at is null and m.parked_at is null`,
  );
  const wait = rows[0]?.wait ?? null;
  return wait === null ? null : Math.max(0, wait);
}
