import { createPool } from "../../db/connect/pool";
import { withActor, type Actor } from "../../db/session/with-actor";
import { useDatabase } from "../setup/database";

// One session: whoever comes second certainly gets the one the first has used.
const database = useDatabase({ pool: { max: 1 } });

const official = (account: string, ...jurisdiction: string[]): Actor => ({
  account,
  role: "county_office",
  jurisdiction,
  requestId: `request of ${account}`,
  sourceAddress: "192.0.2.7",
  assurance: "second-factor",
});
const kecheng = official("kecheng", "330802");
const changshan = official("changshan", "330822");
const everywhere: Actor = { account: "auditor", role: "audit", jurisdiction: "*" };

beforeAll(async () => {
  await database.pool("owner").query(`
    create table heqing.note (division_code text not null, words text not null);
    select heqing.guard('heqing.note');
    create policy by_jurisdiction on heqing.note for all to heqing_api
      using (heqing.in_jurisdiction(division_code)) with check (heqing.in_jurisdiction(division_code));
    grant select, insert, update, delete on heqing.note to heqing_api;
    insert into heqing.note values ('330802', 'county'), ('330802001', 'township'), ('330822', 'neighbour'), ('330800', 'city')`);
});

const seenBy = async (actor: Actor): Promise<readonly string[]> =>
  withActor(database.pool("api"), actor, async (session) => {
    const { rows } = await session.query<{ words: string }>("select words from heqing.note order by division_code");
    return rows.map(({ words }) => words);
  });

const backend = async (): Promise<unknown> =>
  (await database.pool("api").query("select pg_backend_pid() as pid")).rows[0];

test("a session used again by another actor sees nothing of the first", async () => {
  const before = await backend();
  expect(await seenBy(kecheng)).toEqual(["county", "township"]);
  expect(await seenBy(changshan)).toEqual(["neighbour"]);
  expect(await backend()).toEqual(before);
});

test("a session used again without an actor sees nothing and knows nobody", async () => {
  await seenBy(kecheng);
  const { rows } = await database.pool("api").query(
    `select (select count(*)::int from heqing.note) as notes, heqing.actor_account() as account, heqing.actor_role() as role,
            heqing.actor_request() as request, heqing.actor_address() as address, heqing.actor_jurisdiction() as jurisdiction,
            heqing.actor_assurance() as assurance`,
  );
  const nobody = { account: null, role: null, request: null, address: null, jurisdiction: null, assurance: null };
  expect(rows).toEqual([{ notes: 0, ...nobody }]);
});

test("a transaction that failed leaves no actor behind", async () => {
  const failure = new Error("on purpose");
  await expect(
    withActor(database.pool("api"), kecheng, async (session) => {
      await session.query("select 1");
      throw failure;
    }),
  ).rejects.toBe(failure);
  expect((await database.pool("api").query("select words from heqing.note")).rows).toEqual([]);
});

test("an actor without optional facts does not inherit those of the actor before", async () => {
  await seenBy(kecheng);
  const facts = await withActor(database.pool("api"), everywhere, async (session) => {
    const { rows } = await session.query("select heqing.actor_request() as request, heqing.actor_address() as address");
    return rows[0] as unknown;
  });
  expect(facts).toEqual({ request: null, address: null });
});

test("nobody was ever set on a new session: nothing is seen and nothing raises", async () => {
  const fresh = createPool({ url: database.url("api"), applicationName: "tests: fresh", max: 1 });
  try {
    expect((await fresh.query("select words from heqing.note")).rows).toEqual([]);
    expect((await fresh.query("select heqing.in_jurisdiction('330802') as inside")).rows).toEqual([{ inside: false }]);
  } finally {
    await fresh.end();
  }
});

test("a jurisdiction is a prefix of the division code; * is everywhere; none is nowhere", async () => {
  expect(await seenBy(official("city", "3308"))).toEqual(["city", "county", "township", "neighbour"]);
  expect(await seenBy(official("township", "330802001"))).toEqual(["township"]);
  expect(await seenBy(official("two", "330822", "330802001"))).toEqual(["township", "neighbour"]);
  expect(await seenBy(everywhere)).toHaveLength(4);
  expect(await seenBy(official("nowhere"))).toEqual([]);
});

test("an empty or foreign part of a jurisdiction opens nothing", async () => {
  const { rows } = await database.pool("api").query(
    `select value, set_config('heqing.jurisdiction', value, false) is not null and heqing.in_jurisdiction('330802') as inside
       from unnest(array['', ',', '330822,', ',,', '*,', '%', ' ']) value`,
  );
  await database.pool("api").query("reset heqing.jurisdiction");
  expect(rows.filter(({ inside }) => inside)).toEqual([]);
});

test("a row outside the jurisdiction can't be written, and the refusal is the actor's", async () => {
  const write = (code: string): Promise<unknown> =>
    withActor(database.pool("api"), kecheng, (session) =>
      session.query("insert into heqing.note values ($1, 'new')", [code]),
    );
  await expect(write("330822")).rejects.toMatchObject({ code: "NOT_ENTITLED" });
  await write("330802");
  const { rowCount } = await withActor(database.pool("api"), kecheng, (session) =>
    session.query("delete from heqing.note where words = 'new'"),
  );
  expect(rowCount).toBe(1);
});

test("a role without a grant is our fault, not the actor's", async () => {
  await expect(
    withActor(database.pool("relay"), everywhere, (session) => session.query("select words from heqing.note")),
  ).rejects.toMatchObject({ code: "INTERNAL", fields: { sqlstate: "42501" } });
});

test("names with quotes reach the database as they are", async () => {
  const name = "o'brien \\ 衢江'; select 1 --";
  const account = await withActor(database.pool("api"), { ...kecheng, account: name }, async (session) => {
    const { rows } = await session.query<{ account: string }>("select heqing.actor_account() as account");
    return rows[0]?.account;
  });
  expect(account).toBe(name);
});
