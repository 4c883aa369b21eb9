import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readDoubtsToDecide, readOpenDoubts } from "../../../db/read/doubts";
import { readStated } from "../../../db/read/readings";
import { withActor } from "../../../db/session/with-actor";
import { releaseVerdicts } from "../../../engine/release";
import { decideOnDoubt } from "../../../intake/doubt/decide-doubt";
import { loadRules, ruleLibrary } from "../../../rules";
import { useDatabase } from "../../setup/database";
import { become } from "../../setup/people";
import { asked, useDemonstration } from "./demonstration";

const database = useDatabase();
const { take: takeAs, actor } = useDemonstration(database);
const owner = () => database.pool("owner");
/** The shipped patterns, in force before the demonstration's own months begin. */
const LIBRARY = ruleLibrary(
  loadRules().rules.map((rule) => (rule.kind === "plausibility" ? { ...rule, effectiveFrom: "2020-01-01" } : rule)),
);
const take: typeof takeAs = (text, options = {}, login = "station") =>
  takeAs(text, { library: LIBRARY, ...options }, login);

const FIRST = "演示溪甲乙交接断面";
/** 500 mg/L of permanganate index is above every river: the instrument's or the clerk's slip. */
const sheet = (date: string, codmn: string): string =>
  `section,date,item,value\n${FIRST},${date},codmn,${codmn}\n${FIRST},${date},nh3n,0.2\n${FIRST},${date},tp,0.05\n`;
const inForce = async (period: string, status = "preliminary") =>
  (
    await asked(
      owner(),
      `select id, outcome, class, items, history, trace -> 'doubts' as doubts, trace -> 'items' as judged from heqing.verdict
        where section_id = 'demo-1' and period = $1 and status = $2 and superseded_by is null`,
      [period, status],
    )
  )[0];
const readingOf = async (date: string, item = "codmn"): Promise<string> =>
  (
    await asked(
      owner(),
      "select id from heqing.reading where section_id = 'demo-1' and sampled_on = $1 and item = $2 order by id desc",
      [date, item],
    )
  )[0]?.id;
const decide = async (
  date: string,
  decision: "confirmed" | "rejected",
  { login = "station2", reason = "已核对原始记录", item = "codmn" } = {},
) =>
  decideOnDoubt({
    pool: database.pool("api"),
    actor: await actor(login),
    sectionId: "demo-1",
    readingId: await readingOf(date),
    item,
    decision,
    reason,
    library: LIBRARY,
  });
const release = async (verdictIds: readonly string[], login: string) =>
  releaseVerdicts({
    pool: database.pool("api"),
    actor: await actor(login),
    verdictIds,
    library: LIBRARY,
    requestId: randomUUID(),
  });
const openOf = async (login: string) =>
  withActor(database.pool("api"), await actor(login), (session) => readOpenDoubts(session, { after: null, limit: 50 }));

test("a period with a value in doubt is undecided by name, says no class, and is not released", async () => {
  const { verdictIds } = await take(sheet("2021-01-05", "500"));
  expect(await inForce("2021-01")).toMatchObject({
    outcome: "undecided",
    class: null,
    items: [],
    doubts: [{ kind: "in-doubt", items: ["codmn"], text: { zh: "数据存疑，待第二人复核：高锰酸盐指数" } }],
  });
  const { judged } = await inForce("2021-01");
  expect((judged as { item: string }[]).map(({ item }) => item)).not.toContain("codmn");
  await expect(release(verdictIds, "station2")).rejects.toMatchObject({
    code: "ACT_REFUSED",
    message: expect.stringContaining("in doubt") as string,
  });
});

