import type { Queryable } from "./transaction";

/** Stands for every login from one address. */
const ANY_LOGIN = Buffer.alloc(0);

/** How many sign-ins may fail before each further one has to wait. */
export interface FreeAttempts {
  /** For one login from one address. */
  readonly login: number;
  /** For one address, whatever the login: an office behind one address is many people. */
  readonly address: number;
}

/** Counts an attempt and gives the seconds it still has to wait; 0 = the password may be looked at. */
export async function countSignIn(
  session: Queryable,
  loginHash: Buffer,
  address: string,
  free: FreeAttempts,
): Promise<number> {
  const { rows } = await session.query<{ wait: number }>(
    // One who waits already is not counted against the others of the address.
    `with own as materialized (select heqing.count_sign_in($1, $3, $4) as wait)
     select case when wait > 0 then wait else heqing.count_sign_in($2, $3, $5) end as wait from own`,
    [loginHash, ANY_LOGIN, address, free.login, free.address],
  );
  return rows[0]?.wait ?? 0;
}

/** After a success: the login starts anew, the address takes this attempt back, what is a day old is forgotten. */
export async function forgetAttempts(session: Queryable, loginHash: Buffer, address: string): Promise<void> {
  await session.query(
    "delete from heqing.sign_in_attempt where (login_hash = $1 and address = $2) or last_at < now() - interval '1 day'",
    [loginHash, address],
  );
  await session.query(
    `update heqing.sign_in_attempt set failures = greatest(failures - 1, 0), locked_until = null
      where login_hash = $1 and address = $2`,
    [ANY_LOGIN, address],
  );
}
