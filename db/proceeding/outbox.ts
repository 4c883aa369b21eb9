import type { ProceedingKind } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { As } from "../schema/as";
import type { Book } from "../schema/rows";

/** Channel on which an outbox entry is announced; the payload is the proceeding's id. */
export const OUTBOX_CHANNEL = "heqing_outbox";

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

/** Leases what is to be dispatched now: one entry a proceeding, oldest first; several relays never get the same. */
export async function claim(
  session: Queryable,
  { by, limit, leaseSeconds }: ClaimOptions,
): Promise<readonly OutboxEntry[]> {
  const { rows } = await session.query<OutboxEntry>(
    `select id, proceeding_id as "proceedingId", kind, attempts from heqing.claim_outbox($1, $2, $3)`,
    [limit, leaseSeconds, by],
  );
  return rows;
}

/**
 * The nudge has gone out. The row stays until the book shows the effect; without one it is dispatched again after
 * 20 s, 40 s … at most 10 minutes.
 */
export async function nudged(session: Queryable, id: string): Promise<void> {
  await session.query("select heqing.note_nudge($1)", [id]);
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
