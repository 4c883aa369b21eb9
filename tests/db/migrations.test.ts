import { migrate, requireMigrated } from "../../db/migrate/migrate";
import { checksumOf, readMigrations, type MigrationFile } from "../../db/migrate/migration-files";
import { useDatabase, type TestDatabase } from "../setup/database";

const file = (number: number, sql: string, name = "planted"): MigrationFile => ({
  number,
  name,
  sql,
  checksum: checksumOf(sql),
});

const applied = async (database: TestDatabase): Promise<readonly number[]> => {
  const { rows } = await database
    .pool("owner")
    .query<{ number: number }>("select number from heqing.migration order by number");
  return rows.map(({ number }) => number);
};

describe("an empty database", () => {
  const database = useDatabase({ migrated: false });

  test("is refused by a process that only works in it", async () => {
    await expect(requireMigrated(database.pool("api"))).rejects.toMatchObject({ code: "MIGRATIONS_MISSING" });
  });

  test("gets every migration of the release once, also when two processes start at once", async () => {
    const all = readMigrations().map(({ number }) => number);
    const results = await Promise.all([1, 2, 3].map(() => migrate({ ownerUrl: database.url("owner") })));
    expect([...results].sort((a, b) => b.length - a.length)).toEqual([all, [], []]);
    expect(await applied(database)).toEqual(all);
  });

  test("is then fit for every role of the book", async () => {
    for (const role of ["api", "worker", "relay", "sequencer", "readonly"] as const) {
      await requireMigrated(database.pool(role));
    }
  });
});

describe("a database with a past", () => {
  const database = useDatabase({ migrated: false });
  const first = file(1, "create table heqing.first (id int)");
  const second = file(2, "create table heqing.second (id int)");
  const bring = (...files: readonly MigrationFile[]): Promise<readonly number[]> =>
    migrate({ ownerUrl: database.url("owner"), files, repeatables: [] });

  test("gets only what it lacks", async () => {
    expect(await bring(first)).toEqual([1]);
    expect(await bring(first, second)).toEqual([2]);
    expect(await bring(first, second)).toEqual([]);
  });

  test("that is newer than the release is refused and left as it is", async () => {
    await expect(bring(first)).rejects.toMatchObject({ code: "DATABASE_NEWER", fields: { newest: 1, found: 2 } });
    await expect(requireMigrated(database.pool("api"), [first], [])).rejects.toMatchObject({ code: "DATABASE_NEWER" });
    expect(await applied(database)).toEqual([1, 2]);
  });

  test("whose applied migration was edited is refused", async () => {
    const edited = file(1, `${first.sql}; select 1`);
    await expect(bring(edited, second)).rejects.toMatchObject({ code: "MIGRATION_CHANGED", fields: { migration: 1 } });
  });

  test("keeps nothing of a migration that fails, its row included, and says which", async () => {
    const half = file(3, "create table heqing.third (id int); select 1/0", "half");
    await expect(bring(first, second, half)).rejects.toMatchObject({
      code: "INTERNAL",
      fields: { migration: 3 },
      message: expect.stringMatching(/migration 3 \(half\) failed and was undone: division by zero/) as string,
    });
    expect(await applied(database)).toEqual([1, 2]);
    const { rows } = await database.pool("owner").query("select to_regclass('heqing.third') as third");
    expect(rows).toEqual([{ third: null }]);
  });

  test("lets nobody but the owner write the list of migrations", async () => {
    await expect(database.pool("api").query("delete from heqing.migration")).rejects.toMatchObject({ code: "42501" });
  });
});
