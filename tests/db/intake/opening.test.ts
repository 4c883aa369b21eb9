import { randomUUID } from "node:crypto";
import { withActor } from "../../../db/session/with-actor";
import { releaseVerdicts } from "../../../engine/release";
import { loadRules, type RuleLibrary, ruleLibrary } from "../../../rules";
import { useDatabase } from "../../setup/database";
import { become } from "../../setup/people";
import { asked, useDemonstration } from "./demonstration";

const database = useDatabase();
const { take, actor } = useDemonstration(database);
const owner = () => database.pool("owner");
const LIBRARY = loadRules();

const sheet = (...lines: string[]): string => ["section,date,item,value", ...lines].join("\n");
const city = async (text: string, history = false): Promise<readonly string[]> =>
  (await take(text, { history }, "city")).verdictIds;
const release = async (verdictIds: readonly string[], library: RuleLibrary = LIBRARY, login = "county") =>
  releaseVerdicts({
    pool: database.pool("api"),
    actor: await actor(login),
    verdictIds,
    library,
    requestId: randomUUID(),
  });
const target = (section: string, scheme = "township-handover", targetClass = 3) =>
  owner().query(
    `insert into heqing.section_target (section_id, scheme, target_class, valid, source, status)
     values ($1, $2, $3, '[2020-01-01,)', 'invented for this test', 'assumption')`,
    [section, scheme, targetClass],
  );
const proceeding = async (id: string | null | undefined) =>
  (
    await asked(
      owner(),
      `select m.number, m.scheme, m.pins -> 'ladder' ->> 'id' as ladder, m.seen_by, m.phase,
              (select string_agg(y.role || ' ' || y.unit_id, ', ' order by y.role, y.unit_id)
                 from heqing.party y where y.proceeding_id = m.id) as parties
         from heqing.proceeding m where m.id = $1`,
      [id],
    )
  )[0];
const openMatters = async (section: string) =>
  (
    await asked(owner(), "select id from heqing.proceeding where section_id = $1 and kind = 'matter' and open", [
      section,
    ])
  ).length;
const close = (id: string | null | undefined) =>
  owner().query("update heqing.proceeding set open = false, ended_as = 'closed', closed_at = now() where id = $1", [
    id,
  ]);

beforeAll(async () => {
  for (const login of ["city", "county"]) await become(database, login, { jurisdiction: "*" });
});

