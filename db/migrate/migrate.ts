import type { Client } from "pg";
import { HeqingError } from "../../domain/errors";
import { connected } from "../connect/connect";
import { sqlState, toHeqingError } from "../connect/errors";
import { readMigrations, type MigrationFile } from "./migration-files";
import { differingPermissions, keepOpenings, keepPermissions, keepSights } from "./permissions";
import { pendingMigrations, type AppliedMigration } from "./migration-plan";
import { readRepeatables, type RepeatableFile } from "./repeatable-files";
import { applyRepeatables, differingRepeatables, REPEATABLE_TABLE } from "./repeatables";
import { BOOK_ROLES, ROLES } from "./roles";
import type { Queryable } from "../connect/transaction";

export interface MigrateOptions {
  /** Login of heqing_owner. */
  readonly ownerUrl: string;
  /** @default the migrations of this release */
  readonly files?: readonly MigrationFile[];
  /** @default the functions and policies of this release */
  readonly repeatables?: readonly RepeatableFile[];
  /** Told of every migration once it is committed. */
  readonly onApplied?: (migration: MigrationFile, milliseconds: number) => void;
}

/** Any number that no other program locks; the same in every release. */
const LOCK = 7_301_580_002;
const READERS = BOOK_ROLES.map((role) => ROLES[role]).join(", ");

/** The list of migrations itself: it must stand before the first of them, and is guarded as every other table. */
const GROUND = `
  create schema if not exists heqing;
  grant usage on schema heqing to ${READERS};
  create table if not exists heqing.migration (
    number integer primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default clock_timestamp()
  );
  alter table heqing.migration enable row level security;
  alter table heqing.migration force row level security;
  drop policy if exists owner_all on heqing.migration;
  create policy owner_all on heqing.migration for all to ${ROLES.owner} using (true) with check (true);
  drop policy if exists everyone_reads on heqing.migration;
  create policy everyone_reads on heqing.migration for select to ${READERS} using (true);
  grant select on heqing.migration to ${READERS};
  comment on table heqing.migration is 'Migrations this database has, with the checksum of each as it was applied.';
  ${REPEATABLE_TABLE}
`;

async function appliedMigrations(session: Queryable): Promise<readonly AppliedMigration[]> {
  const { rows } = await session.query<AppliedMigration>(
    "select number, name, checksum from heqing.migration order by number",
  );
  return rows;
}

async function apply(client: Client, file: MigrationFile): Promise<void> {
  try {
    await client.query("begin");
    // The row first: where a pooler defeats the lock, the second of two starts waits and fails here, not in half of a table.
    await client.query("insert into heqing.migration (number, name, checksum) values ($1, $2, $3)", [
      file.number,
      file.name,
      file.checksum,
    ]);
    await client.query(file.sql);
    await client.query("commit");
  } catch (cause) {
    await client.query("rollback").catch(() => undefined);
    const mapped = toHeqingError(cause);
    if (mapped instanceof HeqingError && ["DISK_FULL", "DATABASE_UNREACHABLE"].includes(mapped.code)) throw mapped;
    throw new HeqingError(
      "INTERNAL",
      `migration ${file.number} (${file.name}) failed and was undone: ${(cause as Error).message}`,
      {
        fields: { migration: file.number },
        cause,
      },
    );
  }
}

/**
 * Brings the database to this release: each migration in a transaction of its own, then functions and policies that
 * changed, then the table of permissions; gives the numbers it applied.
 * Two at once are one: the second waits for the first and then finds nothing to do.
 * @throws HeqingError DATABASE_BEFORE_BASELINE, DATABASE_NEWER, MIGRATION_CHANGED, DATABASE_UNREACHABLE, DISK_FULL,
 * INTERNAL (a migration failed)
 */
export async function migrate(options: MigrateOptions): Promise<readonly number[]> {
  const files = options.files ?? readMigrations();
  const repeatables = options.repeatables ?? readRepeatables();
  return connected({ url: options.ownerUrl, applicationName: "heqing migrate" }, async (client) => {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    const known = await knownMigrations(client);
    if (known === null) await client.query(GROUND);
    const pending = pendingMigrations(files, known ?? []);
    for (const file of pending) {
      const began = performance.now();
      await apply(client, file);
      options.onApplied?.(file, performance.now() - began);
    }
    await applyRepeatables(client, repeatables);
    await permit(client);
    return pending.map((file) => file.number);
  });
}

/** Writes the table of permissions, in one transaction; a database older than the table has none to write to. */
async function permit(client: Client): Promise<void> {
  const { rows } = await client.query<{ known: boolean }>(
    "select to_regclass('heqing.permission') is not null as known",
  );
  if (rows[0]?.known !== true) return;
  try {
    await client.query("begin");
    await keepPermissions(client);
    await keepSights(client);
    await keepOpenings(client);
    await client.query("commit");
  } catch (cause) {
    await client.query("rollback").catch(() => undefined);
    throw toHeqingError(cause);
  }
}

/** null: a database that no migration has touched. */
async function knownMigrations(session: Queryable): Promise<readonly AppliedMigration[] | null> {
  try {
    return await appliedMigrations(session);
  } catch (cause) {
    if (["42P01", "3F000"].includes(sqlState(cause) ?? "")) return null;
    throw cause;
  }
}

/**
 * Checks before a process begins its work that the database is of this release; any role of the book may ask.
 * @throws HeqingError MIGRATIONS_MISSING, DATABASE_BEFORE_BASELINE, DATABASE_NEWER, MIGRATION_CHANGED, DATABASE_UNREACHABLE
 */
export async function requireMigrated(
  session: Queryable,
  files: readonly MigrationFile[] = readMigrations(),
  repeatables: readonly RepeatableFile[] = readRepeatables(),
): Promise<void> {
  const known = await knownMigrations(session).catch((cause: unknown) => {
    throw toHeqingError(cause);
  });
  const pending = pendingMigrations(files, known ?? []);
  const [first] = pending;
  if (first !== undefined) {
    throw new HeqingError(
      "MIGRATIONS_MISSING",
      `expected the database at migration ${files.at(-1)?.number}, it lacks ${pending.length} from ${first.number} on`,
      {
        fields: { missing: pending.length, first: first.number },
      },
    );
  }
  await requireRepeatables(session, repeatables);
  if (repeatables.length > 0) await requirePermissions(session);
}

/** A book with the functions or policies of another release is not worked on. */
async function requireRepeatables(session: Queryable, files: readonly RepeatableFile[]): Promise<void> {
  const differing = await differingRepeatables(session, files).catch((cause: unknown) => {
    throw toHeqingError(cause);
  });
  const [first] = differing;
  if (first === undefined) return;
  throw new HeqingError(
    "MIGRATIONS_MISSING",
    `expected the functions and policies of this release in the database, ${differing.length} files differ, the first is ${first.name}`,
    { fields: { differing: differing.length } },
  );
}

/** What routes allow and what policies allow is one table: a book that was brought to another is not worked on. */
async function requirePermissions(session: Queryable): Promise<void> {
  const [line, ...more] = await differingPermissions(session).catch((cause: unknown) => {
    throw toHeqingError(cause);
  });
  if (line === undefined) return;
  throw new HeqingError(
    "MIGRATIONS_MISSING",
    `expected the permissions of this release in the database, ${1 + more.length} differ, ` +
      `the first is ${line.role} ${line.resource} ${line.verb}`,
    { fields: { differing: 1 + more.length } },
  );
}
