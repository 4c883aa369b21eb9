import { createPool } from "../../db/connect/pool";
import { withActor, type Actor } from "../../db/session/with-actor";
import { useDatabase } from "../setup/database";
import { actor, become, usePeople } from "../setup/people";

// One session: whoever comes second certainly gets the one the first has used.
const database = useDatabase({ pool: { max: 1 } });
usePeople(database);

/** Somebody of a county office whose reach is this from now on; their sessions of before are over. */
const official = (login: string, ...jurisdiction: string[]): Promise<Actor> =>
  become(database, login, { jurisdiction });
let kecheng: Actor;
let changshan: Actor;

beforeAll(async () => {
  await database.pool("owner").query(`
    create table heqing.note (division_code text not null, words text not null);
    select heqing.guard('heqing.note');
    create policy by_jurisdiction on heqing.note for all to heqing_api
      using (heqing.in_jurisdiction(division_code)) with check (heqing.in_jurisdiction(division_code));
    grant select, insert, update, delete on heqing.note to heqing_api;
    insert into heqing.note values ('330802', 'county'), ('330802001', 'township'), ('330822', 'neighbour'), ('330800', 'city')`);
  kecheng = {
    ...(await official("county", "330802")),
    requestId: "request of kecheng",
    sourceAddress: "192.0.2.7",
  };
  changshan = await official("countyhead", "330822");
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
  const facts = await withActor(database.pool("api"), changshan, async (session) => {
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
  const everywhere = await become(database, "city", { jurisdiction: "*" });
  expect(await seenBy(everywhere)).toHaveLength(4);
  expect(await seenBy(await official("city", "3308"))).toEqual(["city", "county", "township", "neighbour"]);
  expect(await seenBy(await official("town1", "330802001"))).toEqual(["township"]);
  expect(await seenBy(await official("town1", "330822", "330802001"))).toEqual(["township", "neighbour"]);
  expect(await seenBy(await official("town1"))).toEqual([]);
});

test("an empty or foreign part of a jurisdiction opens nothing", async () => {
  const who = await actor(database, "town2");
  await database.pool("owner").query("alter table heqing.account disable trigger user");
  for (const jurisdiction of ["", ",", "330822,", ",,", "*,", "%", " "]) {
    await database
      .pool("owner")
      .query("update heqing.account set jurisdiction = $1 where id = $2", [jurisdiction, who.account]);
    const { rows } = await withActor(database.pool("api"), who, (session) =>
      session.query(
        "select (heqing.actor()).account_id is not null as known, heqing.in_jurisdiction('330802') as inside",
      ),
    );
    expect([jurisdiction, rows]).toEqual([jurisdiction, [{ known: true, inside: false }]]);
  }
  await database.pool("owner").query("alter table heqing.account enable trigger user");
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
    withActor(database.pool("relay"), kecheng, (session) => session.query("select words from heqing.note")),
  ).rejects.toMatchObject({ code: "INTERNAL", fields: { sqlstate: "42501" } });
});