test("another person of the station confirms: the value counts, and a third releases what it leads to", async () => {
  await take(sheet("2021-02-05", "500"));
  const { ids } = await decide("2021-02-05", "confirmed", { reason: "复测一致，上游事故" });
  expect(await inForce("2021-02")).toMatchObject({ id: ids[0], outcome: "missed", class: 6, items: ["codmn"] });
  await expect(release(ids, "station2")).rejects.toMatchObject({ code: "SECOND_PERSON_NEEDED" });
  await expect(release(ids, "station")).rejects.toMatchObject({ code: "SECOND_PERSON_NEEDED" });
  expect((await release(ids, "county")).released).toMatchObject([{ outcome: "missed", opened: true }]);
});

test("rejects: the value counts no more, with who and why, and the period is judged without it", async () => {
  await take(sheet("2021-03-05", "500"));
  const { ids } = await decide("2021-03-05", "rejected", { reason: "小数点录入错误" });
  const [verdictId] = ids;
  expect(await inForce("2021-03")).toMatchObject({ id: verdictId, outcome: "met", class: 2 });
  const { judged } = await inForce("2021-03");
  expect((judged as { item: string }[]).map(({ item }) => item)).toEqual(["nh3n", "tp"]);
  const { items } = await withActor(database.pool("api"), await actor("station"), (session) =>
    readStated(session, "demo-1", { after: null, limit: 100 }),
  );
  const reading = await readingOf("2021-03-05");
  expect(items.find(({ id }) => id === reading)).toMatchObject({
    state: "retracted",
    reason: "小数点录入错误",
    doubts: [
      {
        item: "codmn",
        state: "rejected",
        reason: "小数点录入错误",
        by: expect.any(String) as string,
        findings: [
          { pattern: "probe-range", rule: "probe-range", version: 1, zh: expect.stringContaining("500") as string },
        ],
      },
    ],
  });
});

