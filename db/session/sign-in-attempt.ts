import type { Queryable } from "../connect/transaction";
import type { BookFunctions } from "../schema/functions";

/** Stands for every login from one address. */
const ANY_LOGIN = Buffer.alloc(0);

/** How many attempts may fail before each further one has to wait. As many fade in an hour. */
export interface FreeAttempts {
  /** For one login from one address. */
  readonly login: number;
  /** For one address, whatever the login: an office behind one address is many people. Null: it is not counted as a whole. */
  readonly address: number | null;
}

/** Counts an attempt and gives the seconds it still has to wait; 0 = the password may be looked at. */
export async function countSignIn(
  session: Queryable,
  loginHash: Buffer,
  address: string,
  free: FreeAttempts,
): Promise<number> {
  const { rows } = await session.query<{ wait: BookFunctions["count_attempt"] }>(
    "select heqing.count_attempt($1, $2, $3, $4) as wait",
    [loginHash, address, free.login, free.address],
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
