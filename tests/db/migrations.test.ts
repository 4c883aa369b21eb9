import { migrate, requireMigrated } from "../../db/migrate/migrate";
import { checksumOf, readMigrations, type MigrationFile } from "../../db/migrate/migration-files";
import { readRepeatables, type RepeatableFile } from "../../db/migrate/repeatable-files";
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

describe("functions and policies", () => {
  const database = useDatabase({ migrated: false });
  const [first] = readMigrations();
  const files = first === undefined ? [] : [first];
  const repeatable = (name: string, sql: string): RepeatableFile => ({ name, sql, checksum: checksumOf(sql) });
  const bring = (...repeatables: readonly RepeatableFile[]): Promise<readonly number[]> =>
    migrate({ ownerUrl: database.url("owner"), files, repeatables });
  const told = async (): Promise<unknown> =>
    (await database.pool("owner").query<{ said: string }>("select heqing.said() as said")).rows[0]?.said;
  const appliedAt = async (): Promise<Readonly<Record<string, string>>> => {
    const { rows } = await database
      .pool("owner")
      .query<{ name: string; at: string }>("select name, applied_at::text as at from heqing.repeatable order by name");
    return Object.fromEntries(rows.map(({ name, at }) => [name, at]));
  };
  const said = (word: string): RepeatableFile =>
    repeatable(
      "functions/said",
      `create or replace function heqing.said() returns text language sql as $$ select '${word}' || heqing.tail() $$`,
    );
  const tail = repeatable(
    "functions/tail",
    "create or replace function heqing.tail() returns text language sql as $$ select '!' $$",
  );

  test("are applied after the migrations, may speak of each other, and stay as they are the second time", async () => {
    await bring(said("one"), tail);
    const before = await appliedAt();
    expect(Object.keys(before)).toEqual(["functions/said", "functions/tail"]);
    await bring(said("one"), tail);
    expect([await told(), await appliedAt()]).toEqual(["one!", before]);
  });

  test("are applied again when they change, alone", async () => {
    const before = await appliedAt();
    await expect(requireMigrated(database.pool("api"), files, [said("two"), tail])).rejects.toMatchObject({
      code: "MIGRATIONS_MISSING",
      fields: { differing: 1 },
    });
    await bring(said("two"), tail);
    const after = await appliedAt();
    expect(await told()).toBe("two!");
    expect(after["functions/tail"]).toBe(before["functions/tail"]);
    expect(after["functions/said"]).not.toBe(before["functions/said"]);
  });

  test("by two starts at once are applied once", async () => {
    await Promise.all([1, 2, 3].map(() => bring(said("three"), tail)));
    expect(await told()).toBe("three!");
  });

  test("keep nothing of a change of which one file fails, and say which", async () => {
    const broken = repeatable("policies/broken", "select heqing.close_tables(array['nothing'])");
    await expect(bring(said("four"), tail, broken)).rejects.toMatchObject({
      code: "INTERNAL",
      fields: { file: "policies/broken" },
      message: expect.stringContaining("db/policies/broken.sql failed and was undone") as string,
    });
    expect(await told()).toBe("three!");
  });

  test("of the release can each be applied again on a whole book and change nothing", async () => {
    const ownerUrl = database.url("owner");
    await migrate({ ownerUrl });
    const catalogue = async (): Promise<unknown> => {
      const { rows } = await database.pool("owner").query(
        `select (select jsonb_agg(to_jsonb(p) order by p.tablename, p.policyname) from pg_policies p where schemaname = 'heqing') as policies,
                (select jsonb_agg(jsonb_build_array(relname, relacl::text) order by relname) from pg_class where relnamespace = 'heqing'::regnamespace) as grants,
                (select jsonb_agg(jsonb_build_array(proname, md5(pg_get_functiondef(oid)), proacl::text) order by proname, oid::regprocedure::text)
                   from pg_proc where pronamespace = 'heqing'::regnamespace) as functions,
                (select jsonb_agg(pg_get_triggerdef(oid) order by tgrelid::regclass::text, tgname) from pg_trigger where not tgisinternal) as triggers`,
      );
      return rows;
    };
    const before = await catalogue();
    await database.pool("owner").query("update heqing.repeatable set checksum = 'x'");
    await migrate({ ownerUrl });
    expect(await catalogue()).toEqual(before);
    expect(Object.keys(await appliedAt())).toEqual(
      readRepeatables()
        .map(({ name }) => name)
        .sort(),
    );
  });
});

describe("a book from before the first release", () => {
  const database = useDatabase({ migrated: false });
  const refused = { code: "DATABASE_BEFORE_BASELINE", entry: { retryable: false } };

  beforeAll(async () => {
    // As the schema before the baseline left it: the list alone is looked at.
    await migrate({ ownerUrl: database.url("owner"), files: [], repeatables: [] });
    await database.pool("owner").query(
      `insert into heqing.migration (number, name, checksum) values
         (1, 'floor', '684775368165d3fb3d9787a47ac8d7d95290ad7f6ea0745a24af6e0640112f89'), (2, 'registry', 'x'), (19, 'proven', 'x')`,
    );
  });

  test("is refused in one sentence that says what to do, and left as it is", async () => {
    await expect(migrate({ ownerUrl: database.url("owner") })).rejects.toMatchObject({
      ...refused,
      message: expect.stringMatching(/^this book was made by 3 migrations .* begin a new one[^.]*$/) as string,
    });
    await expect(requireMigrated(database.pool("api"))).rejects.toMatchObject(refused);
    expect(await applied(database)).toEqual([1, 2, 19]);
  });
});
