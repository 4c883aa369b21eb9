import type { Queryable } from "../connect/transaction";
import type { BookFunctions } from "../schema/functions";

/** What the book keeps of a password. */
export interface KeptPassword {
  /** How the raw hash is computed: a PHC string without the hash, `$argon2id$v=19$m=…,t=…,p=…$salt`. */
  readonly method: string;
  /** SHA-256 of the raw hash. */
  readonly verifier: Buffer;
}

/** How to compute the raw hash of a login's password; of a login that nobody has it says `cost` and a salt all the same. */
export async function passwordMethod(session: Queryable, login: string, cost: string): Promise<string> {
  const { rows } = await session.query<{ method: NonNullable<BookFunctions["password_method"]> }>(
    "select heqing.password_method($1, $2) as method",
    [login, cost],
  );
  if (rows[0] === undefined) throw new Error("expected one row, got none");
  return rows[0].method;
}

/**
 * Keeps a new password of whoever is signed in.
 * @returns `wrong` where the raw hash is not that of the present password, null where nobody is signed in
 */
export async function changeOwnPassword(
  session: Queryable,
  rawHash: Buffer,
  { method, verifier }: KeptPassword,
): Promise<"changed" | "wrong" | null> {
  const { rows } = await session.query<{ done: BookFunctions["change_own_password"] }>(
    "select heqing.change_own_password($1, $2, $3) as done",
    [rawHash, method, verifier],
  );
  const done = rows[0]?.done ?? null;
  if (done === null) return null;
  return done ? "changed" : "wrong";
}
