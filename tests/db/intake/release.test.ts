import { randomUUID } from "node:crypto";
import type { ReleasedVerdict } from "../../../db/intake";
import { payloadHash } from "../../../db/ledger/canonical";
import { leafHash, saltedHash } from "../../../db/ledger/leaf";
import { readVerdict, readVerdictsToRelease } from "../../../db/read/verdicts";
import { withActor } from "../../../db/session/with-actor";
import { releaseVerdicts } from "../../../engine/release";
import { demoMonth } from "../../../intake/sheet/demo-sheet";
import { demonstration } from "../../../registry";
import { loadRules } from "../../../rules";
import { useDatabase } from "../../setup/database";
import { become } from "../../setup/people";
import { asked, orderSampling, useDemonstration } from "./demonstration";

const database = useDatabase();
const { take, actor } = useDemonstration(database);
const owner = () => database.pool("owner");
const { sections } = demonstration();
const LIBRARY = loadRules();

const month = async (date: string, ...missing: string[]): Promise<readonly string[]> =>
  (await take(demoMonth({ sections, missing: new Set(missing), date }))).verdictIds;
const release = async (
  verdictIds: readonly string[],
  login = "station2",
  requestId: string = randomUUID(),
): Promise<readonly ReleasedVerdict[]> =>
  (
    await releaseVerdicts({
      pool: database.pool("api"),
      actor: await actor(login),
      verdictIds,
      library: LIBRARY,
      requestId,
      ladderFamily: () => "fast",
    })
  ).released;
const matters = () =>
  asked(owner(), "select id, number, section_id, open, received_seq::int as acts from heqing.matter order by id");

interface Seen {
  readonly mine: boolean;
  readonly waiting: number;
}

