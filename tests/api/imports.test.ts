import { randomUUID } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { Request } from "express";
import supertest from "supertest";
import { forgetOldUploads, receiveUpload } from "../../api/imports/upload";
import { demoMonth } from "../../intake/sheet/demo-sheet";
import { demonstration } from "../../registry";
import { signedIn, useApi, type Person } from "../setup/api";
import { useDatabase } from "../setup/database";
import { useMatters } from "../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);
const sections = demonstration().sections;

const upload = (person: Person, file: string | Buffer, name = "监测.csv", type = "text/csv", query = "") =>
  person.agent
    .post(`/api/v1/imports${query}`)
    .set({
      "x-heqing-csrf": person.csrf,
      "idempotency-key": randomUUID(),
      "content-type": type,
      "x-file-name": encodeURIComponent(name),
    })
    .send(file);

interface Import {
  readonly id: string;
  readonly state: string;
  readonly accepted: number;
}

/** An import that is done or failed. */
async function ended(person: Person, id: string): Promise<Import> {
  for (;;) {
    const found = (await person.get(`/imports/${id}`)).body as Import;
    if (!["staging", "switching"].includes(found.state)) return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test("a monthly sheet travels through import and release to a matter and the township's task", async () => {
  const [station, second, town] = [await api.as("station"), await api.as("station2"), await api.as("town2")];
  const sheet = demoMonth({ sections, missing: new Set(["demo-2"]), date: "2026-10-05" });
  const answer = await upload(station, sheet);
  expect(answer.status).toBe(202);
  const { id, ...first } = answer.body as Import;
  expect(first).toMatchObject({ kind: "monthly", fileName: "监测.csv" });
  expect(await ended(station, id)).toMatchObject({
    state: "done",
    refused: 0,
    accepted: sections.length * 3,
    error: null,
  });
  expect(((await station.get("/imports")).body as { items: Import[] }).items.map((one) => one.id)).toContain(id);
  expect((await upload(await api.as("station"), sheet)).status).toBe(202);

  type Verdict = { id: string; sectionId: string; outcome: string; sentence: { zh: string }; preparedByMe: boolean };
  const waiting = (await second.get("/verdicts?status=preliminary&period=2026-10")).body as { items: Verdict[] };
  expect(waiting.items).toHaveLength(sections.length);
  const missed = waiting.items.find(({ sectionId }) => sectionId === "demo-2");
  expect(missed).toMatchObject({ outcome: "missed", targetClass: "Ⅲ", preparedByMe: false });
  expect(missed?.sentence.zh).toContain("按正式评价");
  expect(((await town.get("/verdicts")).body as { items: unknown[] }).items).toEqual([]);
  expect((await town.get(`/verdicts/${missed?.id}`)).status).toBe(404);
  const tasks = (await second.get("/tasks")).body as { items: { kind: string; count?: number }[] };
  expect(tasks.items).toContainEqual(expect.objectContaining({ kind: "release", count: sections.length }));

  const verdictIds = waiting.items.map((verdict) => verdict.id);
  const own = await station.post("/releases", { verdictIds }, { "idempotency-key": randomUUID() });
  expect([own.status, (own.body as { code: string }).code]).toEqual([409, "SECOND_PERSON_NEEDED"]);
  const key = { "idempotency-key": randomUUID() };
  const released = await second.post("/releases", { verdictIds }, key);
  expect(released.status).toBe(200);
  const { released: made } = released.body as {
    released: { verdictId: string; matterId: string | null; opened: boolean }[];
  };
  const opened = made.filter((one) => one.opened);
  expect(opened).toEqual([expect.objectContaining({ verdictId: missed?.id, matterId: expect.any(String) })]);
  expect((await second.post("/releases", { verdictIds }, key)).body).toEqual(released.body);

  const matterId = opened[0]?.matterId ?? "";
  await matters.advance(matterId);
  expect((await town.get(`/matters/${matterId}`)).body).toMatchObject({
    phase: "warned",
    verdict: { period: "2026-10", outcome: "missed", sentence: { zh: expect.stringContaining("Ⅳ类") } },
  });
  const page = (await town.get("/sections/demo-2")).body as {
    verdicts: unknown[];
    series: unknown[];
    matters: { id: string }[];
  };
  expect([page.verdicts.length, page.series.length, page.matters.map((one) => one.id)]).toEqual([1, 3, [matterId]]);
  const list = (await town.get("/sections?demo=true&q=乙丙")).body as { items: unknown[] };
  expect(list.items).toEqual([
    expect.objectContaining({
      id: "demo-2",
      targetClass: "Ⅲ",
      latest: expect.objectContaining({ period: "2026-10", status: "final" }),
    }),
  ]);
  // What another township's month was is not this one's affair; that the section exists is.
  expect((await (await api.as("town5")).get("/sections/demo-2")).body).toMatchObject({
    latest: null,
    verdicts: [],
    matters: [],
  });
});

test("a batch of history that is released counts as any other, and opens and joins nothing", async () => {
  const [station, second] = [await api.as("station"), await api.as("station2")];
  type Line = { id: string; sectionId: string; outcome: string; status: string };
  const sheet = (section: string, date: string) => demoMonth({ sections, missing: new Set([section]), date });
  const bring = async (text: string, query: string) => {
    const { id } = (await upload(station, text, "旧数据.csv", "text/csv", query)).body as Import;
    return ended(station, id);
  };
  const releaseMonth = async (section: string, period: string) => {
    const { items } = (await second.get(`/verdicts?status=preliminary&period=${period}`)).body as { items: Line[] };
    const verdictIds = items.filter(({ sectionId }) => sectionId === section).map(({ id }) => id);
    const answer = await second.post("/releases", { verdictIds }, { "idempotency-key": randomUUID() });
    return (answer.body as { released: object[] }).released;
  };

  expect(await bring(sheet("demo-3", "2025-03-05"), "")).toMatchObject({ history: false });
  const [open] = await releaseMonth("demo-3", "2025-03");
  expect(open).toMatchObject({ outcome: "missed", opened: true });
  const told = () => matters.value<number>("select count(*)::int from heqing.act");
  const before = await told();
  for (const [section, date, period] of [
    ["demo-3", "2025-02-05", "2025-02"],
    ["demo-4", "2025-01-05", "2025-01"],
  ] as const) {
    expect(await bring(sheet(section, date), "?history=true")).toMatchObject({ state: "done", history: true });
    expect(await releaseMonth(section, period)).toMatchObject([
      { outcome: "missed", opened: false, matterId: null, refused: null },
    ]);
    const page = (await station.get(`/sections/${section}`)).body as {
      verdicts: { period: string; status: string; outcome: string }[];
      series: { period: string }[];
    };
    expect(page.verdicts).toContainEqual(expect.objectContaining({ period, status: "final", outcome: "missed" }));
    expect(page.series).toContainEqual(expect.objectContaining({ period }));
  }
  expect(await told()).toBe(before);
});

test("the same file under the same key is not taken once as history and once not", async () => {
  const station = await api.as("station");
  const key = randomUUID();
  const text = demoMonth({ sections, missing: new Set(), date: "2024-12-05" });
  const first = await upload(station, text, "旧数据.csv", "text/csv", "?history=true").set("idempotency-key", key);
  expect(first.body).toMatchObject({ history: true });
  const again = await upload(station, text, "旧数据.csv", "text/csv", "?history=true").set("idempotency-key", key);
  expect((again.body as Import).id).toBe((first.body as Import).id);
  const other = await upload(station, text, "旧数据.csv", "text/csv").set("idempotency-key", key);
  expect([other.status, (other.body as { code: string }).code]).toEqual([409, "KEY_REUSED"]);
  await ended(station, (first.body as Import).id);
  const odd = await upload(station, text, "旧数据.csv", "text/csv", "?history=yes");
  expect([odd.status, (odd.body as { code: string }).code]).toEqual([400, "INPUT_INVALID"]);
});

test("a cell that does not fit is found by line and column, in the jurisdiction it came from", async () => {
  const station = await api.as("station");
  const lines = ["section,date,item,value", "演示溪甲乙交接断面,2026-09-05,codmn,two"];
  lines.push(...Array.from({ length: 4 }, (_, n) => `无此断面${n},2026-09-05,codmn,2.1`));
  const { id } = (await upload(station, lines.join("\n"))).body as Import;
  expect(await ended(station, id)).toMatchObject({ state: "done", accepted: 0, refused: 5 });
  type Page = { items: { line: number; cells: { column: string; got: string }[] }[]; next: string | null };
  const cells: Page["items"][number][] = [];
  for (let cursor = ""; ;) {
    const page = (await station.get(`/quarantine?batch=${id}&limit=2${cursor}`)).body as Page;
    cells.push(...page.items);
    if (page.next === null) break;
    cursor = `&cursor=${page.next}`;
  }
  expect(cells).toHaveLength(5);
  expect(cells).toContainEqual(
    expect.objectContaining({
      line: 2,
      fileName: "监测.csv",
      cells: [expect.objectContaining({ column: "value", got: "two" })],
    }),
  );
});

test("a file that can't be used as a whole is said at once, and leaves nothing behind", async () => {
  const station = await api.as("station");
  const before = await matters.value<number>("select count(*)::int from heqing.import_batch");
  const kept = readdirSync(api.uploads);
  const wrong = await upload(station, "a,b\n1,2\n");
  expect([wrong.status, (wrong.body as { code: string }).code]).toEqual([422, "FILE_UNUSABLE"]);
  const form = await upload(station, "a=b", "x.csv", "application/x-www-form-urlencoded");
  expect((form.body as { code: string }).code).toBe("MEDIA_TYPE");
  for (const name of ["", "a\u0000b", "x".repeat(300)]) {
    expect(((await upload(station, "a,b", name)).body as { code: string }).code).toBe("INPUT_INVALID");
  }
  expect(await matters.value("select count(*)::int from heqing.import_batch")).toBe(before);
  expect(readdirSync(api.uploads)).toEqual(kept);
});

test("a file over the limit is refused by what it says and by what it sends, and is not kept", async () => {
  const sent = (bytes: number, headers: Record<string, string> = {}) =>
    Object.assign(Readable.from([Buffer.alloc(bytes, "x")]), {
      get: (name: string) => headers[name],
    }) as unknown as Request;
  const folder = join(api.uploads, "limit");
  await expect(receiveUpload(sent(1, { "content-length": "11" }), folder, { bytes: 10 })).rejects.toMatchObject({
    code: "TOO_LARGE",
  });
  await expect(receiveUpload(sent(11), folder, { bytes: 10 })).rejects.toMatchObject({ code: "TOO_LARGE" });
  await expect(receiveUpload(sent(1, { "content-encoding": "gzip" }), folder)).rejects.toMatchObject({
    code: "MEDIA_TYPE",
  });
  expect(readdirSync(folder)).toEqual([]);
  const { path } = await receiveUpload(sent(10), folder, { bytes: 10 });
  expect([statSync(path).size, statSync(path).mode & 0o777]).toEqual([10, 0o600]);
  await forgetOldUploads(folder, Date.now());
  expect(readdirSync(folder)).toHaveLength(1);
  await forgetOldUploads(folder, Date.now() + 25 * 3_600_000);
  expect(readdirSync(folder)).toEqual([]);
});

test("public rows are read by everybody, page by page; an import of another county is nobody else's", async () => {
  const city = await signedIn(api.app(), "city");
  const header = "province,section,monitor_time,ph,do_mg_l,codmn_mg_l,nh3n_mg_l,tp_mg_l";
  const row = (name: string, time: string) => `浙江省,${name},${time},7.1,8.2,2.1,0.1,0.02`;
  const rows = [
    row("甲", "2026-11-01 04:00"),
    row("乙", "2026-11-01 08:00"),
    row("丙", "--"),
    row("丁", "2026-11-01 08:00"),
  ];
  const { id } = (await upload(city, [header, ...rows].join("\n"), "平台.csv", "application/octet-stream"))
    .body as Import;
  expect(await ended(city, id)).toMatchObject({ state: "done", accepted: 4, classes: { Ⅱ: expect.any(Number) } });
  expect((await (await api.as("station")).get(`/imports/${id}`)).status).toBe(404);

  type Page = { items: { section: string; class: string; values: object[] }[]; next: string | null; source: string };
  const open = supertest(api.app());
  const found: string[] = [];
  for (let cursor = ""; ;) {
    const page = (await open.get(`/api/v1/public/readings?limit=1${cursor}`)).body as Page;
    found.push(...page.items.map(({ section }) => section));
    if (page.next === null) break;
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
  expect(found).toEqual(["丁", "乙", "甲", "丙"]);
  const { items } = (await open.get("/api/v1/public/readings?province=浙江省&q=乙")).body as Page;
  expect(items).toEqual([
    expect.objectContaining({ section: "乙", known: false, observedAt: "2026-11-01T00:00:00.000Z" }),
  ]);
  expect(items[0]?.values).toContainEqual({ item: "ph", text: "7.1", used: "shown" });
});

test("the monthly template can be opened by a spreadsheet and taken in as it is", async () => {
  const answer = await supertest(api.app()).get("/api/v1/templates/monthly.csv").buffer(true);
  expect(answer.headers).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": "attachment; filename=monthly.csv",
  });
  expect(answer.text.startsWith("\uFEFFsection,date,item,value")).toBe(true);
  const station = await api.as("station");
  const { id } = (await upload(station, answer.text)).body as Import;
  expect(await ended(station, id)).toMatchObject({ state: "done", refused: 0 });
});

test("the template as a workbook comes in as it is, and what is refused goes out as a sheet that computes nothing", async () => {
  const bytes = async (path: string, person?: Person): Promise<Buffer> => {
    const call = person === undefined ? supertest(api.app()).get(`/api/v1${path}`) : person.agent.get(`/api/v1${path}`);
    const answer = await call.buffer(true).parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => done(null, Buffer.concat(chunks)));
    });
    expect(answer.status).toBe(200);
    return answer.body as Buffer;
  };
  const station = await api.as("station");
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const template = await bytes("/templates/monthly.xlsx");
  const { id } = (await upload(station, template, "月报.xlsx", type, "?sheet=月度监测表")).body as Import;
  expect(await ended(station, id)).toMatchObject({
    state: "done",
    refused: 0,
    encoding: "xlsx",
    readAs: { sheet: "月度监测表" },
  });
  const wrong = await upload(station, template, "月报.xlsx", type, "?sheet=十月");
  expect(wrong.body).toMatchObject({ code: "FILE_UNUSABLE", faults: [expect.stringContaining("workbook-sheet")] });

  const formula = '=HYPERLINK("http://x")';
  const bad = await upload(station, `section,date,item,value\n"${formula.replaceAll('"', '""')}",2026-10-05,tp,0.1\n`);
  const batch = (bad.body as Import).id;
  await ended(station, batch);
  const csv = (await bytes(`/sheets/quarantine.csv?batch=${batch}`, station)).toString("utf8");
  expect(csv).toContain("已登记的断面");
  expect(csv).toContain("'=HYPERLINK");
  const { Workbook } = await import("@protobi/exceljs");
  const workbook = new Workbook();
  await workbook.xlsx.load((await bytes(`/sheets/quarantine.xlsx?batch=${batch}`, station)) as never);
  const cells = workbook.worksheets[0]?.getRow(2).values as unknown[];
  expect(cells).toContain(formula); // a text, not an object with a formula
  const townships = await api.as("town2");
  expect((await townships.get("/sheets/quarantine.xlsx")).status).toBe(403);
});

test("what could not be brought to Temporal is seen by the county office and the system administrator", async () => {
  const id = await matters.release({ section: "demo-6" });
  await matters.rows("update heqing.outbox set dead_at = now(), last_error = 'gone' where proceeding_id = $1", id);
  for (const login of ["county", "admin"]) {
    const { items } = (await (await api.as(login)).get("/outbox?dead=true")).body as { items: object[] };
    expect(items).toEqual([expect.objectContaining({ matterId: id, lastError: "gone" })]);
  }
});
