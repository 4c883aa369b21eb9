import { escapeIdentifier, escapeLiteral, type Client } from "pg";
import { HeqingError } from "../../domain/errors";
import { connected } from "../connect/connect";
import { BOOK_ROLES, DATABASES, ROLE_NAMES, ROLES, TEST_ROLE, type RolePasswords } from "./roles";
import { isUsablePassword, matchesVerifier, scramVerifier } from "./scram";

export interface BootstrapOptions {
  /** Address of an administrator, the only use of a superuser; any database of the server will do. */
  readonly adminUrl: string;
  readonly passwords: RolePasswords;
  /** Password of the role that makes the databases of the tests; that role is made only when this is given. */
  readonly testPassword?: string;
}

/** Oldest server whose syntax and privileges the migrations count on. */
const OLDEST = 15;
/** Any number that no other program locks; the same in every release. */
const LOCK = 7_301_580_001;

type Attributes = "" | "CREATEDB";

/** The role's settings and password, changed only where they differ, so that a second bootstrap changes nothing. */
async function ensureRole(client: Client, name: string, password: string, extra: Attributes): Promise<void> {
  if (!isUsablePassword(password)) {
    throw new HeqingError(
      "ENVIRONMENT_INVALID",
      `expected a password of at least eight ASCII characters without spaces for ${name}`,
      {
        fields: { role: name },
      },
    );
  }
  const role = escapeIdentifier(name);
  const { rows } = await client.query<{ fits: boolean; rolpassword: string | null }>(
    `select rolpassword,
            rolcanlogin and not rolsuper and not rolbypassrls and not rolcreaterole and not rolreplication
              and rolcreatedb = $2 as fits
       from pg_authid where rolname = $1`,
    [name, extra === "CREATEDB"],
  );
  const found = rows[0];
  if (found === undefined) await client.query(`create role ${role}`);
  if (found?.fits !== true) {
    await client.query(
      `alter role ${role} with login nosuperuser nobypassrls nocreaterole noreplication ${extra === "" ? "nocreatedb" : "createdb"}`,
    );
  }
  if (!matchesVerifier(found?.rolpassword ?? null, password)) {
    await client.query(`alter role ${role} with password ${escapeLiteral(scramVerifier(password))}`);
  }
}

/** Closes a database, temporary tables included, to everybody but its owner and the users named, who may connect. */
export async function closeDatabase(client: Client, name: string, users: readonly string[]): Promise<void> {
  const database = escapeIdentifier(name);
  await client.query(`revoke all on database ${database} from public`);
  if (users.length > 0) {
    await client.query(`grant connect on database ${database} to ${users.map(escapeIdentifier).join(", ")}`);
  }
}

/** A database in UTF-8 and byte order, owned by one role and closed to everybody not named. */
async function ensureDatabase(client: Client, name: string, owner: string, users: readonly string[]): Promise<void> {
  const database = escapeIdentifier(name);
  const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
  if (rowCount === 0) {
    // Byte order, since the order of a language changes with the system's libraries and breaks indexes silently.
    await client.query(
      `create database ${database} owner ${escapeIdentifier(owner)} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`,
    );
  } else {
    const { rows } = await client.query<{ encoding: string }>(
      "select pg_encoding_to_char(encoding) as encoding from pg_database where datname = $1",
      [name],
    );
    if (rows[0]?.encoding !== "UTF8") {
      throw new HeqingError(
        "ENVIRONMENT_INVALID",
        `expected the database ${name} in UTF8, it is in ${rows[0]?.encoding}`,
      );
    }
    await client.query(`alter database ${database} owner to ${escapeIdentifier(owner)}`);
  }
  await closeDatabase(client, name, users);
}

/**
 * Creates roles and databases, or puts them right: the only work that needs a superuser, done once by an administrator
 * (`heqing bootstrap`) and at every embedded start. Two at once are one; a second changes nothing.
 * @throws HeqingError DATABASE_UNREACHABLE, ENVIRONMENT_INVALID (password, server older than 15, not a superuser)
 */
export async function bootstrap(options: BootstrapOptions): Promise<void> {
  await connected({ url: options.adminUrl, applicationName: "heqing bootstrap" }, async (client) => {
    const { rows } = await client.query<{ version: number; superuser: boolean }>(
      `select current_setting('server_version_num')::int / 10000 as version,
              (select rolsuper from pg_roles where rolname = current_user) as superuser`,
    );
    const { version = 0, superuser = false } = rows[0] ?? {};
    if (version < OLDEST) {
      throw new HeqingError("ENVIRONMENT_INVALID", `expected Postgres ${OLDEST} or newer, the server is ${version}`);
    }
    if (!superuser) {
      throw new HeqingError(
        "ENVIRONMENT_INVALID",
        "expected the address of a superuser for bootstrap, this login is none",
      );
    }
    // Ends with the session: a create database can't stand in a transaction.
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    for (const role of ROLE_NAMES) await ensureRole(client, ROLES[role], options.passwords[role], "");
    if (options.testPassword !== undefined) {
      await ensureRole(client, TEST_ROLE, options.testPassword, "CREATEDB");
      await client.query(`grant ${ROLES.owner}, pg_read_all_stats, pg_signal_backend to ${TEST_ROLE}`);
    }
    await ensureDatabase(
      client,
      DATABASES.book,
      ROLES.owner,
      BOOK_ROLES.map((role) => ROLES[role]),
    );
    await ensureDatabase(client, DATABASES.temporal, ROLES.temporal, []);
    await ensureDatabase(client, DATABASES.visibility, ROLES.temporal, []);
  });
}