describe("a miss of a real section, by an invented value", () => {
  test("opens a matter of the city's office over the county's government, by the ladder of that pair, with the office's own number", async () => {
    await target("xiajieshou");
    const { released, told } = await release(await city(sheet("下界首,2022-05-05,tp,0.35")));
    expect(told).toEqual([]);
    expect(released).toMatchObject([{ sectionId: "xiajieshou", opened: true, refused: null }]);
    const year = new Date().getFullYear();
    expect(await proceeding(released[0]?.proceedingId)).toEqual({
      number: `衢州市治水办（河长办）整改〔${year}〕1号`,
      scheme: "township-handover",
      ladder: "default-city",
      seen_by: null,
      phase: "opened",
      parties: "handling quzhou-city-office, responsible kaihua-government, supervisor quzhou-city-office",
    });
  });

  test("without a responsible unit is told by name and holds nobody up: the others of the release open theirs", async () => {
    await target("dongjidu");
    await target("suzhuang");
    const ids = await city(sheet("东迹渡,2022-05-05,tp,0.35", "苏庄,2022-05-05,tp,0.35"));
    const { released, told } = await release(ids);
    expect(released.map(({ sectionId, opened }) => [sectionId, opened])).toEqual([
      ["dongjidu", false],
      ["suzhuang", true],
    ]);
    expect(told).toEqual([
      { sectionId: "dongjidu", verdictId: released[0]?.verdictId, words: "断面“东迹渡”（dongjidu）未登记责任单位" },
    ]);
    const kept = await asked(owner(), "select refused from heqing.release where verdict_id = $1", [told[0]?.verdictId]);
    expect(kept).toEqual([{ refused: told[0]?.words }]);
    const final = await asked(owner(), "select status from heqing.verdict where id = $1", [told[0]?.verdictId]);
    expect(final).toEqual([{ status: "final" }]);
  });

  test("of every section whose county is known finds its office; the others are named", async () => {
    const rows = await asked(
      owner(),
      "select id, heqing.superior_office(id) as office, heqing.not_openable(id) as lacks from heqing.section where not demo order by id",
    );
    const open = rows.filter(({ lacks }) => lacks === null);
    expect(open.map(({ office }) => office)).toEqual(open.map(() => "quzhou-city-office"));
    expect(open).toHaveLength(10);
    expect(rows.filter(({ lacks }) => lacks !== null).map(({ id }) => id)).toEqual(["dongjidu", "zhengjia"]);
  });

  test("where no ladder is given for the pair of levels is told by name", async () => {
    await target("fuzushan");
    const without = ruleLibrary(LIBRARY.rules.filter(({ id }) => id !== "default-city"));
    const { released, told } = await release(await city(sheet("富足山,2022-05-05,tp,0.35")), without);
    expect(released).toMatchObject([{ opened: false, proceedingId: null }]);
    expect(told).toMatchObject([{ sectionId: "fuzushan", words: "断面“富足山”（fuzushan）没有适用的督办阶梯" }]);
  });

  test("never follows the demonstration's ladder of seconds", async () => {
    await target("wentu");
    const { released } = await releaseVerdicts({
      pool: database.pool("api"),
      actor: await actor("county"),
      verdictIds: await city(sheet("文图,2022-05-05,tp,0.35")),
      library: LIBRARY,
      requestId: randomUUID(),
      ladderFamily: () => "fast",
    });
    expect(await proceeding(released[0]?.proceedingId)).toMatchObject({ ladder: "default-city" });
  });
});

describe("a batch taken in as history", () => {
  test("is released as history: it opens nothing, joins nothing, and stays history when it is corrected", async () => {
    await target("shuangtadi");
    const past = await city(sheet("双塔底,2021-05-05,tp,0.35"), true);
    expect((await release(past)).released).toMatchObject([
      { outcome: "missed", proceedingId: null, opened: false, refused: null },
    ]);
    expect(await openMatters("shuangtadi")).toBe(0);
    const corrected = await city(sheet("双塔底,2021-05-05,tp,0.38"));
    expect((await release(corrected)).released).toMatchObject([{ proceedingId: null, opened: false }]);
    await release(await city(sheet("双塔底,2021-06-05,tp,0.35")));
    expect(await openMatters("shuangtadi")).toBe(1);
    const joined = (await release(await city(sheet("双塔底,2021-04-05,tp,0.35"), true))).released;
    expect(joined).toMatchObject([{ proceedingId: null }]);
  });

  test("can't take what reached a matter out of it", async () => {
    const [{ id }] = await asked(owner(), "select id from heqing.proceeding where section_id = 'shuangtadi' and open");
    const hidden = await city(sheet("双塔底,2021-06-05,tp,0.36"), true);
    expect((await release(hidden)).released).toMatchObject([{ proceedingId: id, opened: false }]);
  });
});

