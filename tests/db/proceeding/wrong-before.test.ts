import { randomUUID } from "node:crypto";
import { withActor } from "../../../db/session/with-actor";
import { shanghaiDate } from "../../../domain/calendar";
import type { Life } from "../../../db/proceeding/life";
import { releaseVerdicts } from "../../../engine/release";
import { importFile } from "../../../intake/import-file";
import { loadRules } from "../../../rules";
import { useDatabase } from "../../setup/database";
import { actor, PLAN, useMatters } from "../../setup/matter-fixture";

jest.setTimeout(60_000);

const database = useDatabase();
const matters = useMatters(database);
const { settled } = matters;
const LIBRARY = loadRules();

/** The state's misses, as the law counts them. */
const misses = (id: string): Promise<readonly Record<string, unknown>[]> =>
  matters.value("select state -> 'misses' from heqing.proceeding where id = $1", id);
const events = async (id: string, kind: string): Promise<readonly object[]> =>
  (
    await matters.rows<{ data: object }>(
      "select data from heqing.event where proceeding_id = $1 and kind = $2 order by n",
      id,
      kind,
    )
  ).map(({ data }) => data);
const openSteps = async (id: string): Promise<readonly string[]> =>
  (
    await matters.rows<{ kind: string }>(
      "select kind from heqing.step where proceeding_id = $1 and state = 'todo' and by_person order by no",
      id,
    )
  ).map(({ kind }) => kind);
const mattersOf = (section: string): Promise<number> =>
  matters.value("select count(*)::int from heqing.proceeding where section_id = $1 and kind = 'matter'", section);

/** A missed matter up to the report, whose re-sample is ordered. */
async function reported(
  section: string,
  login: string,
  told: { readonly items?: readonly string[]; readonly period?: string } = {},
): Promise<string> {
  const id = await matters.release({ section, ladder: "default", ...told });
  await settled(id);
  await matters.serve(id, login);
  await matters.receive(login, id, PLAN);
  await matters.receive(login, id, { kind: "report", summary: "已完成" });
  await matters.accept(id);
  expect((await settled(id)).phase).toBe("awaiting-result");
  await settled((await matters.order(id)).id);
  return id;
}

/** The station's values of an order, taken in from a sheet and released by a second person; gives what was judged of them. */
async function sampled(section: string, order: string, values: Readonly<Record<string, string>>) {
  const name = await matters.value<string>("select name from heqing.section where id = $1", section);
  const today = shanghaiDate(new Date().toISOString());
  const rows = Object.entries(values).map(([item, value]) => `${name},${today},${item},${value},,${order}`);
  const sheet = Buffer.from(`section,date,item,value,province,order\n${rows.join("\n")}\n`);
  const pool = database.pool("api");
  const { verdictIds, result } = await importFile({
    pool,
    actor: await actor(database, "station"),
    fileName: "resample.csv",
    source: (async function* () {
      yield await Promise.resolve(sheet);
    })(),
  });
  expect(result).toMatchObject({ accepted: rows.length, refused: 0 });
  const { released } = await releaseVerdicts({
    pool,
    actor: await actor(database, "station2"),
    verdictIds,
    library: LIBRARY,
    requestId: randomUUID(),
  });
  return released;
}

/** Brings what an order found to its matter. */
async function answered(id: string): Promise<Life> {
  const order = await matters.order(id);
  await settled(order.id);
  return settled(id);
}

test("a second re-sample is judged by its own values alone: 0.35, then 0.18 against 0.2, is met", async () => {
  const id = await reported("demo-1", "town1", { items: ["tp"] });
  const first = await matters.order(id);
  expect(await sampled("demo-1", first.number, { tp: "0.35" })).toMatchObject([
    { outcome: "missed", proceedingId: first.id, opened: false },
  ]);
  expect(await answered(id)).toMatchObject({ phase: "rectifying" });
  expect(await openSteps(id)).toContain("climb-question");
  await matters.receive("town1", id, { kind: "report", summary: "已再次整改" });
  await matters.accept(id);
  await settled(id);
  const second = await matters.order(id);
  expect(second.number).not.toBe(first.number);
  await settled(second.id);
  expect(await sampled("demo-1", second.number, { tp: "0.18" })).toMatchObject([
    { outcome: "met", period: `resample:${second.number}`, proceedingId: second.id },
  ]);
  expect(await answered(id)).toMatchObject({ open: false, phase: "closed" });
});

test("a re-sample that lacks an item which missed answers nothing: undecided, and the office is asked", async () => {
  const id = await reported("demo-2", "town2", { items: ["nh3n", "tp"] });
  const order = await matters.order(id);
  expect(await matters.value("select state -> 'items' from heqing.proceeding where id = $1", order.id)).toEqual([
    "nh3n",
    "tp",
  ]);
  expect(await sampled("demo-2", order.number, { tp: "0.1" })).toMatchObject([{ outcome: "undecided" }]);
  expect(await answered(id)).toMatchObject({ open: true, phase: "awaiting-result", children: [{ id: order.id }] });
  expect(await openSteps(id)).toEqual(expect.arrayContaining(["await-result", "question"]));
  // What was missing comes later, under the same order.
  expect(await sampled("demo-2", order.number, { nh3n: "0.3" })).toMatchObject([{ outcome: "met" }]);
  expect(await answered(id)).toMatchObject({ open: false, phase: "closed" });
});

