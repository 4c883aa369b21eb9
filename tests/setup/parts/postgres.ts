import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { bootstrap } from "../../../db/migrate/bootstrap";
import { connected } from "../../../db/connect/connect";
import { migrate } from "../../../db/migrate/migrate";
import { keepRules } from "../../../db/migrate/rule-book";
import { ROLE_NAMES, ROLES, TEST_ROLE, type Role } from "../../../db/migrate/roles";
import { loadRules } from "../../../rules";
import { startPostgres } from "../../../local/postgres";
import { freePort } from "../free-port";
import { keep } from "../keeper";
import type { Part } from "../part";
import { serverFolder } from "../server-folder";
import { serverUrl, type TestServer } from "../test-server";

const secret = (): string => randomBytes(18).toString("base64url");

/**
 * One server a run, with roles and a migrated template. HEQING_TEST_POSTGRES_BINARIES names another build
 * (a folder with bin/), for example of Postgres 15.
 */
export const postgres: Part = {
  async start() {
    const checkout = resolve(__dirname, "..", "..", "..");
    const folder = serverFolder("postgres");
    const binaries = process.env["HEQING_TEST_POSTGRES_BINARIES"];
    const port = await freePort();
    try {
      const running = await startPostgres({
        checkout,
        folder,
        port,
        durable: false,
        ...(binaries === undefined || binaries === "" ? {} : { binaries }),
      });
      const release = keep(running.pid, "SIGINT", folder); // first of all: from here on nothing stays behind
      const stop = async (): Promise<void> => {
        await running.stop();
        await release();
      };
      try {
        const server = await floor(running.server.adminUrl, port);
        return { env: { HEQING_TEST_POSTGRES: JSON.stringify(server) }, stop };
      } catch (cause) {
        await stop();
        throw cause;
      }
    } catch (cause) {
      rmSync(folder, { recursive: true, force: true });
      throw cause;
    }
  },
};

/** The only use of the superuser in the tests: roles. The template is made by the test role and migrated by the owner. */
async function floor(adminUrl: string, port: number): Promise<TestServer> {
  const passwords = Object.fromEntries(ROLE_NAMES.map((role) => [role, secret()])) as Record<Role, string>;
  const server: TestServer = { port, passwords, testPassword: secret(), template: "heqing_template" };
  await bootstrap({ adminUrl, passwords, testPassword: server.testPassword });
  const maker = {
    url: serverUrl(server, TEST_ROLE, server.testPassword, "postgres"),
    applicationName: "tests: set-up",
  };
  await connected(maker, async (client) => {
    await client.query(
      `create database ${server.template} owner ${ROLES.owner} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`,
    );
    const ownerUrl = serverUrl(server, ROLES.owner, passwords.owner, server.template);
    await migrate({ ownerUrl });
    await keepRules({ ownerUrl, rules: loadRules().rules });
    // A template can be copied only while nobody is connected to it.
    await client.query(`alter database ${server.template} allow_connections false`);
  });
  return server;
}