describe("a miss under another scheme than the leading one", () => {
  /** A monthly scheme without a ladder, beside the shipped ones. */
  const beside = (): RuleLibrary => {
    const [scheme] = LIBRARY.versions("assessment-scheme", "township-handover");
    if (scheme === undefined) throw new Error("no scheme");
    return ruleLibrary([
      ...LIBRARY.rules,
      { ...scheme, id: "beside", body: { ...scheme.body, ladder: null, sections: null } },
    ]);
  };
  const take2 = async (text: string) => (await take(text, { library: beside() }, "city")).verdictIds;

  test("is the office's question whether to open, which nobody else sees; the leading ladder is pinned", async () => {
    await target("demo-3", "beside", 2);
    const { released } = await release(await take2(sheet("演示溪丙丁交接断面,2022-05-05,tp,0.15")), beside());
    expect(released.map(({ scheme, outcome, opened }) => [scheme, outcome, opened])).toEqual([
      ["township-handover", "met", false],
      ["beside", "missed", true],
    ]);
    expect(await proceeding(released[1]?.proceedingId)).toMatchObject({
      scheme: "beside",
      ladder: "default",
      seen_by: ["supervisor"],
    });
  });

  test("joins the matter that the leading scheme opens in the same release", async () => {
    await target("demo-4", "beside", 2);
    const { released } = await release(await take2(sheet("演示溪丁戊交接断面,2022-05-05,tp,0.35")), beside());
    const [first, second] = released;
    expect([first?.scheme, first?.opened, second?.scheme, second?.opened]).toEqual([
      "township-handover",
      true,
      "beside",
      false,
    ]);
    expect(second?.proceedingId).toBe(first?.proceedingId);
  });

  test("opens and asks nothing where no scheme leads", async () => {
    await target("shuanggangkou", "beside", 2);
    const { released, told } = await release(await take2(sheet("双港口,2022-05-05,tp,0.15")), beside());
    expect(released).toMatchObject([{ scheme: "beside", outcome: "missed", proceedingId: null }]);
    expect(told).toEqual([]);
  });
});

describe("a corrected old miss", () => {
  test("of a closed matter is told to that matter, opens no second one, and joins no later one", async () => {
    await target("xiatong");
    const [first] = (await release(await city(sheet("下童,2022-03-05,tp,0.35")))).released;
    await close(first?.proceedingId);
    const [again] = (await release(await city(sheet("下童,2022-03-05,tp,0.38")))).released;
    expect(again).toMatchObject({ proceedingId: first?.proceedingId, opened: false });
    expect(await openMatters("xiatong")).toBe(0);
    const [later] = (await release(await city(sheet("下童,2022-06-05,tp,0.35")))).released;
    expect(later).toMatchObject({ opened: true });
    const [third] = (await release(await city(sheet("下童,2022-03-05,tp,0.36")))).released;
    expect(third?.proceedingId).toBe(first?.proceedingId);
    const acts = await asked(
      owner(),
      "select payload ->> 'verdictId' as id, payload ->> 'supersedes' as supersedes from heqing.act where proceeding_id = $1 order by seq",
      [first?.proceedingId],
    );
    expect(acts).toEqual([
      { id: first?.verdictId, supersedes: null },
      { id: again?.verdictId, supersedes: first?.verdictId },
      { id: third?.verdictId, supersedes: again?.verdictId },
    ]);
  });

  test("that turns out met is told to the matter where the miss stands", async () => {
    await target("yanggang");
    const [missed] = (await release(await city(sheet("洋港,2022-03-05,tp,0.35")))).released;
    const [met] = (await release(await city(sheet("洋港,2022-03-05,tp,0.1")))).released;
    expect(met).toMatchObject({ outcome: "met", proceedingId: missed?.proceedingId, opened: false });
  });
});

test("a message that says something else than the verdict is refused at the door", async () => {
  const [{ id, message }] = await asked(
    owner(),
    "select id, heqing.verdict_message(id) as message from heqing.verdict where status = 'final' and outcome = 'missed' and not history order by id desc limit 1",
  );
  const bring = async (change: object) =>
    withActor(database.pool("api"), await actor("county"), (session) =>
      session.query("select heqing.attach_or_open($1, gen_random_uuid(), $2, '\\x00', null)", [
        id,
        JSON.stringify({ ...message, ...change }),
      ]),
    );
  for (const change of [
    { outcome: "met" },
    { leading: false },
    { items: [] },
    { supersedes: "1" },
    { scheme: "x" },
    { more: 1 },
  ])
    await expect(bring(change)).rejects.toMatchObject({ code: "NOT_ENTITLED" });
});

test("what an account brings that reaches everywhere is kept under its unit's division, not under a province", async () => {
  const { batchId } = await take("section,date,item,value\n下童,2022-01-05,tp,x\n", {}, "city");
  const [batch] = await asked(
    owner(),
    `select b.division_code as batch, q.division_code as refused
       from heqing.import_batch b join heqing.quarantine q on q.batch_id = b.id where b.id = $1`,
    [batchId],
  );
  expect(batch).toEqual({ batch: "339900", refused: "339900" });
});
