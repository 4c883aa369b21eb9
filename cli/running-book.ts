import type { Pool } from "pg";
import { createPool } from "../db/connect/pool";
import { actorOf } from "../db/registry/accounts";
import type { Actor } from "../db/session/with-actor";
import { HeqingError } from "../domain/errors";
import { findRunningSystem } from "./connection";
import { readEnvironment } from "./environment";
import { usage } from "./usage";

/** The account that acts on the embedded database where nobody is named. */
const DEFAULT_ACCOUNT = "station";

/** The address of the running book, and whether it is the embedded one. @throws HeqingError SYSTEM_NOT_RUNNING */
export function findBook(): { readonly url: string; readonly embedded: boolean } {
  const { DATABASE_URL } = readEnvironment();
  if (DATABASE_URL !== undefined) return { url: DATABASE_URL, embedded: false };
  const { api } = findRunningSystem().database.roles as Readonly<Record<string, string>>;
  return { url: api ?? "", embedded: process.env["DATABASE_SUPERUSER_URL"] === undefined };
}

/**
 * Works on the running book as the account of `--as`.
 * @throws HeqingError SYSTEM_NOT_RUNNING, INPUT_INVALID (no account named, or none of this name), and what `work` throws
 */
export async function withBook<T>(
  account: string | undefined,
  work: (pool: Pool, actor: Actor) => Promise<T>,
): Promise<T> {
  const { url, embedded } = findBook();
  const login = account ?? (embedded ? DEFAULT_ACCOUNT : undefined);
  if (login === undefined) throw usage("as", "the account that acts", account);
  const pool = createPool({ url, applicationName: "heqing command", max: 3 });
  try {
    const actor = await actorOf(pool, login);
    if (actor === null) {
      throw new HeqingError("INPUT_INVALID", `--as: expected an active account, got ${JSON.stringify(login)}`, {
        fields: { account: login },
      });
    }
    return await work(pool, actor);
  } finally {
    await pool.end();
  }
}
