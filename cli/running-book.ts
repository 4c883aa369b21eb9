import type { Pool } from "pg";
import { createPool } from "../db/connect/pool";
import { actorOf, endLocalSession } from "../db/registry/accounts";
import type { Actor } from "../db/session/with-actor";
import { HeqingError } from "../domain/errors";
import { findRunningSystem } from "./connection";
import { readEnvironment } from "./environment";
import { usage } from "./usage";

/** The account that acts on the embedded database where nobody is named. */
const DEFAULT_ACCOUNT = "station";
/** As long as the longest import may take; the session ends with the command. */
const MINUTES = 12 * 60;

/** Where the running book is. */
export interface RunningBook {
  /** Login of the API, by which commands work. */
  readonly url: string;
  /** Login of the owner, which alone opens a session for an account without its password. */
  readonly ownerUrl: string;
  readonly embedded: boolean;
}

/** The running book. @throws HeqingError SYSTEM_NOT_RUNNING, ENVIRONMENT_INVALID (an address without that of the owner) */
export function findBook(): RunningBook {
  const { DATABASE_URL, DATABASE_OWNER_URL } = readEnvironment();
  if (DATABASE_URL !== undefined) {
    if (DATABASE_OWNER_URL === undefined) {
      throw new HeqingError(
        "ENVIRONMENT_INVALID",
        "expected DATABASE_OWNER_URL beside DATABASE_URL: a command acts for an account by the owner's login",
        { fields: { name: "DATABASE_OWNER_URL" } },
      );
    }
    return { url: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL, embedded: false };
  }
  const { api = "", owner = "" } = findRunningSystem().database.roles as Readonly<Record<string, string>>;
  return { url: api, ownerUrl: owner, embedded: process.env["DATABASE_SUPERUSER_URL"] === undefined };
}

/**
 * Works on the running book as the account of `--as`, in a session that is in the audit log and ends with the work.
 * @throws HeqingError SYSTEM_NOT_RUNNING, ENVIRONMENT_INVALID, INPUT_INVALID (no account named, or none of this name), and
 * what `work` throws
 */
export async function withBook<T>(
  account: string | undefined,
  work: (pool: Pool, actor: Actor) => Promise<T>,
): Promise<T> {
  const { url, ownerUrl, embedded } = findBook();
  const login = account ?? (embedded ? DEFAULT_ACCOUNT : undefined);
  if (login === undefined) throw usage("as", "the account that acts", account);
  const actor = await asOwner(ownerUrl, (owner) => actorOf(owner, login, MINUTES));
  if (actor === null) {
    throw new HeqingError("INPUT_INVALID", `--as: expected an active account, got ${JSON.stringify(login)}`, {
      fields: { account: login },
    });
  }
  const pool = createPool({ url, applicationName: "heqing command", max: 3 });
  try {
    return await work(pool, actor);
  } finally {
    // What the work failed with is told, not that the session could not be ended: it ends by itself.
    await endLocalSession(pool, actor).catch(() => undefined);
    await pool.end();
  }
}

async function asOwner<T>(url: string, work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = createPool({ url, applicationName: "heqing command: who acts", max: 1 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}
