import type { RolePasswords } from "../../db/migrate/roles";

/** The run's Postgres, as HEQING_TEST_POSTGRES tells the tests' processes. */
export interface TestServer {
  readonly port: number;
  readonly passwords: RolePasswords;
  readonly testPassword: string;
  /** Name of the migrated database that others are copied from. */
  readonly template: string;
}

/** Address of one login on one database of the run's server. */
export const serverUrl = (server: TestServer, login: string, password: string, database: string): string =>
  `postgres://${login}:${encodeURIComponent(password)}@127.0.0.1:${server.port}/${database}`;

/** The run's server; throws in a project that did not ask for it. */
export function testServer(): TestServer {
  const told = process.env["HEQING_TEST_POSTGRES"];
  if (told === undefined) {
    throw new Error(
      'expected the part "postgres" in this project (tests/setup/parts/index.ts, PROJECTS), it was not started',
    );
  }
  return JSON.parse(told) as TestServer;
}
