import { createHash } from "node:crypto";
import { countSignIn, forgetAttempts } from "../../db/session/sign-in-attempt";
import { transaction } from "../../db/connect/transaction";
import { HeqingError } from "../../domain/errors";
import type { ApiPorts } from "../ports";

/** Attempts before each further one has to wait. */
const FREE = { login: 5, address: null } as const;
/** Guesses at what belongs to one account are counted together, from whatever address they come. */
const ANYWHERE = "*";

/**
 * Counts an attempt to guess something of an account, before it is looked at; gives what forgets them after a success.
 * @throws HeqingError TOO_MANY with the seconds to wait
 */
export async function countAttempt(
  { pool }: Pick<ApiPorts, "pool">,
  what: string,
  accountId: string,
): Promise<() => Promise<void>> {
  const name = createHash("sha256").update(`${what} of ${accountId}`).digest();
  const wait = await transaction(pool, (session) => countSignIn(session, name, ANYWHERE, FREE));
  if (wait > 0) {
    throw new HeqingError("TOO_MANY", `expected ${wait} s without an attempt`, { fields: { retryAfter: wait } });
  }
  return () => transaction(pool, (session) => forgetAttempts(session, name, ANYWHERE));
}
