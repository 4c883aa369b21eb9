import type { Pool, PoolClient } from "pg";
import { HeqingError } from "../../domain/errors";
import { asError, isLostRace, toHeqingError } from "./errors";

/** What SQL modules take: a session within a transaction, or a pool where a single statement is enough. */
export type Queryable = Pick<PoolClient, "query">;

/** A statement whose values are sent apart from its text. */
export interface Bound {
  readonly text: string;
  readonly values: readonly string[];
}

export interface TransactionOptions {
  /** @default read committed */
  readonly isolation?: "read committed" | "repeatable read" | "serializable";
  readonly readOnly?: boolean;
  /** How often it may be tried when it loses a race (40001, 40P01); `work` must then be repeatable. @default 1 */
  readonly attempts?: number;
  /** SQL sent together with `begin`, for one round trip less. */
  readonly first?: string;
  /** Sent right after `begin`: what has values that must not stand in the text of a statement. */
  readonly bound?: Bound;
}

function opening({ isolation, readOnly, first }: TransactionOptions): string {
  const begin = `begin${isolation === undefined ? "" : ` isolation level ${isolation}`}${readOnly === true ? " read only" : ""}`;
  return first === undefined ? begin : `${begin}; ${first}`;
}

async function attempt<T>(
  pool: Pool,
  work: (session: Queryable) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error): void => {
    broken = error;
  };
  client.on("error", onError);
  try {
    await client.query(opening(options));
    if (options.bound !== undefined) await client.query(options.bound.text, [...options.bound.values]);
    const result = await work(client);
    // A failed transaction answers a commit with a rollback and no error: `work` swallowed a failure.
    const { command } = await client.query("commit");
    if (command === "ROLLBACK") {
      throw new HeqingError(
        "INTERNAL",
        "expected a commit, Postgres rolled back: a failed statement was not passed on",
      );
    }
    return result;
  } catch (cause) {
    if (broken === undefined) {
      await client.query("rollback").catch((error: unknown) => {
        broken = asError(error);
      });
    }
    throw cause;
  } finally {
    client.off("error", onError);
    client.release(broken); // a session in an unknown state is closed, not reused
  }
}

/**
 * Runs `work` in one transaction: committed when it resolves, rolled back when it rejects.
 * @throws HeqingError as toHeqingError says; what `work` itself throws comes through as it is
 */
export async function transaction<T>(
  pool: Pool,
  work: (session: Queryable) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  for (let left = options.attempts ?? 1; ; left -= 1) {
    try {
      return await attempt(pool, work, options);
    } catch (cause) {
      if (left > 1 && isLostRace(cause)) continue;
      throw toHeqingError(cause);
    }
  }
}

/** SQL to begin a transaction with that is short: a statement or a lock that takes longer is ended, and tried again. */
export const SHORT = "set local statement_timeout = '3s'; set local lock_timeout = '3s'";
