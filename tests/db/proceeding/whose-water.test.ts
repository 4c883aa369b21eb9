import { readVerdict } from "../../../db/read/verdicts";
import { withActor } from "../../../db/session/with-actor";
import { useDatabase } from "../../setup/database";
import { actor, useMatters } from "../../setup/matter-fixture";
import { type BothSides, OUTFLOW, useTwoSides } from "../../setup/two-sides";

const database = useDatabase();
const matters = useMatters(database);
const { month } = useTwoSides(database);

const matterOf = (section: string): Promise<string> =>
  matters.value("select id from heqing.proceeding where kind = 'matter' and section_id = $1 and open", section);
const hearingOf = (matter: string): Promise<string> =>
  matters.value("select id from heqing.proceeding where kind = 'hearing' and parent_id = $1 order by id desc", matter);
const seen = async (login: string, table: string, where: string, id: string): Promise<number> =>
  withActor(database.pool("api"), await actor(database, login), async (session) => {
    const { rows } = await session.query<{ n: number }>(
      `select count(*)::int as n from heqing.${table} where ${where} = $1`,
      [id],
    );
    return rows[0]?.n ?? 0;
  });

/** The matter of the outflow section and its hearing, both judged. */
async function disputed(period: string, values: BothSides) {
  const matter = await month(period, values);
  await matters.advance(matter);
  const hearing = await hearingOf(matter);
  if (hearing !== undefined) await matters.advance(hearing);
  return { matter, hearing };
}
const act = async (login: string, id: string, body: Parameters<typeof matters.receive>[2]) => {
  await matters.receive(login, id, body);
  return matters.advance(id);
};