test("a corrected value of the same period is no further miss, and one that turns met counts no more: withdrawal is offered", async () => {
  const told = { section: "demo-3", period: "2019-01", ladder: "default" } as const;
  const id = await matters.release(told);
  await settled(id);
  const [before] = await misses(id);
  expect(await matters.release({ ...told, items: ["nh3n", "tp"] })).toBe(id);
  await settled(id);
  const [corrected, ...others] = await misses(id);
  expect(others).toEqual([]);
  expect(corrected).toMatchObject({ period: "2019-01", items: ["nh3n", "tp"], out: null });
  expect(await events(id, "corrected")).toEqual([
    { verdict: corrected?.["verdict"], replaces: before?.["verdict"], period: "2019-01", outcome: "missed" },
  ]);
  expect(await events(id, "missed-again")).toEqual([]);
  expect(await matters.release({ ...told, outcome: "met" })).toBe(id);
  await settled(id);
  expect(await misses(id)).toMatchObject([{ out: "corrected" }]);
  expect(await openSteps(id)).toContain("no-miss-left");
  // Who was told of the miss is told of each correction.
  const notices = await matters.rows(
    `select d.party, count(distinct s.no)::int as notices from heqing.step s join heqing.delivery d on d.step_id = s.id
      where s.proceeding_id = $1 and s.payload ->> 'notice' = 'corrected' group by d.party order by d.party`,
    id,
  );
  expect(notices).toEqual([
    { party: "responsible", notices: 2 },
    { party: "supervisor", notices: 2 },
  ]);
  await matters.receive("county", id, { kind: "propose", what: "withdrawal", ground: "数据更正", evidence: "更正单" });
  await settled(id);
  await matters.receive("countyhead", id, { kind: "approve", step: await matters.step(id, "approve") });
  expect(await settled(id)).toMatchObject({ open: false, phase: "closed" });
});

test("a closed matter keeps its misses: a corrected old miss reaches it, opens none, and a person re-opens it", async () => {
  const id = await reported("demo-4", "town4", { period: "2018-03" });
  const order = await matters.order(id);
  await matters.release({ section: "demo-4", order: order.number, outcome: "met" });
  expect(await answered(id)).toMatchObject({ open: false });
  expect(await matters.release({ section: "demo-4", period: "2018-03", items: ["nh3n", "tp"] })).toBe(id);
  await settled(id);
  expect(await mattersOf("demo-4")).toBe(1);
  expect(await misses(id)).toMatchObject([{ period: "2018-03", items: ["nh3n", "tp"] }]);
  expect(await openSteps(id)).toEqual(["note"]);
  await matters.receive("county", id, { kind: "propose", what: "reopening", ground: "数据更正", evidence: "更正单" });
  await settled(id);
  await matters.receive("countyhead", id, { kind: "approve", step: await matters.step(id, "approve") });
  const life = await settled(id);
  expect(life).toMatchObject({ open: true, phase: "awaiting-result" });
  const anew = await matters.order(id);
  expect(anew.id).not.toBe(order.id);
  expect(life.children).toEqual([{ id: anew.id, kind: "sampling" }]);
  // While it is open again, a further miss joins it.
  expect(await matters.release({ section: "demo-4", period: "2018-04" })).toBe(id);
  expect(await mattersOf("demo-4")).toBe(1);
});

