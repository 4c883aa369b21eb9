import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { bootstrap, type BootstrapOptions } from "../../db/migrate/bootstrap";
import { connected } from "../../db/connect/connect";
import { DATABASES, ROLE_NAMES, ROLES, type Role } from "../../db/migrate/roles";
import { startPostgres, type RunningPostgres } from "../../local/postgres";
import { freePort } from "../setup/free-port";
import { keep } from "../setup/keeper";
import { serverFolder } from "../setup/server-folder";

// Bootstrap is the superuser's only work, so it gets a server of its own that holds nothing else.
let running: RunningPostgres;
let release: () => Promise<void>;
const folder = serverFolder("bootstrap");
const passwords = Object.fromEntries(ROLE_NAMES.map((role) => [role, `password-of-${role}`])) as Record<Role, string>;
const options = (changes: Partial<BootstrapOptions> = {}): BootstrapOptions => ({
  adminUrl: running.server.adminUrl,
  passwords,
  ...changes,
});

beforeAll(async () => {
  try {
    const binaries = process.env["HEQING_TEST_POSTGRES_BINARIES"];
    running = await startPostgres({
      checkout: resolve(__dirname, "..", ".."),
      folder,
      port: await freePort(),
      durable: false,
      ...(binaries === undefined || binaries === "" ? {} : { binaries }),
    });
    release = keep(running.pid, "SIGINT", folder);
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true });
    throw cause;
  }
}, 60_000);

afterAll(async () => {
  await running.stop();
  await release();
}, 60_000);

const url = (login: string, password: string, database: string): string =>
  `postgres://${login}:${password}@127.0.0.1:${running.server.port}/${database}`;

const ask = async (address: string, sql: string): Promise<readonly unknown[]> =>
  connected(
    { url: address, applicationName: "tests: bootstrap" },
    async (client) => (await client.query(sql)).rows as unknown[],
  );

/** All that bootstrap makes, with the transaction that last wrote each row: a second write shows even where it changed nothing. */
const made = async (): Promise<readonly unknown[]> => [
  await ask(
    running.server.adminUrl,
    "select xmin::text, * from pg_authid where rolname like 'heqing%' order by rolname",
  ),
  await ask(
    running.server.adminUrl,
    "select datname, datdba::regrole, datcollate, datacl::text from pg_database order by datname",
  ),
  await ask(
    running.server.adminUrl,
    "select roleid::regrole, member::regrole from pg_auth_members where member::regrole::text like 'heqing%'",
  ),
];

test("two at once are one, and a third changes nothing", async () => {
  await Promise.all([bootstrap(options()), bootstrap(options())]);
  const before = await made();
  await bootstrap(options());
  expect(await made()).toEqual(before);
});

test("every role is an ordinary login that no policy lets pass", async () => {
  const rows = await ask(
    running.server.adminUrl,
    "select rolname from pg_roles where rolname like 'heqing%' and rolcanlogin and not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication) order by 1",
  );
  expect(rows).toEqual(
    Object.values(ROLES)
      .sort()
      .map((rolname) => ({ rolname })),
  );
});

test("a right that somebody added by hand is taken back", async () => {
  await ask(running.server.adminUrl, "alter role heqing_api bypassrls createdb");
  await bootstrap(options());
  const rows = await ask(
    running.server.adminUrl,
    "select rolbypassrls, rolcreatedb from pg_roles where rolname = 'heqing_api'",
  );
  expect(rows).toEqual([{ rolbypassrls: false, rolcreatedb: false }]);
});

const maySignIn = async (role: Role, database: string): Promise<boolean> => {
  try {
    await ask(url(ROLES[role], passwords[role], database), "select 1");
    return true;
  } catch {
    return false;
  }
};

test.each(ROLE_NAMES)("%s signs in to its own databases and to no other", async (role) => {
  const temporal = role === "temporal";
  expect(await maySignIn(role, DATABASES.book)).toBe(!temporal);
  expect(await maySignIn(role, DATABASES.temporal)).toBe(temporal);
  expect(await maySignIn(role, DATABASES.visibility)).toBe(temporal);
});

test("only the owner may make anything in the book, temporary tables included", async () => {
  const book = url(ROLES.api, passwords.api, DATABASES.book);
  await expect(ask(book, "create temporary table planted (id int)")).rejects.toMatchObject({
    fields: { sqlstate: "42501" },
  });
  await expect(ask(book, "create schema planted")).rejects.toMatchObject({ fields: { sqlstate: "42501" } });
  await expect(ask(book, "create table public.planted (id int)")).rejects.toMatchObject({
    fields: { sqlstate: "42501" },
  });
});

test("a new password counts from the next sign-in on, the old one no more", async () => {
  await bootstrap(options({ passwords: { ...passwords, relay: "another-password" } }));
  expect(await maySignIn("relay", DATABASES.book)).toBe(false);
  expect(await ask(url(ROLES.relay, "another-password", DATABASES.book), "select 1 as one")).toEqual([{ one: 1 }]);
  await bootstrap(options());
  expect(await maySignIn("relay", DATABASES.book)).toBe(true);
});

test("passwords that sign-in would read differently are refused before anything is done", async () => {
  for (const password of ["short", "has spaces in it", "衢江衢江衢江衢江"]) {
    await expect(bootstrap(options({ passwords: { ...passwords, owner: password } }))).rejects.toMatchObject({
      code: "ENVIRONMENT_INVALID",
    });
  }
});

test("an address that is no superuser's is refused in words", async () => {
  const adminUrl = url(ROLES.owner, passwords.owner, DATABASES.book);
  await expect(bootstrap(options({ adminUrl }))).rejects.toMatchObject({
    code: "ENVIRONMENT_INVALID",
    message: expect.stringContaining("expected the address of a superuser") as string,
  });
});
