import { createPool } from "../../db/connect/pool";
import { transaction } from "../../db/connect/transaction";
import { useDatabase } from "../setup/database";

const database = useDatabase();

beforeAll(async () => {
  await database
    .pool("owner")
    .query(
      "create table heqing.tally (id int primary key, n int not null); insert into heqing.tally values (1, 0), (2, 0)",
    );
});

const tally = async (): Promise<unknown> =>
  (await database.pool("owner").query<{ n: number }>("select n from heqing.tally where id = 1")).rows[0]?.n;

test("two that read and write the same row serializably both count when they may try again", async () => {
  const before = Number(await tally());
  let waiting = 2;
  let open = (): void => undefined;
  const bothHaveRead = new Promise<void>((done) => (open = done));
  let tries = 0;
  const add = (): Promise<void> =>
    transaction(
      database.pool("owner"),
      async (session) => {
        tries += 1;
        const { rows } = await session.query<{ n: number }>("select n from heqing.tally where id = 1");
        waiting -= 1;
        if (waiting <= 0) open();
        await bothHaveRead;
        await session.query("update heqing.tally set n = $1 where id = 1", [Number(rows[0]?.n) + 1]);
      },
      { isolation: "serializable", attempts: 5 },
    );
  await Promise.all([add(), add()]);
  expect(await tally()).toBe(before + 2);
  expect(tries).toBeGreaterThan(2);
});

test("a lost race that may not be tried again is said with its state", async () => {
  const lose = transaction(database.pool("owner"), (session) =>
    session.query("do $$ begin raise exception 'lost' using errcode = '40001'; end $$"),
  );
  await expect(lose).rejects.toMatchObject({ code: "INTERNAL", fields: { sqlstate: "40001" } });
});

test("a failed statement that was swallowed is not a commit", async () => {
  const swallowing = transaction(database.pool("owner"), async (session) => {
    await session.query("update heqing.tally set n = -1 where id = 1");
    await session.query("select 1/0").catch(() => undefined);
  });
  await expect(swallowing).rejects.toThrow(/expected a commit, Postgres rolled back/);
  expect(await tally()).not.toBe(-1);
});

test("a session that Postgres ended is named unreachable, and the pool goes on with a new one", async () => {
  const pool = createPool({ url: database.url("owner"), applicationName: "tests: ended", max: 1 });
  try {
    const ended = transaction(pool, async (session) => {
      const { rows } = await session.query<{ pid: number }>("select pg_backend_pid() as pid");
      await database.pool("owner").query("select pg_terminate_backend($1)", [rows[0]?.pid]);
      await session.query("select 1");
    });
    await expect(ended).rejects.toMatchObject({ code: "DATABASE_UNREACHABLE" });
    expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  } finally {
    await pool.end();
  }
});

test("a server that is not there is named unreachable", async () => {
  const pool = createPool({
    url: "postgres://nobody:x@127.0.0.1:1/none",
    applicationName: "tests: nowhere",
    connectionTimeout: 2_000,
  });
  await expect(transaction(pool, () => Promise.resolve())).rejects.toMatchObject({ code: "DATABASE_UNREACHABLE" });
  await pool.end();
});

test("a statement that runs too long is ended and may be tried later", async () => {
  const pool = createPool({ url: database.url("owner"), applicationName: "tests: slow", statementTimeout: 50 });
  try {
    const slow = transaction(pool, (session) => session.query("select pg_sleep(60)"));
    await expect(slow).rejects.toMatchObject({ code: "NOT_READY" });
  } finally {
    await pool.end();
  }
});

test("dates, exact numbers and large counts arrive as Postgres wrote them", async () => {
  const { rows } = await database.pool("api").query(`
    select date '2026-02-28' as date, array[date '2026-03-01'] as dates, 0.10::numeric as exact, array[0.10::numeric] as exacts,
           9007199254740993::int8 as large, array[9007199254740993::int8] as larges, 7::int4 as small,
           timestamp '2026-01-01 00:00' as local, timestamptz '2026-01-01T08:00:00+08' as instant, interval '1 month 2 days' as span`);
  expect(rows).toEqual([
    {
      date: "2026-02-28",
      dates: ["2026-03-01"],
      exact: "0.10",
      exacts: ["0.10"],
      large: "9007199254740993",
      larges: ["9007199254740993"],
      small: 7,
      local: "2026-01-01 00:00:00",
      instant: new Date("2026-01-01T00:00:00Z"),
      span: "P1M2D",
    },
  ]);
});

test("a connection left out and a transaction left open are both seen as leaks", async () => {
  const client = await database.pool("api").connect();
  await client.query("begin");
  expect(await database.leaks()).toEqual([
    expect.stringContaining('of the pool "api" were not given back'),
    expect.stringContaining("heqing_api is idle in a transaction after: begin"),
  ]);
  await client.query("rollback");
  client.release();
  expect(await database.leaks()).toEqual([]);
});