describe("a miss under another scheme than the leading one", () => {
  const OTHER = { scheme: "zhejiang-cross-boundary", leading: false, ladder: "default" } as const;

  /** How many rows of each table an account reads of a proceeding by SQL of its own. */
  const read = async (login: string, id: string): Promise<Record<string, number>> =>
    withActor(database.pool("api"), await actor(database, login), async (session) => {
      const { rows } = await session.query<Record<string, number>>(
        `select (select count(*)::int from heqing.proceeding where id = $1) as proceeding,
                (select count(*)::int from heqing.party where proceeding_id = $1) as party,
                (select count(*)::int from heqing.act where proceeding_id = $1) as act,
                (select count(*)::int from heqing.duty where proceeding_id = $1) as duty,
                (select count(*)::int from heqing.step where proceeding_id = $1) as step,
                (select count(*)::int from heqing.event where proceeding_id = $1) as event,
                (select count(*)::int from heqing.delivery where proceeding_id = $1) as delivery,
                (select count(*)::int from heqing.ledger_leaf where proceeding_id = $1) as leaf`,
        [id],
      );
      return rows[0] ?? {};
    });
  const NOTHING = { proceeding: 0, party: 0, act: 0, duty: 0, step: 0, event: 0, delivery: 0, leaf: 0 };

  test("is the office's question whether to open, of which nobody else sees anything", async () => {
    const id = await matters.release({ section: "demo-5", ...OTHER });
    for (const login of ["town5", "liaison5", "station", "discipline"]) expect(await read(login, id)).toEqual(NOTHING);
    expect(await settled(id)).toMatchObject({ open: true, phase: "asked" });
    for (const login of ["town5", "liaison5", "station", "city"]) expect(await read(login, id)).toEqual(NOTHING);
    await expect(matters.receive("town5", id, { kind: "acknowledge" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await read("county", id)).toMatchObject({ proceeding: 1, act: 2, event: 2 });
    expect(await openSteps(id)).toEqual(["open-question"]);
    const written = await matters.rows("select distinct party from heqing.delivery where proceeding_id = $1", id);
    expect(written).toEqual([{ party: "supervisor" }]);
    // Opened by a person, it is a matter like any other.
    const step = await matters.step(id, "open-question");
    await matters.receive("county", id, { kind: "open-matter", step, reason: "省考核断面" });
    expect(await settled(id)).toMatchObject({ phase: "warned" });
    expect(await read("town5", id)).toMatchObject({ proceeding: 1, duty: 0 });
    // Why it was opened is the office's own.
    const acts = await withActor(
      database.pool("api"),
      await actor(database, "town5"),
      async (session) =>
        (await session.query("select kind from heqing.act where proceeding_id = $1 and account_id is not null", [id]))
          .rows,
    );
    expect(acts).toEqual([]);
  });

  test("declined stays unseen; under the leading scheme the next miss opens the matter at once", async () => {
    const id = await matters.release({ section: "demo-6", ...OTHER });
    await settled(id);
    const step = await matters.step(id, "open-question");
    await matters.receive("county", id, { kind: "decline", step, reason: "已纳入他案" });
    expect(await settled(id)).toMatchObject({ open: false, phase: "closed" });
    expect(await read("town6", id)).toEqual(NOTHING);
    const again = await matters.release({ section: "demo-6", ...OTHER });
    await settled(again);
    expect(await matters.release({ section: "demo-6", ladder: "default" })).toBe(again);
    expect(await settled(again)).toMatchObject({ open: true, phase: "warned" });
    expect(await read("town6", again)).toMatchObject({ proceeding: 1 });
    expect(await openSteps(again)).toEqual(["sign"]);
    expect(await misses(again)).toMatchObject([{ scheme: OTHER.scheme }, { scheme: "township-handover" }]);
  });

  test("joins the open matter, which closes once each is answered under its own scheme", async () => {
    const id = await matters.release({ section: "demo-7", ladder: "default" });
    await settled(id);
    expect(await matters.release({ section: "demo-7", ...OTHER, items: ["tp"] })).toBe(id);
    await settled(id);
    await matters.serve(id, "town1");
    await matters.receive("town1", id, PLAN);
    await matters.receive("town1", id, { kind: "report", summary: "已完成" });
    await matters.accept(id);
    await settled(id);
    const order = await matters.order(id);
    await settled(order.id);
    expect(await matters.value("select state -> 'schemes' from heqing.proceeding where id = $1", order.id)).toEqual([
      "township-handover",
      "zhejiang-cross-boundary",
    ]);
    await matters.release({ section: "demo-7", order: order.number, outcome: "met" });
    expect(await answered(id)).toMatchObject({ open: true, phase: "awaiting-result" });
    await matters.release({ section: "demo-7", order: order.number, outcome: "met", ...OTHER });
    expect(await answered(id)).toMatchObject({ open: false, phase: "closed" });
  });
});

test("a deputy whose post is there for another river is not written to, and can't act", async () => {
  await matters.rows(
    `with n as (insert into heqing.person (name, email, division_code, demo)
                select '演示副职', 'deputy@demo.heqing.example', '339901002', true returning id),
          p as (insert into heqing.post (id, unit_id, kind, title, division_code, reach)
                values ('demo-town-2-deputy', 'demo-town-2', 'deputy', '副镇长', '339901002', '{demo-north}') returning id),
          h as (insert into heqing.holding (post_id, person_id, valid, source, division_code)
                select p.id, n.id, '[2020-01-01,)', '虚构', '339901002' from p, n)
     insert into heqing.account (login, person_id, unit_id, role, jurisdiction) select 'deputy2', id, 'demo-town-2', 'liaison', '339901002' from n`,
  );
  const written = async (id: string): Promise<readonly string[]> => {
    await matters.advance(id);
    const rows = await matters.rows<{ post: string }>(
      "select distinct post_id as post from heqing.delivery where proceeding_id = $1 and party = 'responsible' order by 1",
      id,
    );
    return rows.map(({ post }) => post);
  };
  const there = await matters.release({ section: "demo-8", ladder: "default" }); // on the river demo-north
  expect(await written(there)).toContain("demo-town-2-deputy");
  const elsewhere = await matters.release({ section: "demo-2", ladder: "default" }); // on demo-xi
  expect(await written(elsewhere)).toEqual(["demo-town-2-chief", "demo-town-2-liaison"]);
  await matters.serve(there, "town2");
  await matters.serve(elsewhere, "town2");
  expect((await matters.receive("deputy2", there, { kind: "acknowledge" })).fresh).toBe(true);
  await expect(matters.receive("deputy2", elsewhere, { kind: "acknowledge" })).rejects.toMatchObject({
    code: "NOT_ENTITLED",
  });
});
