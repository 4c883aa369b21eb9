import { randomUUID } from "node:crypto";
import supertest from "supertest";
import { withActor } from "../../db/session/with-actor";
import { enterSource } from "../../db/source/enter";
import { fetchingPlan } from "../../domain/source";
import { createSources } from "../../intake/fetching/sources";
import { demonstration } from "../../registry";
import { loadRules, sourceRule } from "../../rules";
import { type Person, useApi } from "../setup/api";
import { useDatabase } from "../setup/database";
import { actor, useMatters } from "../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

const library = loadRules();
const rule = sourceRule(library, "2026-11-30");
const sources = createSources({ pool: database.pool("worker"), library, folder: null });
const NAME = demonstration().sections[0]?.name ?? "";

beforeAll(async () => {
  await withActor(database.pool("api"), await actor(database, "admin"), (session) =>
    enterSource(session, {
      ...fetchingPlan("machine", rule.body),
      id: "machine",
      kind: "token",
      name: "实验室系统",
      address: null,
      form: null,
      account: "station",
      rule: `${rule.id}@${rule.version}`,
      intervalMinutes: rule.body.intervalMinutes,
      gapIntervals: rule.body.gapIntervals,
    }),
  );
});

interface Source {
  readonly id: string;
  readonly own: boolean;
  readonly paused: boolean;
  readonly sections: number;
}
const seen = async (person: Person): Promise<readonly Source[]> => {
  const answer = await person.get("/sources");
  expect(answer.status).toBe(200);
  return (answer.body as { items: Source[] }).items;
};
const turned = async (person: Person, act: "pause" | "resume", id = "machine") => {
  const { status, body } = await person.post(`/sources/${id}/${act}`, {});
  return [status, status === 200 ? (body as object) : (body as { code: string }).code];
};
const isPaused = () => matters.value<boolean>("select paused from heqing.schedule where id = 'fetch-machine'");
const turn = () =>
  sources.fetch({ sourceId: "machine", run: randomUUID(), lastTry: false, signal: new AbortController().signal });

test("the sources are told to whom they reach, by whose account and by which rule", async () => {
  const [station, admin, second] = [await api.as("station"), await api.as("admin"), await api.as("station2")];
  expect(await seen(station)).toEqual([
    {
      id: "machine",
      kind: "token",
      name: "实验室系统",
      address: null,
      unitName: "演示县生态环境监测站",
      account: "station",
      own: true,
      paused: true,
      rule: "four-hourly@1",
      ruleStatus: "assumption",
      intervalMinutes: 240,
      gapIntervals: 3,
      newestAt: null,
      sections: 0,
      last: null,
      gapCount: 0,
      gaps: [],
    },
  ]);
  for (const person of [admin, second]) expect(await seen(person)).toMatchObject([{ id: "machine", own: false }]);
  const town = await (await api.as("town1")).get("/sources");
  expect([town.status, town.body]).toEqual([403, expect.objectContaining({ code: "NOT_ENTITLED" })]);
});

test("a source is resumed by the person of its account alone, and paused by them and the system administrator", async () => {
  const [station, admin, second] = [await api.as("station"), await api.as("admin"), await api.as("station2")];
  expect(await turned(admin, "resume")).toEqual([403, "NOT_ENTITLED"]);
  expect(await turned(second, "resume")).toEqual([404, "NOT_FOUND"]);
  expect(await turned(station, "resume", "unheard-of")).toEqual([404, "NOT_FOUND"]);
  expect(await isPaused()).toBe(true);
  expect(await turned(station, "resume")).toEqual([200, { changed: true }]);
  expect(await turned(station, "resume")).toEqual([200, { changed: false }]);
  expect([await isPaused(), (await seen(station))[0]?.paused]).toEqual([false, false]);
  expect(await turned(second, "pause")).toEqual([404, "NOT_FOUND"]);
  expect(await turned(admin, "pause")).toEqual([200, { changed: true }]);
  expect([await isPaused(), (await seen(admin))[0]?.paused]).toEqual([true, true]);
  expect(
    await matters.rows(
      "select kind from heqing.audit_event where kind in ('source-paused', 'source-resumed') order by id",
    ),
  ).toEqual([{ kind: "source-resumed" }, { kind: "source-paused" }]);
});

test("what a machine posts by its token is counted for the source of its account, from its next turn on", async () => {
  const station = await api.as("station");
  const made = await station.post("/tokens", { name: "实验室系统", routes: ["postImports", "getImportsId"], days: 30 });
  const { token } = made.body as { token: string };
  const bearing = (method: "get" | "post", path: string) =>
    supertest(api.app())
      [method](`/api/v1${path}`)
      .set({ authorization: `Bearer ${token}` });
  const at = new Date(Date.now() - 3_600_000 + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
  const head = "province,section,monitor_time,ph,do_mg_l,codmn_mg_l,nh3n_mg_l,tp_mg_l";
  const answer = await bearing("post", "/imports")
    .set({ "idempotency-key": randomUUID(), "content-type": "text/csv", "x-file-name": "lims.csv" })
    .send(`${head}\n浙江省,${NAME},${at},7.4,8.2,1.8,0.31,0.02\n`);
  expect(answer.status).toBe(202);
  const { id } = answer.body as { id: string };
  for (let state = ""; state !== "done";) {
    const { body } = await bearing("get", `/imports/${id}`);
    ({ state } = body as { state: string });
    if (state === "failed") throw new Error(`expected the import to be done: ${JSON.stringify(body)}`);
    await new Promise((resolve) => setImmediate(resolve));
  }

  // Paused it answers for nothing.
  expect(await turn()).toEqual([]);
  expect(await seen(station)).toMatchObject([{ sections: 0, last: null }]);
  await turned(station, "resume");
  expect(await turn()).toEqual([]);
  expect(await seen(station)).toMatchObject([{ sections: 1, last: { state: "looked", attempts: 1, errorCode: null } }]);
  expect(
    await matters.rows(
      "select section_id as section, last_value_at is not null as value from heqing.source_section where source_id = 'machine'",
    ),
  ).toEqual([{ section: "demo-1", value: true }]);
});
