import { randomBytes } from "node:crypto";
import { basename } from "node:path";
import type { Client, Pool, PoolClient } from "pg";
import { closeDatabase } from "../../db/migrate/bootstrap";
import { connected } from "../../db/connect/connect";
import { createPool, type PoolOptions } from "../../db/connect/pool";
import { BOOK_ROLES, ROLES, TEST_ROLE, type Role } from "../../db/migrate/roles";
import { serverUrl, testServer, type TestServer } from "./test-server";

/** A database of one test file, gone when the file is done. */
export interface TestDatabase {
  readonly name: string;
  /** Address for one part's login. */
  url(role: Role): string;
  /** The file's pool for one part's login; closed by the file's end. */
  pool(role: Role): Pool;
  /** Sessions that are in a transaction and do nothing, and pool clients not given back; empty when all is well. */
  leaks(): Promise<readonly string[]>;
}

export interface UseDatabaseOptions {
  /** false: an empty database that no migration has touched. @default true */
  readonly migrated?: boolean;
  readonly pool?: Partial<Omit<PoolOptions, "url">>;
  /** true: parts of the product work on the database by themselves, so a session at work is no leak. @default false */
  readonly atWork?: boolean;
}

/** As long as a slow machine needs to copy the template while other files do the same. */
const PATIENCE = 60_000;

/** Runs work as the role that makes and drops the tests' databases; it is no superuser. */
const asMaker = <T>(server: TestServer, work: (client: Client) => Promise<T>): Promise<T> =>
  connected(
    { url: serverUrl(server, TEST_ROLE, server.testPassword, "postgres"), applicationName: "tests: databases" },
    work,
  );

/** Sessions of a database that hold a transaction open without working in it. */
async function idleInTransaction(server: TestServer, database: string): Promise<readonly string[]> {
  return asMaker(server, async (client) => {
    const { rows } = await client.query<{ usename: string; query: string }>(
      "select usename, left(query, 200) as query from pg_stat_activity where datname = $1 and state like 'idle in transaction%'",
      [database],
    );
    return rows.map(({ usename, query }) => `${usename} is idle in a transaction after: ${query}`);
  });
}

/**
 * A database of its own for the test file that calls this at its top: copied from the migrated template before the
 * first test, dropped after the last. A test that leaves a connection out or a transaction open fails.
 */
export function useDatabase(options: UseDatabaseOptions = {}): TestDatabase {
  const server = testServer();
  const file = basename(expect.getState().testPath ?? "file").replace(/\.test\.ts$/, "");
  const name = `t_${file.replaceAll(/[^a-z0-9]+/gi, "_").slice(0, 40)}_${randomBytes(4).toString("hex")}`.toLowerCase();
  const pools = new Map<Role, Pool>();
  const clients = new Set<PoolClient>();

  const url = (role: Role): string => serverUrl(server, ROLES[role], server.passwords[role], name);
  const busy = (): readonly string[] =>
    [...pools]
      .map(([role, pool]) => ({ role, out: pool.totalCount - pool.idleCount }))
      .filter(({ out }) => out > 0)
      .map(({ role, out }) => `${out} connection(s) of the pool "${role}" were not given back`);
  const leaks = async (): Promise<readonly string[]> => [...busy(), ...(await idleInTransaction(server, name))];

  beforeAll(async () => {
    const from = options.migrated === false ? "template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'" : server.template;
    await asMaker(server, async (client) => {
      await client.query(`create database ${name} owner ${ROLES.owner} template ${from}`);
      await closeDatabase(
        client,
        name,
        BOOK_ROLES.map((role) => ROLES[role]),
      ); // a copy does not inherit privileges
    });
  }, PATIENCE);

  afterEach(async () => {
    if (options.atWork === true) return;
    const found = await leaks();
    if (found.length > 0) throw new Error(`a test leaked: ${found.join("; ")}`);
  });

  afterAll(async () => {
    for (const client of clients) client.on("error", () => undefined); // one that leaked is ended by the drop below
    for (const pool of pools.values()) {
      const leaked = pool.totalCount - pool.idleCount > 0;
      const end = pool.end();
      if (!leaked) await end; // with a leak it would wait for ever
    }
    await asMaker(server, (client) => client.query(`drop database ${name} with (force)`));
  }, PATIENCE);

  return {
    name,
    url,
    leaks,
    pool: (role) => {
      const known = pools.get(role);
      if (known !== undefined) return known;
      const made = createPool({
        applicationName: `tests: ${file} as ${role}`,
        max: 4,
        ...options.pool,
        url: url(role),
      });
      made.on("connect", (client) => clients.add(client));
      made.on("remove", (client) => clients.delete(client));
      pools.set(role, made);
      return made;
    },
  };
}
