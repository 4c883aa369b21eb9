import { randomUUID } from "node:crypto";
import { readWarnings } from "../../../db/read/warnings";
import { withActor } from "../../../db/session/with-actor";
import { releaseVerdicts } from "../../../engine/release";
import { decideOnDoubt } from "../../../intake/doubt/decide-doubt";
import { watchYangtze } from "../../../intake/doubt/watch-yangtze";
import { quzhou } from "../../../registry";
import { loadRules } from "../../../rules";
import { useDatabase } from "../../setup/database";
import { asked, useDemonstration } from "./demonstration";

const database = useDatabase();
const { take, actor } = useDemonstration(database);
const owner = () => database.pool("owner");
const LIBRARY = loadRules();

const nameOf = async (id: string): Promise<string> =>
  (await asked(owner(), "select name from heqing.section where id = $1", [id]))[0]?.name;
const warnings = async (sectionId: string, login = "county") =>
  withActor(database.pool("api"), await actor(login), (session) => readWarnings(session, { sectionId, limit: 50 }));
const standing = async (sectionId: string) => (await warnings(sectionId)).filter(({ liftedAt }) => liftedAt === null);
const matters = async (): Promise<number> =>
  (await asked(owner(), "select count(*)::int as n from heqing.proceeding"))[0].n;

describe("an exceedance at an automatic station that lasts", () => {
  const HOUR = 3_600_000;
  /** Rows of the last hours, the newest an hour ago; oxygen differs, so that nothing stands still. */
  const rows = async (sectionId: string, nh3n: readonly string[]): Promise<string> => {
    const name = await nameOf(sectionId);
    const last = Math.floor(Date.now() / (4 * HOUR)) * 4 * HOUR;
    const lines = nh3n.map((value, index) => {
      const at = new Date(last - (nh3n.length - 1 - index) * 4 * HOUR + 8 * HOUR).toISOString();
      return `浙江省,${name},${at.slice(0, 10)} ${at.slice(11, 16)},7.${index},8.${index},3.${index},${value},0.06`;
    });
    return ["province,section,monitor_time,ph,do_mg_l,codmn_mg_l,nh3n_mg_l,tp_mg_l", ...lines, ""].join("\n");
  };

  test("is warned of once, by name of its rule, opens no matter, and is lifted when it is over", async () => {
    const before = await matters();
    await take(await rows("demo-3", ["1.10", "1.12", "1.20", "1.25"]));
    expect(await standing("demo-3")).toMatchObject([
      {
        kind: "sustained",
        level: null,
        rule: "sustained-warning",
        status: "assumption",
        finding: { zh: expect.stringContaining("最近 6 次自动监测中有 4 次劣于目标（Ⅲ类），最近一次为Ⅳ类") as string },
      },
    ]);
    await take(await rows("demo-3", ["1.11", "1.13", "1.21", "1.26"]));
    expect(await warnings("demo-3")).toHaveLength(1);
    await take(await rows("demo-3", ["1.11", "1.13", "0.90", "0.80", "0.70", "0.60"]));
    expect(await warnings("demo-3")).toMatchObject([{ liftedAt: expect.any(Date) as Date }]);
    expect(await matters()).toBe(before);
  });

  test("is not shown by a value in doubt until a second person has looked at it", async () => {
    // The fourth miss jumps while everything else is steady.
    await take(await rows("demo-4", ["1.10", "1.12", "1.20", "9.50"]));
    expect(await standing("demo-4")).toEqual([]);
    const [{ id }] = await asked(
      owner(),
      "select reading_id as id from heqing.doubt where section_id = 'demo-4' and item = 'nh3n'",
    );
    await decideOnDoubt({
      pool: database.pool("api"),
      actor: await actor("station2"),
      sectionId: "demo-4",
      readingId: id,
      item: "nh3n",
      decision: "confirmed",
      reason: "现场复测一致",
      library: LIBRARY,
    });
    expect(await standing("demo-4")).toHaveLength(1);
  });

  test("of the past, or too short, or where readings are missing, is no warning", async () => {
    await take(await rows("demo-5", ["1.10", "1.12", "1.20"]));
    await take(await rows("demo-6", ["1.10", "1.12", "1.20", "1.25"]), { history: true });
    expect([await standing("demo-5"), await standing("demo-6")]).toEqual([[], []]);
  });
});

describe("the levels of the Yangtze basin", () => {
  const release = async (sectionId: string, values: Readonly<Record<string, string>>): Promise<void> => {
    const name = await nameOf(sectionId);
    const lines = Object.entries(values).map(([month, tp]) => `${name},${month}-05,tp,${tp}`);
    const { verdictIds } = await take(["section,date,item,value", ...lines, ""].join("\n"));
    await releaseVerdicts({
      pool: database.pool("api"),
      actor: await actor("station2"),
      verdictIds,
      library: LIBRARY,
      requestId: randomUUID(),
      andThen: (session, released) => watchYangtze(session, released, LIBRARY),
    });
  };

  beforeAll(async () => {
    await asked(
      owner(),
      "update heqing.river set basin = 'yangtze' where id = (select river_id from heqing.section where id = 'demo-1')",
    );
    await release("demo-1", { "2022-01": "0.15", "2022-02": "0.15", "2022-04": "0.15" });
    await release("demo-2", { "2022-01": "0.25" });
  }, 60_000);

  test("follow the released months of this year and last, and go with a later quarter", async () => {
    await release("demo-1", { "2023-01": "0.25" });
    expect(await standing("demo-1")).toMatchObject([
      {
        kind: "yangtze",
        level: 2,
        about: "2023-01",
        rule: "yangtze-warning",
        status: "binding",
        finding: { zh: expect.stringContaining("2023-01 当月Ⅳ类（上年同期Ⅲ类），本年累计Ⅳ类") as string },
      },
    ]);
    // A worse month raises the level; one that triggers nothing leaves the quarter's warning, and lifts it in the next.
    await release("demo-1", { "2023-02": "0.45" });
    expect(await standing("demo-1")).toMatchObject([{ level: 1, about: "2023-02" }]);
    await release("demo-1", { "2023-04": "0.05" });
    expect(await standing("demo-1")).toEqual([]);
    expect((await warnings("demo-1")).map(({ level }) => level)).toEqual(expect.arrayContaining([1, 2]));
  });

  test("of water that was below Ⅲ last year already are left to a person", async () => {
    await release("demo-2", { "2023-01": "0.35" });
    expect(await standing("demo-2")).toMatchObject([
      { kind: "yangtze", level: null, finding: { zh: expect.stringContaining("由人判定") as string } },
    ]);
  });

  test("are none on other rivers", async () => {
    await asked(owner(), "update heqing.river set basin = null");
    await release("demo-5", { "2022-01": "0.15" });
    await release("demo-5", { "2023-01": "0.25" });
    expect((await warnings("demo-5")).filter(({ kind }) => kind === "yangtze")).toEqual([]);
  });
});

test("the shipped rivers name those of the Yangtze basin", () => {
  expect(quzhou().rivers.flatMap(({ name, basin }) => (basin === "yangtze" ? [name] : []))).toEqual([
    "体泉水",
    "大桥溪",
  ]);
});