describe("whose water it was", () => {
  test("is found when a verdict is released, by the rule of its scheme and both sides' values of that period, and kept in its trace", async () => {
    const { matter, hearing } = await disputed("2024-01", { out: "1.38", in: "1.48" });
    const verdict = await matters.value<string>("select verdict_id from heqing.proceeding where id = $1", matter);
    const trace = await matters.value<{ readonly attribution: object }>(
      "select trace from heqing.verdict where id = $1",
      verdict,
    );
    expect(trace.attribution).toMatchObject({
      kind: "upstream",
      cause: "better",
      rule: { id: "county-border", version: 1 },
      period: "2024-01",
      outflow: { section: "demo-county-out" },
      inflows: [{ section: "demo-county-in", division: "演示上县", office: "demo-upper-office", movable: true }],
      parts: [{ item: "nh3n", outflow: "1.38", inflows: ["1.48"], limit: "1", own: "0", inherited: "0.38" }],
      arbiter: { unit: "demo-city-office", common: true },
    });
    // Sealed with the verdict: what the leaf of the release hashes holds it.
    expect(await readVerdict(database.pool("owner"), verdict)).not.toBeNull();
    expect(hearing).toBeDefined();
  });

  test("stops the clocks of what the matter owes, and the stop names the hearing", async () => {
    const matter = await matterOf("demo-county-out");
    expect(
      await matters.rows(
        "select ground, cause_proceeding_id::text as cause from heqing.stop where proceeding_id = $1",
        matter,
      ),
    ).toEqual([{ ground: "hearing", cause: await hearingOf(matter) }]);
    expect(
      await matters.rows(
        "select kind from heqing.duty where proceeding_id = $1 and stopped_since is null and status = 'running'",
        matter,
      ),
    ).toEqual([]);
  });

  test("lets the upstream office see the hearing, and nothing else of the other's file", async () => {
    const matter = await matterOf("demo-county-out");
    const hearing = await hearingOf(matter);
    const file = async (login: string, id: string) =>
      Promise.all(
        [
          ["proceeding", "id"],
          ["event", "proceeding_id"],
          ["duty", "proceeding_id"],
          ["party", "proceeding_id"],
          ["letter", "proceeding_id"],
        ].map(([table = "", where = ""]) => seen(login, table, where, id)),
      );
    expect(await file("upperhead", matter)).toEqual([0, 0, 0, 0, 0]);
    const [proceeding = 0, events = 0] = await file("upperhead", hearing);
    expect([proceeding, events > 0]).toEqual([1, true]);
    // Another unit of the county above is no party, and its own county's reach gives it nothing of it.
    expect((await file("uppergov", hearing))[0]).toBe(0);
    // The downstream side sees the hearing as it sees its matter, and nothing of the upstream side's own files.
    expect((await file("countychief", hearing))[0]).toBe(1);
    const [verdict] = await matters.rows<{ id: string }>(
      "select id from heqing.verdict where section_id = 'demo-county-in' and status = 'final'",
    );
    expect(await seen("countychief", "verdict", "id", verdict?.id ?? "")).toBe(0);
  });

  test("takes the acts of the upstream office in the hearing alone", async () => {
    const matter = await matterOf("demo-county-out");
    const hearing = await hearingOf(matter);
    await expect(matters.receive("upperhead", matter, { kind: "acknowledge" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(matters.receive("uppergov", hearing, { kind: "respond", note: "" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await act("upper", hearing, { kind: "open" });
    expect(await matters.value("select phase from heqing.proceeding where id = $1", hearing)).toBe("hearing");
    expect(
      await matters.rows(
        "select kind, unit_id from heqing.duty where proceeding_id = $1 and status = 'running'",
        hearing,
      ),
    ).toEqual([{ kind: "respond", unit_id: "demo-upper-office" }]);
  });

  test("ends in a split that opens the upstream part, on record on both sides; the clocks run again", async () => {
    const matter = await matterOf("demo-county-out");
    const hearing = await hearingOf(matter);
    await act("upperhead", hearing, { kind: "respond", note: "入境达到Ⅳ类目标" });
    const step = await matters.step(hearing, "find");
    await act("cityhead", hearing, {
      kind: "find",
      step,
      as: "split",
      own: "四成",
      upstream: "六成",
      opens: true,
      reason: "入境浓度高于出境",
    });
    await matters.advance(matter);
    const upstream = await matterOf("demo-county-in");
    await matters.advance(upstream);
    expect(
      await matters.rows(
        "select linked_from::text as from, scheme, number from heqing.proceeding where id = $1",
        upstream,
      ),
    ).toMatchObject([{ from: matter, scheme: "county-handover" }]);
    const events = (id: string): Promise<readonly { kind: string }[]> =>
      matters.rows("select kind from heqing.event where proceeding_id = $1 order by n", id);
    expect((await events(matter)).map(({ kind }) => kind)).toContain("found");
    expect((await events(hearing)).map(({ kind }) => kind)).toContain("found");
    expect((await events(upstream)).map(({ kind }) => kind)).toEqual(expect.arrayContaining(["moved-here", "opened"]));
    expect(
      await matters.rows("select 1 from heqing.stop where proceeding_id = $1 and until_at is null", matter),
    ).toEqual([]);
    // The letter upstream says of which section the verdict is.
    const held = await matters.value<{ readonly verdict: { readonly of: string } }>("select heqing.held($1)", upstream);
    expect(held.verdict.of).toBe(OUTFLOW);
  });

  test("moves a further miss into the matter that is open upstream, and withdraws the one below when nothing is left", async () => {
    const own = await matterOf("demo-county-out");
    await act("cityclerk", own, { kind: "propose", what: "withdrawal", ground: "测试", evidence: "测试" });
    await act("cityhead", own, { kind: "approve", step: await matters.step(own, "approve") });
    const { matter, hearing } = await disputed("2024-02", { out: "1.20", in: "1.45" });
    const upstream = await matterOf("demo-county-in");
    await act("upperhead", hearing, { kind: "respond", note: "" });
    const step = await matters.step(hearing, "find");
    await act("cityhead", hearing, { kind: "find", step, as: "moved", reason: "来水所致" });
    await matters.advance(matter);
    await matters.advance(upstream);
    expect(await matters.rows("select open, ended_as from heqing.proceeding where id = $1", matter)).toEqual([
      { open: false, ended_as: "withdrawn" },
    ]);
    expect(
      await matters.value(
        "select jsonb_array_length(state -> 'misses') from heqing.proceeding where id = $1",
        upstream,
      ),
    ).toBe(2);
  });

  test("is its own where the outflow is worse, and goes on as it always did", async () => {
    const { matter, hearing } = await disputed("2024-03", { out: "1.38", in: "0.40" });
    expect(hearing).toBeUndefined();
    const attribution = await matters.value(
      "select v.trace #>> '{attribution,kind}' from heqing.proceeding m join heqing.verdict v on v.id = m.verdict_id where m.id = $1",
      matter,
    );
    expect(attribution).toBe("own");
    expect(await matters.rows("select 1 from heqing.stop where proceeding_id = $1", matter)).toEqual([]);
  });

  test("is put to the common superior where nothing of the inflow is released for that period", async () => {
    const { hearing } = await disputed("2024-04", { out: "1.38" });
    const state = await matters.value<{ readonly attribution: object }>(
      "select state from heqing.proceeding where id = $1",
      hearing,
    );
    expect(state.attribution).toMatchObject({ kind: "undecidable", cause: "item-missing" });
  });

  test("goes by the registry of the day: without an edge there is no inflow, and the superior is asked at once", async () => {
    await matters.rows(
      "update heqing.section_edge set valid = daterange(lower(valid), '2024-05-01') where from_id = 'demo-county-in'",
    );
    const { hearing } = await disputed("2024-05", { out: "1.38", in: "1.48" });
    expect(await matters.value("select phase from heqing.proceeding where id = $1", hearing)).toBe("deciding");
    expect(
      await matters.rows(
        "select role, unit_id from heqing.party where proceeding_id = $1 and role in ('upstream', 'arbiter')",
        hearing,
      ),
    ).toEqual([{ role: "arbiter", unit_id: "demo-city-office" }]);
  });

  test("is not read by whoever may not release: the door to the other side's values stays shut", async () => {
    const [row] = await matters.rows<{ id: string }>(
      "select max(id)::text as id from heqing.verdict where status = 'final'",
    );
    const sides = await withActor(database.pool("api"), await actor(database, "town1"), async (session) => {
      const { rows } = await session.query<{ said: unknown }>("select heqing.both_sides($1, '{}') as said", [row?.id]);
      return rows[0]?.said;
    });
    expect(sides).toBeNull();
  });
});
