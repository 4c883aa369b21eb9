import { sqlState } from "../../db/connect/errors";
import { transaction, type Queryable } from "../../db/connect/transaction";
import { useDatabase } from "../setup/database";
import { openDoors } from "./open-doors";

const database = useDatabase();

/** Thrown to undo what a test planted. */
class Undo extends Error {}

/** Runs as the owner in a transaction that is always undone. */
async function planted(work: (session: Queryable) => Promise<void>): Promise<void> {
  await expect(
    transaction(database.pool("owner"), async (session) => {
      await work(session);
      throw new Undo();
    }),
  ).rejects.toThrow(Undo);
}

test("everything in schema heqing is guarded: tables forced with the owner's policy, staging, views and lent rights closed", async () => {
  expect(await openDoors(database.pool("owner"))).toEqual([]);
});

test.each([
  ["a table without row-level security", "create table heqing.planted (id int)", ["table planted"]],
  [
    "a table whose security is not forced",
    "create table heqing.planted (id int); select heqing.guard('heqing.planted'); alter table heqing.planted no force row level security",
    ["table planted"],
  ],
  [
    "a table without the owner's policy",
    "create table heqing.planted (id int); select heqing.guard('heqing.planted'); drop policy owner_all on heqing.planted",
    ["table planted"],
  ],
  [
    "an owner's policy that is narrower than everything",
    "create table heqing.planted (id int); select heqing.guard('heqing.planted'); alter policy owner_all on heqing.planted using (id > 0)",
    ["table planted"],
  ],
  [
    "a staging table that readers may see",
    "create unlogged table heqing.planted (id int); grant select on heqing.planted to heqing_readonly",
    ["staging planted to heqing_readonly"],
  ],
  ["a view with its owner's rights", "create view heqing.planted as select 1 as one", ["view planted"]],
  [
    "a function that lends the owner's rights without a search path",
    "create function heqing.planted() returns int language sql security definer as 'select 1'",
    ["function planted"],
  ],
  [
    "a function that lends the owner's rights to everybody",
    "create function heqing.planted() returns int language sql security definer set search_path = pg_catalog as 'select 1'; grant execute on function heqing.planted() to public",
    ["function planted"],
  ],
])("%s is found", async (_name, sql, found) => {
  await planted(async (session) => {
    await session.query(sql);
    expect(await openDoors(session)).toEqual(found);
  });
});

test("a guarded table is closed to those without a policy and open to the owner", async () => {
  await planted(async (session) => {
    await session.query("create table heqing.planted (id int)");
    await session.query("select heqing.guard('heqing.planted')");
    await session.query("grant select on heqing.planted to heqing_readonly");
    const { rowCount } = await session.query("insert into heqing.planted values (1), (2)");
    expect(rowCount).toBe(2);
    expect((await session.query("update heqing.planted set id = id + 1")).rowCount).toBe(2);
  });
});

test("new functions are closed to the public", async () => {
  await planted(async (session) => {
    await session.query("create function heqing.planted() returns int language sql as 'select 1'");
    const { rows } = await session.query(
      "select has_function_privilege('heqing_api', 'heqing.planted()', 'execute') as may",
    );
    expect(rows).toEqual([{ may: false }]);
  });
});

test.each([
  "update heqing.planted set id = 2",
  "delete from heqing.planted",
  "truncate heqing.planted",
  "update heqing.planted set id = 2 where false",
])("an append-only table refuses its own owner: %s", async (statement) => {
  await planted(async (session) => {
    await session.query("create table heqing.planted (id int)");
    await session.query("select heqing.append_only('heqing.planted')");
    await session.query("insert into heqing.planted values (1)");
    await session.query("savepoint before");
    const refused: unknown = await session.query(statement).catch((error: unknown) => error);
    expect(sqlState(refused)).toBe("HQ001");
    expect(String(refused)).toMatch(/heqing\.planted keeps what was written: (update|delete|truncate) is refused/);
    await session.query("rollback to savepoint before");
    expect((await session.query("select id from heqing.planted")).rows).toEqual([{ id: 1 }]);
  });
});
