import type { Queryable } from "../connect/transaction";
import type { Given } from "../schema/as";
import type { BookFunctions } from "../schema/functions";
import type { Book } from "../schema/rows";

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

/**
 * What guessing at one login from anywhere has come to: seconds to wait (0 = the password may be looked at), and `alert` where
 * this attempt was the last one free of waiting and somebody is to be told.
 */
export type Guesses = Given<BookFunctions["count_guess"]>;

/** Guesses at one login from all networks but those where it was signed in before; `count` adds this one. */
export async function guessesFromAnywhere(
  session: Queryable,
  loginHash: Buffer,
  network: string,
  { free, count }: { readonly free: number; readonly count: boolean },
): Promise<Guesses> {
  const { rows } = await session.query<Guesses>("select wait, alert from heqing.count_guess($1, $2, $3, $4)", [
    loginHash,
    network,
    free,
    count,
  ]);
  return rows[0] ?? { wait: 0, alert: false };
}

/** The account of a login, for the log of who was guessed at; null where nobody has it. */
export async function accountOfLogin(
  session: Queryable,
  login: string,
): Promise<Pick<Book["account"], "id" | "role"> | null> {
  const { rows } = await session.query<Pick<Book["account"], "id" | "role">>(
    "select id, role from heqing.account where login = $1",
    [login],
  );
  return rows[0] ?? null;
}

/** After a success by password: guesses from elsewhere no longer make this network wait for this login. */
export async function knowNetwork(session: Queryable, loginHash: Buffer, network: string): Promise<void> {
  await session.query("select heqing.know_network($1, $2)", [loginHash, network]);
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