test("nobody looks at what they brought, no one outside the station, and none without a reason", async () => {
  await take(sheet("2021-04-05", "500"));
  await expect(decide("2021-04-05", "confirmed", { login: "station" })).rejects.toMatchObject({
    code: "SECOND_PERSON_NEEDED",
  });
  await expect(decide("2021-04-05", "confirmed", { login: "county" })).rejects.toMatchObject({
    code: "SECOND_PERSON_NEEDED",
  });
  await expect(decide("2021-04-05", "confirmed", { login: "evaluator" })).rejects.toMatchObject({
    code: "NOT_ENTITLED",
  });
  await expect(decide("2021-04-05", "confirmed", { reason: "  " })).rejects.toMatchObject({ code: "ACT_REFUSED" });
  await expect(decide("2021-04-05", "confirmed", { item: "tp" })).rejects.toMatchObject({ code: "ACT_REFUSED" });
  const elsewhere = await become(database, "liaison6", { role: "station", jurisdiction: ["3308"] });
  await expect(
    decideOnDoubt({
      pool: database.pool("api"),
      actor: elsewhere,
      sectionId: "demo-1",
      readingId: await readingOf("2021-04-05"),
      item: "codmn",
      decision: "confirmed",
      reason: "已核对",
      library: LIBRARY,
    }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await inForce("2021-04")).toMatchObject({ outcome: "undecided" });
});

test("another station whose jurisdiction reaches the section neither decides nor is asked to", async () => {
  await take(sheet("2021-11-05", "500"));
  await become(database, "liaison6", { role: "station", jurisdiction: ["339901"] });
  const [line] = (await openOf("liaison6")).items.filter(({ sampledOn }) => sampledOn === "2021-11-05");
  expect(line).toMatchObject({ sectionId: "demo-1", mayDecide: false });
  const waiting = await withActor(database.pool("api"), await actor("liaison6"), (session) =>
    readDoubtsToDecide(session),
  );
  expect(waiting).toBeNull();
  await expect(decide("2021-11-05", "confirmed", { login: "liaison6" })).rejects.toMatchObject({
    code: "SECOND_PERSON_NEEDED",
    message: expect.stringContaining("a person of the monitoring station demo-station") as string,
  });
  expect((await decide("2021-11-05", "confirmed", { login: "station2" })).ids).toHaveLength(1);
});

describe("metals that were written in µg/L and read in mg/L", () => {
  const FILE = readFileSync(join(__dirname, "../../unit/intake/cases/micrograms.csv"), "utf8");
  const unitSlips = async (date: string) =>
    asked(
      owner(),
      `select d.item, d.state, r.values -> d.item ->> 'text' as text, d.finding ->> 'zh' as zh
         from heqing.doubt d join heqing.reading r on r.month = d.month and r.id = d.reading_id
        where d.section_id = 'demo-1' and d.pattern = 'unit-slip' and r.sampled_on = $1 order by d.item`,
      [date],
    );

  test("are held, a detection limit above class Ⅴ by its own sentence, and their month is undecided", async () => {
    // Of a month that the demonstration has no values of, and that lies behind us on any day.
    const { result } = await take(FILE.replaceAll("2026-08-05", "2021-10-05"));
    expect(result).toMatchObject({ accepted: 3, refused: 0 });
    const zh = [
      "砷 1.1 mg/L 达到Ⅴ类限值 0.1 mg/L 的 10 倍以上，可能以 μg/L 填报",
      "汞 0.04 mg/L 为检出限，高于Ⅴ类限值 0.001 mg/L，可能以 μg/L 填报",
      "铅 2.3 mg/L 达到Ⅴ类限值 0.1 mg/L 的 10 倍以上，可能以 μg/L 填报",
    ].join("；");
    expect(await unitSlips("2021-10-05")).toEqual([
      { item: "as", state: "open", text: "1.1", zh },
      { item: "hg", state: "open", text: "0.04L", zh },
      { item: "pb", state: "open", text: "2.3", zh },
    ]);
    expect(await inForce("2021-10")).toMatchObject({
      outcome: "undecided",
      class: null,
      doubts: [{ kind: "in-doubt" }],
    });
  });

  test("are told by a detection limit that as a value would not be ten times over class Ⅴ", async () => {
    const mercury = (date: string, value: string) => take(`section,date,item,value\n${FIRST},${date},hg,${value}\n`);
    await mercury("2021-12-05", "0.005L");
    await mercury("2021-12-06", "0.005");
    await mercury("2021-12-07", "0.00004L");
    expect(await unitSlips("2021-12-05")).toMatchObject([
      { item: "hg", text: "0.005L", zh: "汞 0.005 mg/L 为检出限，高于Ⅴ类限值 0.001 mg/L，可能以 μg/L 填报" },
    ]);
    expect(await unitSlips("2021-12-06")).toEqual([]);
    expect(await unitSlips("2021-12-07")).toEqual([]);
    expect(await inForce("2021-12")).toMatchObject({ outcome: "undecided", class: null });
  });
});

test("a value is decided once; corrected meanwhile it is in doubt no more, brought again it is looked at again", async () => {
  await take(sheet("2021-05-05", "500"));
  await decide("2021-05-05", "rejected");
  await expect(decide("2021-05-05", "confirmed")).rejects.toMatchObject({ code: "ACT_REFUSED" });
  await take(sheet("2021-05-05", "500"), {}, "station2");
  expect(await inForce("2021-05")).toMatchObject({ outcome: "undecided", class: null });
  await take(sheet("2021-05-05", "5.00"));
  expect(await inForce("2021-05")).toMatchObject({ outcome: "met" });
  expect((await openOf("station")).items.map(({ sampledOn }) => sampledOn)).not.toContain("2021-05-05");
});

test("the station's list names value, finding and who brought it, and asks only another person", async () => {
  await take(sheet("2021-06-05", "500"), { fileName: "六月.csv" });
  const line = { sampledOn: "2021-06-05", item: "codmn", text: "500", fileName: "六月.csv", sectionName: FIRST };
  const [own, others, county] = [await openOf("station"), await openOf("station2"), await openOf("county")];
  expect(own.items).toContainEqual(expect.objectContaining({ ...line, mayDecide: false }));
  expect(others.items).toContainEqual(expect.objectContaining({ ...line, mayDecide: true }));
  expect(county.items).toContainEqual(expect.objectContaining({ ...line, mayDecide: false }));
  const waiting = async (login: string) =>
    withActor(database.pool("api"), await actor(login), (session) => readDoubtsToDecide(session));
  expect(await waiting("county")).toBeNull();
  const before = await waiting("station2");
  await decide("2021-06-05", "confirmed");
  expect((await waiting("station2"))?.count ?? 0).toBe((before?.count ?? 0) - 1);
});

test("what was brought as history stays history when a value of it is decided on", async () => {
  await take(sheet("2021-07-05", "500"), { history: true });
  const { ids } = await decide("2021-07-05", "confirmed");
  expect(await inForce("2021-07")).toMatchObject({ outcome: "missed", history: true });
  expect((await release(ids, "county")).released).toMatchObject([{ opened: false, proceedingId: null }]);
});

describe("rows of an automatic station", () => {
  const rows = (day: string, values: readonly string[]): string =>
    [
      "province,section,monitor_time,ph,do_mg_l,codmn_mg_l,nh3n_mg_l,tp_mg_l",
      ...values.map(
        (nh3n, hour) =>
          `浙江省,${FIRST},${day} ${String(hour * 4).padStart(2, "0")}:00,7.5,8.${hour},3.${hour},${nh3n},0.06`,
      ),
      "",
    ].join("\n");
  const kept = async (day: string) =>
    asked(
      owner(),
      `select d.item, d.pattern, d.state, to_char(r.observed_at at time zone 'Asia/Shanghai', 'HH24') as hour
         from heqing.doubt d join heqing.reading r on r.month = d.month and r.id = d.reading_id
        where d.section_id = 'demo-1' and to_char(r.observed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') = $1 order by 4, 1, 2`,
      [day],
    );

  test("are compared with what came before, in this file and the ones before it", async () => {
    await take(rows("2021-08-01", ["0.10", "0.11"]));
    await take(rows("2021-08-01", ["0.10", "0.11", "3.50", "0.12"]));
    expect(await kept("2021-08-01")).toEqual([{ item: "nh3n", pattern: "jump", state: "open", hour: "08" }]);
  });

  test("leave the month they would change undecided until a second person has looked, by item", async () => {
    const month = Array.from({ length: 22 }, (_, day) => `2021-09-${String(day + 1).padStart(2, "0")}`);
    await take(sheet("2021-09-05", "3.0"));
    expect(await inForce("2021-09")).toMatchObject({ outcome: "met" });
    const [header] = rows("", []).split("\n");
    const lines = month.flatMap((day) =>
      rows(day, ["0.10", "0.11", "0.12", day === "2021-09-09" ? "4.50" : "0.13"])
        .split("\n")
        .slice(1, -1),
    );
    await take([header, ...lines, ""].join("\n"));
    expect(await inForce("2021-09")).toMatchObject({ outcome: "undecided", class: null });
    const [row] = await asked(
      owner(),
      "select reading_id as id from heqing.doubt where section_id = 'demo-1' and state = 'open' and month = '2021-09-01'",
    );
    const { ids } = await decideOnDoubt({
      pool: database.pool("api"),
      actor: await actor("station2"),
      sectionId: "demo-1",
      readingId: row.id,
      item: "nh3n",
      decision: "rejected",
      reason: "试剂更换",
      library: LIBRARY,
    });
    expect(ids).toHaveLength(1);
    expect(await inForce("2021-09")).toMatchObject({ outcome: "met" });
    const { judged } = await inForce("2021-09");
    expect((judged as { item: string; raw: string }[]).find(({ item }) => item === "nh3n")?.raw).toBe(
      "automatic mean of 21 (84 values)",
    );
  });
});
