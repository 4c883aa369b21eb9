import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withActor } from "../../db/session/with-actor";
import { newSecret, secretHash } from "../../db/session/secret";
import { enterSource, pauseSource, type NewSource } from "../../db/source/enter";
import { actForSource } from "../../db/source/fetches";
import { readGapTask, readSources } from "../../db/source/sources";
import { shanghaiDate } from "../../domain/calendar";
import { fetchingPlan } from "../../domain/source";
import { takeInByHand } from "../../intake/fetching/by-hand";
import { createSources } from "../../intake/fetching/sources";
import { demonstration } from "../../registry";
import { loadRules, sourceRule } from "../../rules";
import { useDatabase } from "../setup/database";
import { actor, become, usePeople } from "../setup/people";
import { releaseText } from "../setup/platform-server";

jest.setTimeout(60_000);

const database = useDatabase();
const { rows, value } = usePeople(database);
const root = mkdtempSync(join(tmpdir(), "heqing-sources-"));
afterAll(() => rmSync(root, { recursive: true }));

const library = loadRules();
const rule = sourceRule(library, "2026-11-30");
const sources = createSources({ pool: database.pool("worker"), library, folder: root });
const day = shanghaiDate(new Date(Date.now() - 3 * 86_400_000).toISOString());
const NAME = demonstration().sections[0]?.name ?? "";
const text = (hour: string, nh3n: string | null) =>
  releaseText([{ section: NAME, time: `${day.slice(5)} ${hour}:00`, nh3n }]);

const source = (id: string, kind: NewSource["kind"], address: string | null): NewSource => ({
  ...fetchingPlan(id, rule.body),
  id,
  kind,
  name: id,
  address,
  form: null,
  account: "station",
  rule: `${rule.id}@${rule.version}`,
  intervalMinutes: rule.body.intervalMinutes,
  gapIntervals: rule.body.gapIntervals,
});
const as = async <T>(login: string, work: Parameters<typeof withActor<T>>[2]) =>
  withActor(database.pool("api"), await actor(database, login), work);
const enter = (one: NewSource, login = "admin") => as(login, (session) => enterSource(session, one));
const pause = (id: string, paused: boolean, login = "station") =>
  as(login, (session) => pauseSource(session, id, paused));
const code = (name: string) => expect.objectContaining({ code: name });
const turn = (sourceId: string) =>
  sources.fetch({ sourceId, run: randomUUID(), lastTry: false, signal: new AbortController().signal });

describe("a source", () => {
  test("is entered by the system administrator alone, and begins when the account that it acts for says so", async () => {
    for (const login of ["station", "security", "town1"])
      await expect(enter(source("own", "token", null), login)).rejects.toEqual(code("NOT_ENTITLED"));
    await expect(enter({ ...source("own", "token", null), account: "town1" })).rejects.toEqual(code("ACT_REFUSED"));
    await enter(source("machine", "token", null));
    expect(await turn("machine")).toEqual([]);
    expect(await value("select count(*)::int from heqing.source_fetch")).toBe(0);
    await expect(pause("machine", false, "admin")).rejects.toEqual(code("NOT_ENTITLED"));
    await expect(pause("machine", false, "town1")).rejects.toEqual(code("NOT_FOUND"));
    expect(await pause("machine", false)).toBe(true);
    expect(await value("select paused from heqing.schedule where id = 'fetch-machine'")).toBe(false);
    expect(await pause("machine", true, "admin")).toBe(true);
    expect(await pause("machine", true)).toBe(false);
  });

  test("is neither entered nor switched off by a system administrator beyond whose reach its account lies", async () => {
    await enter(source("far", "token", null));
    await pause("far", false);
    await become(database, "admin", { jurisdiction: ["3388"] });
    await expect(enter(source("farther", "token", null))).rejects.toEqual(code("ACT_REFUSED"));
    await expect(pause("far", true, "admin")).rejects.toEqual(code("NOT_FOUND"));
    await become(database, "admin", { jurisdiction: ["3399"] });
    expect(await pause("far", true, "admin")).toBe(true);
  });

  test("lends the worker its account for what it was just asked for, and for nothing else", async () => {
    expect(await actForSource(database.pool("worker"), randomUUID(), secretHash(newSecret()))).toBeNull();
    const worker = database.pool("worker");
    await expect(
      worker.query(
        `insert into heqing.import_batch (id, kind, file_name, division_code) values (gen_random_uuid(), 'platform', 'x', '33')`,
      ),
    ).rejects.toThrow(/row-level security/);
    await expect(worker.query("update heqing.source set account_id = account_id")).rejects.toThrow(/permission denied/);
    await expect(
      worker.query("insert into heqing.source_content (sha256, bytes) values (sha256('a'), 'b')"),
    ).rejects.toThrow(/check constraint/);
  });
});

