import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";

/** What the book has of an account's second factor. */
export interface SecondFactorRow {
  readonly secret: Book["second_factor"]["secret"];
  /** Which key encrypted it; null: published (demonstration). */
  readonly keyId: Book["second_factor"]["key_id"];
  readonly pendingSecret: Book["second_factor"]["pending_secret"];
  /** Steps whose code was accepted. */
  readonly usedSteps: readonly number[];
  /** Of the demonstration: the furthest step whose code was told. */
  readonly toldStep: number;
  readonly codesLeft: number;
  /** The step that it is now, by the book's clock. */
  readonly step: number;
}

/** The actor's own second factor, null where none was ever begun. Rows of others are hidden by policy. */
export async function secondFactorOf(session: Queryable, accountId: string): Promise<SecondFactorRow | null> {
  const { rows } = await session.query<SecondFactorRow>(
    `select secret, key_id as "keyId", pending_secret as "pendingSecret", used_steps::float8[] as "usedSteps",
            told_step::float8 as "toldStep",
            (select count(*)::int from heqing.recovery_code c where c.account_id = f.account_id and c.used_at is null)
              as "codesLeft",
            floor(extract(epoch from clock_timestamp()) / 30)::float8 as step
       from heqing.second_factor f where account_id = $1`,
    [accountId],
  );
  return rows[0] ?? null;
}

/** Kept for ten minutes: a request that looked at the clock earlier must still find what a later one has used. */
const STEPS_KEPT = 20;

/** Marks a step as used and forgets those too old to come again; false where another was quicker. */
export async function useStep(session: Queryable, accountId: string, step: number, now: number): Promise<boolean> {
  const { rowCount } = await session.query(
    `update heqing.second_factor
        set used_steps = array(select s from unnest(used_steps) s where s >= $3::bigint - ${STEPS_KEPT}) || $2::bigint
      where account_id = $1 and not $2::bigint = any(used_steps)`,
    [accountId, step, now],
  );
  return rowCount === 1;
}

/** Remembers that the code of a step was told. */
export async function tellStep(session: Queryable, accountId: string, step: number): Promise<void> {
  await session.query(
    "update heqing.second_factor set told_step = greatest(told_step, $2) where account_id = $1 and key_id is null",
    [accountId, step],
  );
}

/** Spends a recovery code; false where there is none such, or it was spent. */
export async function spendRecoveryCode(session: Queryable, accountId: string, codeHash: Buffer): Promise<boolean> {
  const { rowCount } = await session.query(
    "update heqing.recovery_code set used_at = now() where account_id = $1 and code_hash = $2 and used_at is null",
    [accountId, codeHash],
  );
  return rowCount === 1;
}

/** Puts a new secret beside the one in use, until a code proves it. */
export async function beginEnrolment(
  session: Queryable,
  accountId: string,
  secret: Buffer,
  keyId: string,
): Promise<void> {
  await session.query(
    `insert into heqing.second_factor (account_id, pending_secret, pending_key_id) values ($1, $2, $3)
     on conflict (account_id) do update set pending_secret = excluded.pending_secret, pending_key_id = excluded.pending_key_id`,
    [accountId, secret, keyId],
  );
}

/** The new secret takes the old one's place; the code that proved it is used by that. False where it is another's now. */
export async function endEnrolment(
  session: Queryable,
  accountId: string,
  proven: Buffer,
  step: number,
): Promise<boolean> {
  const { rowCount } = await session.query(
    `update heqing.second_factor
        set secret = pending_secret, key_id = pending_key_id, confirmed_at = now(), used_steps = array[$3::bigint],
            pending_secret = null, pending_key_id = null
      where account_id = $1 and pending_secret = $2`,
    [accountId, proven, step],
  );
  return rowCount === 1;
}

/** New recovery codes in place of all earlier ones. */
export async function replaceRecoveryCodes(
  session: Queryable,
  accountId: string,
  codeHashes: readonly Buffer[],
): Promise<void> {
  await session.query("delete from heqing.recovery_code where account_id = $1", [accountId]);
  await session.query(
    "insert into heqing.recovery_code (account_id, code_hash) select $1, h from unnest($2::bytea[]) as t (h)",
    [accountId, codeHashes],
  );
}

/** Takes the second factor away, with its recovery codes. */
export async function removeSecondFactor(session: Queryable, accountId: string): Promise<void> {
  await session.query("delete from heqing.recovery_code where account_id = $1", [accountId]);
  await session.query("delete from heqing.second_factor where account_id = $1", [accountId]);
}
