import type { Client } from "pg";
import { HeqingError } from "../../domain/errors";
import { toHeqingError } from "../connect/errors";
import type { RepeatableFile } from "./repeatable-files";
import { BOOK_ROLES, ROLES } from "./roles";
import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";

const READERS = BOOK_ROLES.map((role) => ROLES[role]).join(", ");

/** The list of repeatable files; beside that of migrations, and guarded as it. */
export const REPEATABLE_TABLE = `
  create table if not exists heqing.repeatable (
    name text primary key,
    checksum text not null,
    applied_at timestamptz not null default clock_timestamp()
  );
  alter table heqing.repeatable enable row level security;
  alter table heqing.repeatable force row level security;
  drop policy if exists owner_all on heqing.repeatable;
  create policy owner_all on heqing.repeatable for all to ${ROLES.owner} using (true) with check (true);
  drop policy if exists everyone_reads on heqing.repeatable;
  create policy everyone_reads on heqing.repeatable for select to ${READERS} using (true);
  grant select on heqing.repeatable to ${READERS};
  comment on table heqing.repeatable is 'Files of functions and policies this database has, with the checksum of each as it was applied.';
`;

/** The files that the database has not got as they are now, in the order in which they are to be applied. */
export async function differingRepeatables(
  session: Queryable,
  files: readonly RepeatableFile[],
): Promise<readonly RepeatableFile[]> {
  const { rows } = await session.query<Pick<Book["repeatable"], "name" | "checksum">>(
    "select name, checksum from heqing.repeatable",
  );
  const known = new Map(rows.map(({ name, checksum }) => [name, checksum]));
  return files.filter(({ name, checksum }) => known.get(name) !== checksum);
}

/**
 * Applies what differs, all of it in one transaction: nobody meets new functions under old policies. Gives the names.
 * @throws HeqingError DATABASE_UNREACHABLE, DISK_FULL, INTERNAL (a file failed; nothing of any was kept)
 */
export async function applyRepeatables(client: Client, files: readonly RepeatableFile[]): Promise<readonly string[]> {
  const pending = await differingRepeatables(client, files);
  if (pending.length === 0) return [];
  let at = "";
  try {
    // Bodies may speak of functions that come later in the order; each is checked when it is first called.
    await client.query("begin; set local check_function_bodies = off; set local client_min_messages = warning");
    for (const { name, sql, checksum } of pending) {
      at = name;
      await client.query(sql);
      await client.query(
        `insert into heqing.repeatable (name, checksum) values ($1, $2)
         on conflict (name) do update set checksum = excluded.checksum, applied_at = clock_timestamp()`,
        [name, checksum],
      );
    }
    await client.query("delete from heqing.repeatable where not name = any($1::text[])", [
      files.map(({ name }) => name),
    ]);
    await client.query("commit");
    return pending.map(({ name }) => name);
  } catch (cause) {
    await client.query("rollback").catch(() => undefined);
    const mapped = toHeqingError(cause);
    if (mapped instanceof HeqingError && ["DISK_FULL", "DATABASE_UNREACHABLE"].includes(mapped.code)) throw mapped;
    throw new HeqingError("INTERNAL", `db/${at}.sql failed and was undone: ${(cause as Error).message}`, {
      fields: { file: at },
      cause,
    });
  }
}