describe("a folder", () => {
  const put = (name: string, content: string): void => {
    writeFileSync(join(root, "lab", name), content);
    const before = Date.now() / 1_000 - 100;
    utimesSync(join(root, "lab", name), before, before);
  };

  test("is taken in file by file, each content once, whatever its name; what is no sheet is told and not read again", async () => {
    mkdirSync(join(root, "lab"));
    const head = "province,section,monitor_time,ph,do_mg_l,codmn_mg_l,nh3n_mg_l,tp_mg_l";
    put("one.csv", `${head}\n浙江省,${NAME},${day} 04:00,7.4,8.2,1.8,0.31,0.02\n`);
    put("wrong.csv", "nothing,of,this\n1,2,3\n");
    await enter(source("lab", "folder", "lab"));
    await pause("lab", false);
    const found = await turn("lab");
    expect(found).toHaveLength(2);
    const states = [];
    for (const id of found) states.push(await sources.takeIn(id).catch((error: { code: string }) => error.code));
    expect(states.sort((a, b) => (String(a) < String(b) ? -1 : 1))).toEqual(["SOURCE_ANSWER", "taken"]);
    put("same-again.csv", `${head}\n浙江省,${NAME},${day} 04:00,7.4,8.2,1.8,0.31,0.02\n`);
    expect(await turn("lab")).toEqual([]);
    expect(await value("select count(*)::int from heqing.statement where section_id is not null")).toBe(1);
  });

  test("whose sections have had no value for too long are missing, a task of the station until values come", async () => {
    expect(await sources.reportGaps("lab")).toEqual({ opened: 1, closed: 0, open: 1 });
    expect(await sources.reportGaps("lab")).toEqual({ opened: 0, closed: 0, open: 1 });
    const station = await rows<{ unit: string }>("select unit_id as unit from heqing.account where login = 'station'");
    const task = () => as("station", (session) => readGapTask(session, station[0]?.unit ?? ""));
    expect(await task()).toMatchObject({ count: 1 });
    const [seen] = (await as("station", readSources)).filter(({ id }) => id === "lab");
    expect(seen).toMatchObject({ gapCount: 1, own: true, ruleStatus: "assumption", gaps: [{ sectionName: NAME }] });
    expect(await as("town1", readSources)).toEqual([]);

    const now = new Date(Date.now() - 60_000 + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
    const head = "province,section,monitor_time,ph,do_mg_l,codmn_mg_l,nh3n_mg_l,tp_mg_l";
    put("two.csv", `${head}\n浙江省,${NAME},${now},7.4,8.2,1.8,0.31,0.02\n`);
    for (const id of await turn("lab")) await sources.takeIn(id);
    expect(await sources.reportGaps("lab")).toEqual({ opened: 0, closed: 1, open: 0 });
    expect(await task()).toBeNull();
  });
});

describe("a release by hand", () => {
  const take = async (content: string, more: { dryRun?: boolean } = {}) =>
    takeInByHand({
      pool: database.pool("api"),
      actor: await actor(database, "station"),
      fileName: "release.json",
      bytes: Buffer.from(content),
      address: "http://platform.example/release",
      sourceId: null,
      released: shanghaiDate(new Date().toISOString()),
      startedAt: new Date(),
      forwardOnly: true,
      ...more,
    });

  test("is kept and taken in once; a repeat is unchanged, an older one is kept and not taken in, a dry run leaves nothing", async () => {
    const before = await value("select count(*)::int from heqing.source_fetch");
    expect((await take(text("12", "0.4"), { dryRun: true })).result).toMatchObject({ rows: 1, accepted: 1 });
    expect(await value("select count(*)::int from heqing.source_fetch")).toBe(before);
    expect((await take(text("12", "0.4"))).state).toBe("taken");
    const again = await take(text("12", "0.4"));
    expect(again).toMatchObject({ state: "unchanged", result: { unchanged: 1, states: { 正常: 1 } } });
    expect((await take(text("08", "9.9"))).state).toBe("backwards");
    expect(await value("select count(*)::int from heqing.reading where values -> 'nh3n' ->> 'text' = '9.9'")).toBe(0);
    expect(await rows("select state from heqing.source_fetch where address like 'http%' order by started_at")).toEqual([
      { state: "taken" },
      { state: "unchanged" },
      { state: "backwards" },
    ]);
  });
});

describe("a machine", () => {
  test("brings by the imports of its account, whose sections its source then answers for", async () => {
    await pause("machine", false);
    expect(await turn("machine")).toEqual([]);
    expect(
      await rows("select last_value_at is not null as value from heqing.source_section where source_id = 'machine'"),
    ).toEqual([{ value: true }]);
  });
});