describe("release 审核发布", () => {
  let matter: { id: string; number: string };

  test("by the person who prepared it is refused, and nothing becomes final", async () => {
    const ids = await month("2023-01-05", "demo-1");
    await expect(release(ids, "station")).rejects.toMatchObject({ code: "SECOND_PERSON_NEEDED" });
    const rows = await asked(owner(), "select status from heqing.verdict where period = '2023-01'");
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(["preliminary"]));
    expect(await matters()).toEqual([]);
  });

  test("by a second account of the same person is refused too", async () => {
    const ids = await month("2022-12-05");
    await owner().query(
      "insert into heqing.account (login, person_id, unit_id, role, jurisdiction) select 'station3', person_id, 'demo-ecology', role, jurisdiction from heqing.account where login = 'station'",
    );
    await expect(release(ids, "station3")).rejects.toMatchObject({ code: "SECOND_PERSON_NEEDED" });
  });

  test("by whoever brought some of its values is refused, whoever brought the last; by a third person it is done", async () => {
    const sheet = (rows: string) => `section,date,item,value\n演示溪甲乙交接断面,${rows}\n`;
    await take(sheet("2022-10-05,nh3n,0.2"), {}, "station");
    const { verdictIds } = await take(sheet("2022-10-05,tp,0.05"), {}, "station2");
    await expect(release(verdictIds, "station")).rejects.toMatchObject({ code: "SECOND_PERSON_NEEDED" });
    await expect(release(verdictIds, "station2")).rejects.toMatchObject({ code: "SECOND_PERSON_NEEDED" });
    const seen = async (login: string): Promise<unknown> =>
      withActor(database.pool("api"), await actor(login), async (session) => ({
        mine: (await readVerdict(session, verdictIds[0] ?? ""))?.preparedByMe,
        waiting: (await readVerdictsToRelease(session))?.count,
      }));
    const [first, third] = [(await seen("station")) as Seen, (await seen("county")) as Seen];
    expect([first.mine, third.mine]).toEqual([true, false]);
    expect(third.waiting - (first.waiting ?? 0)).toBeGreaterThan(0);
    expect(await release(verdictIds, "county")).toMatchObject([{ outcome: "met" }]);
  });

  test("rests on the values that count: whoever brought one that was corrected since may release", async () => {
    const sheet = (value: string) => `section,date,item,value\n演示溪甲乙交接断面,2022-09-05,nh3n,${value}\n`;
    await take(sheet("0.9"), {}, "station");
    const { verdictIds } = await take(sheet("0.2"), {}, "station2");
    expect(await release(verdictIds, "station")).toMatchObject([{ outcome: "met" }]);
  });

  test("leaves a leaf each, which says the verdict and opens for who released and who prepared; by SQL no other", async () => {
    const ids = await month("2022-06-05");
    const [one] = await release(ids.slice(0, 1));
    const [leaf] = await asked(
      owner(),
      `select l.id, l.canonical, l.leaf_hash, r.id as release from heqing.release r
         join heqing.ledger_leaf l on l.subject = 'release/' || r.id where r.verdict_id = $1`,
      [one?.verdictId],
    );
    const said = JSON.parse(leaf.canonical as string) as Record<string, unknown>;
    const [verdict] = await asked(owner(), "select trace, rule_versions from heqing.verdict where id = $1", [
      one?.verdictId,
    ]);
    expect(said).toMatchObject({
      format: 2,
      kind: "release",
      section: one?.sectionId,
      verdict: {
        id: one?.verdictId,
        preliminary: ids[0],
        period: "2022-06",
        outcome: one?.outcome,
        rules: verdict.rule_versions,
        traceHash: payloadHash(verdict.trace).toString("hex"),
      },
    });
    expect(leafHash(leaf.canonical as string).equals(leaf.leaf_hash as Buffer)).toBe(true);
    const salts = await asked(
      owner(),
      `select s.field, s.salt, s.plain, a.login from heqing.ledger_salt s join heqing.account a on a.id::text = s.plain
        where s.leaf_id = $1 order by s.field`,
      [leaf.id],
    );
    expect(salts.map(({ field, login }) => [field, login])).toEqual([
      ["actor", "station2"],
      ["preparer", "station"],
    ]);
    for (const { field, salt, plain } of salts)
      expect(said[field as string]).toBe(saltedHash(salt as Buffer, plain as string));
    const again = async (login: string): Promise<unknown> =>
      withActor(database.pool("api"), await actor(login), (session) =>
        session.query("select heqing.seal_releases($1)", [
          JSON.stringify([{ id: randomUUID(), release: leaf.release, canonical: leaf.canonical, salts: [] }]),
        ]),
      );
    await expect(again("station2")).rejects.toMatchObject({ code: "NOT_ENTITLED" });
    await expect(again("station")).rejects.toMatchObject({ code: "NOT_ENTITLED" });
  });

  test("by a role that does not release, or outside its jurisdiction, is refused", async () => {
    const rows = await asked(
      owner(),
      "select id from heqing.verdict where period = '2023-01' and section_id = 'demo-1'",
    );
    const ids = rows.map(({ id }) => id);
    await expect(release(ids, "town1")).rejects.toMatchObject({ code: "NOT_ENTITLED" });
    const elsewhere = await become(database, "city", { jurisdiction: ["3308"] });
    await expect(
      releaseVerdicts({
        pool: database.pool("api"),
        actor: elsewhere,
        verdictIds: ids,
        library: LIBRARY,
        requestId: "r",
      }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("by a second person makes every verdict final, and the missed one opens a matter", async () => {
    const rows = await asked(
      owner(),
      "select id from heqing.verdict where period = '2023-01' and superseded_by is null",
    );
    const released = await release(rows.map(({ id }) => id));
    expect(released).toHaveLength(8);
    expect(released.filter(({ proceedingId }) => proceedingId !== null)).toMatchObject([
      { sectionId: "demo-1", outcome: "missed", opened: true },
    ]);
    const [opened] = await matters();
    expect(opened).toMatchObject({ section_id: "demo-1", open: true, acts: 1 });
    matter = opened;
    const [act] = await asked(owner(), "select kind, payload, role from heqing.act where proceeding_id = $1", [
      matter.id,
    ]);
    expect(act).toEqual({
      kind: "verdict",
      role: "system",
      payload: {
        kind: "verdict",
        verdictId: released[0]?.verdictId,
        scheme: "township-handover",
        leading: true,
        period: "2023-01",
        outcome: "missed",
        items: ["nh3n", "tp"],
        waterClass: 4,
        run: { inARow: 1, inTwelveMonths: 1 },
        targetClass: 3,
        supersedes: null,
      },
    });
    const [{ pins, seen_by }] = await asked(owner(), "select pins, seen_by from heqing.proceeding where id = $1", [
      matter.id,
    ]);
    expect(pins.ladder).toEqual({ id: "fast", version: "1", hash: LIBRARY.versions("ladder", "fast")[0]?.hash });
    expect(seen_by).toBeNull();
    const parties = await asked(
      owner(),
      "select role, unit_id from heqing.party where proceeding_id = $1 order by role, unit_id",
      [matter.id],
    );
    expect(parties.map(({ role, unit_id }) => `${role} ${unit_id}`)).toEqual([
      "handling demo-county-office",
      "handling demo-discipline",
      "responsible demo-town-1",
      "station demo-station",
      "supervisor demo-county-office",
    ]);
    const states = await asked(
      owner(),
      "select status, superseded_by is null as current, count(*)::int as n from heqing.verdict where period = '2023-01' group by 1, 2 order by 1",
    );
    expect(states).toEqual([
      { status: "final", current: true, n: 8 },
      { status: "preliminary", current: false, n: 8 },
    ]);
  });

  test("sent twice with one request gives the first answer and opens nothing again", async () => {
    const ids = await month("2023-02-05", "demo-3");
    const request = randomUUID();
    const first = await release(ids, "station2", request);
    const again = await release(ids, "station2", request);
    expect(again).toEqual(first);
    expect(await matters()).toHaveLength(2);
    await expect(release(ids)).rejects.toMatchObject({ code: "ACT_REFUSED" });
  });

  test("by two at once releases once: one matter, one final verdict each", async () => {
    const ids = await month("2023-03-05", "demo-5", "demo-6");
    const both = await Promise.allSettled([release(ids), release(ids, "countyhead"), release(ids, "county")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    expect((await matters()).map(({ section_id }) => section_id)).toEqual(["demo-1", "demo-3", "demo-5", "demo-6"]);
  });

  test("of a second missed month joins the open matter, and met months reach it too: one act for each of five months", async () => {
    const missed = await release(await month("2023-04-05", "demo-1"));
    expect(missed.filter(({ sectionId }) => sectionId === "demo-1")).toMatchObject([
      { proceedingId: matter.id, opened: false },
    ]);
    const met = await release(await month("2023-05-05"));
    expect(met.filter(({ sectionId }) => sectionId === "demo-1")).toMatchObject([
      { proceedingId: matter.id, opened: false },
    ]);
    expect((await matters()).find(({ id }) => id === matter.id)).toMatchObject({ acts: 5 });
  });

  test("of a re-sample that lacks an item its order names is undecided: less than was ordered is no result", async () => {
    const order = await orderSampling(owner(), "demo-1", ["nh3n", "tp"]);
    const { verdictIds } = await take(
      `section,date,item,value,province,order\n演示溪甲乙交接断面,2023-05-18,tp,0.1,,${order}\n`,
    );
    const [verdict] = await asked(owner(), "select outcome, trace from heqing.verdict where id = $1", [verdictIds[0]]);
    expect(verdict.outcome).toBe("undecided");
    expect(verdict.trace).toMatchObject({ required: ["nh3n", "tp"], missing: ["nh3n"] });
  });

  test("of a re-sample belongs to its own order, never to the month, and reaches that order, open or ended", async () => {
    const order = await orderSampling(owner(), "demo-1", ["nh3n", "tp"]);
    const sampled = (date: string, ...missing: string[]) =>
      take(demoMonth({ sections: sections.slice(0, 1), missing: new Set(missing), date, order }));
    const { verdictIds, result } = await sampled("2023-05-20");
    expect(result).toMatchObject({ accepted: 3, refused: 0 });
    const [verdict] = await asked(owner(), "select period, order_number, outcome from heqing.verdict where id = $1", [
      verdictIds[0],
    ]);
    expect(verdict).toEqual({ period: `resample:${order}`, order_number: order, outcome: "met" });
    expect(verdictIds).toHaveLength(1);
    const [sampling] = await asked(owner(), "select id from heqing.proceeding where number = $1", [order]);
    expect(await release(verdictIds)).toMatchObject([{ proceedingId: sampling.id, opened: false, outcome: "met" }]);
    await owner().query("update heqing.proceeding set open = false, ended_as = 'answered' where id = $1", [
      sampling.id,
    ]);
    // The order is answered: it takes no other sample, and a correction of what answered it all the same.
    expect((await sampled("2023-05-21")).result).toMatchObject({ accepted: 0, refused: 3 });
    const corrected = await sampled("2023-05-20", "demo-1");
    expect(corrected.result).toMatchObject({ accepted: 3, refused: 0 });
    expect(await release(corrected.verdictIds)).toMatchObject([{ proceedingId: sampling.id, outcome: "missed" }]);
    const acts = await asked(
      owner(),
      "select payload ->> 'period' as period, payload ->> 'supersedes' as supersedes from heqing.act where proceeding_id = $1 order by seq",
      [sampling.id],
    );
    expect(acts).toEqual([
      { period: `resample:${order}`, supersedes: null },
      { period: `resample:${order}`, supersedes: expect.any(String) },
    ]);
  });

  test("of rows that name the order of another section is not reached: they are refused by name", async () => {
    const order = await orderSampling(owner(), "demo-3", ["tp"]);
    const { result } = await take(
      `section,date,item,value,province,order\n演示溪甲乙交接断面,2023-05-22,tp,0.1,,${order}\n`,
    );
    expect(result).toMatchObject({ accepted: 0, refused: 1 });
  });

  test("is needed again after a correction: until then the released verdict stays in force", async () => {
    const { verdictIds } = await take("section,date,item,value\n演示溪甲乙交接断面,2023-05-05,tp,0.35\n");
    const both = () =>
      asked(
        owner(),
        "select status, outcome from heqing.verdict where section_id = 'demo-1' and period = '2023-05' and superseded_by is null order by status",
      );
    expect(await both()).toEqual([
      { status: "final", outcome: "met" },
      { status: "preliminary", outcome: "missed" },
    ]);
    const [before] = await asked(
      owner(),
      "select id from heqing.verdict where section_id = 'demo-1' and period = '2023-05' and status = 'final' and superseded_by is null",
    );
    expect(await release(verdictIds)).toMatchObject([{ outcome: "missed", proceedingId: matter.id, opened: false }]);
    const [act] = await asked(
      owner(),
      "select payload ->> 'supersedes' as supersedes from heqing.act where proceeding_id = $1 order by seq desc limit 1",
      [matter.id],
    );
    expect(act.supersedes).toBe(before.id);
    expect(await both()).toEqual([{ status: "final", outcome: "missed" }]);
  });

  test("of a superseded verdict is refused", async () => {
    const [old] = await month("2023-06-05");
    await take("section,date,item,value\n演示溪甲乙交接断面,2023-06-05,tp,0.11\n");
    await expect(release([old ?? ""])).rejects.toMatchObject({ code: "ACT_REFUSED" });
  });

  test("is what a matter needs: a preliminary verdict reaches none", async () => {
    const [id] = await month("2023-07-05", "demo-2");
    const call = withActor(database.pool("api"), await actor("station2"), (session) =>
      session.query("select heqing.attach_or_open($1, gen_random_uuid(), '{}', '\\x00', '{}', false)", [id]),
    );
    await expect(call).rejects.toMatchObject({ code: "ACT_REFUSED", fields: { sqlstate: "HQ412" } });
  });
});
