import type { Pool } from "pg";
import { HeqingError } from "../../domain/errors";
import { asError, sqlState } from "../connect/errors";
import { transaction, type Queryable } from "../connect/transaction";
import type { BookFunctions } from "../schema/functions";

/**
 * Whether trying again can't help: rules or law refuse (not a catalogue error that says retryable), the judgement does
 * not fit the book (data exception, integrity violation), or the law itself is broken.
 */
export function isPermanent(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== null && /^2[23]/.test(state)) return true;
  return !(error instanceof HeqingError && error.entry.retryable);
}

/** Parks a matter 需人工处理 with the reason; what it already owes is still done. */
export async function park(pool: Pool, matterId: string, reason: unknown): Promise<void> {
  const code = reason instanceof HeqingError ? reason.code : "INTERNAL";
  await transaction(pool, (session) =>
    session.query(
      `update heqing.proceeding set parked_code = $2, parked_reason = $3, parked_at = clock_timestamp()
        where id = $1 and parked_at is null`,
      [matterId, code, asError(reason).message.slice(0, 2_000)],
    ),
  );
}

/**
 * Resumes a parked matter once the reason is gone: it is advanced again. False when it was not parked.
 * @throws HeqingError NOT_ENTITLED unless the actor is a system administrator, NOT_FOUND
 */
export async function resumeMatter(session: Queryable, matterId: string): Promise<boolean> {
  const { rows } = await session.query<{ resumed: BookFunctions["unpark"] }>("select heqing.unpark($1) as resumed", [
    matterId,
  ]);
  return rows[0]?.resumed === true;
}
