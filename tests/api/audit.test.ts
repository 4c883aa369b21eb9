import { randomUUID } from "node:crypto";
import supertest from "supertest";
import { parse } from "csv-parse/sync";
import { demoMonth } from "../../intake/sheet/demo-sheet";
import { demonstration } from "../../registry";
import { logged, useApi } from "../setup/api";
import { useDatabase } from "../setup/database";
import { useMatters } from "../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

interface Line {
  readonly kind: string;
  readonly login: string | null;
  readonly role: string | null;
  readonly assurance: string | null;
  readonly sourceAddress: string | null;
  readonly requestId: string | null;
  readonly route: string | null;
  readonly data: Record<string, unknown>;
}

/** Lines of the book, the newest last. */
const lines = (where: string, ...parameters: readonly unknown[]) =>
  matters.rows<Line>(
    `select e.kind, a.login, e.role, e.assurance, e.source_address as "sourceAddress", e.request_id as "requestId",
            e.route, e.data
       from heqing.audit_event e left join heqing.account a on a.id = e.account_id where ${where} order by e.id`,
    ...parameters,
  );
const ofRequest = (answer: { headers: Record<string, string> }) =>
  lines("e.request_id = $1", answer.headers["x-request-id"]);

/** Runs work while the log takes no lines of a kind. */
async function withoutLog(kind: string, work: () => Promise<void>): Promise<void> {
  await matters.rows(`alter table heqing.audit_event add constraint planted check (kind <> '${kind}') not valid`);
  try {
    await work();
  } finally {
    await matters.rows("alter table heqing.audit_event drop constraint planted");
  }
}

test("who may not is refused, and the log says who, by which proof, from where, and what for", async () => {
  const town = await api.as("town1");
  const answer = await town.agent.get("/api/v1/outbox").set("x-forwarded-for", "203.0.113.5");
  expect(answer.status).toBe(403);
  expect(await ofRequest(answer)).toEqual([
    {
      kind: "refused",
      login: "town1",
      role: "township",
      assurance: expect.stringMatching(/^(password|second-factor)$/),
      sourceAddress: "203.0.113.5",
      requestId: answer.headers["x-request-id"],
      route: "GET /outbox",
      data: { code: "NOT_ENTITLED" },
    },
  ]);
});

test("another's matter is not there, for reading and for acting, and the log says which it was", async () => {
  const id = await matters.release({ section: "demo-2" });
  const stranger = await api.as("town6");
  const read = await stranger.get(`/matters/${id}`);
  const act = await stranger.post(`/matters/${id}/acts`, { kind: "acknowledge" }, { "idempotency-key": randomUUID() });
  expect([read.status, act.status]).toEqual([404, 404]);
  expect(await ofRequest(read)).toMatchObject([
    { kind: "refused", login: "town6", route: "GET /matters/:id", data: { id, code: "NOT_FOUND" } },
  ]);
  expect(await ofRequest(act)).toMatchObject([
    { kind: "refused", route: "POST /matters/:id/acts", data: { id, code: "NOT_FOUND" } },
  ]);
  const forged = await stranger.agent.post(`/api/v1/matters/${id}/acts`).send({ kind: "acknowledge" });
  expect(await ofRequest(forged)).toMatchObject([{ login: "town6", data: { code: "FORM_EXPIRED" } }]);
});

test("what somebody types into an address is not kept", async () => {
  const town = await api.as("town1");
  const typed = await town.get("/sections/my-password-is-tiger");
  expect(typed.status).toBe(404);
  expect(await ofRequest(typed)).toMatchObject([{ data: { code: "NOT_FOUND" } }]);
  const link = await supertest(api.app()).get(`/api/v1/links/${"a".repeat(50)}`);
  expect(link.status).toBe(404);
  expect(JSON.stringify(await ofRequest(link))).not.toContain("aaaaa");
});

test("reading a matter is reading whom it was written to: a line, without which nothing is shown", async () => {
  const id = await matters.release({ section: "demo-1" });
  const county = await api.as("county");
  const first = await county.get(`/matters/${id}`);
  expect(first.status).toBe(200);
  expect(await ofRequest(first)).toMatchObject([
    { kind: "personal", login: "county", route: "GET /matters/:id", data: { id } },
  ]);
  expect(await ofRequest(await county.get(`/matters/${id}`))).toEqual([]);
  await withoutLog("personal", async () => {
    const town = await api.as("town1");
    const answer = await town.get(`/matters/${id}`);
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([500, expect.not.stringContaining("整改")]);
  });
});

test("a refusal that can't be written down is still that refusal, and our own log says so", async () => {
  const town = await api.as("town1");
  await withoutLog("refused", async () => {
    const answer = await town.get("/outbox");
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([403, "NOT_ENTITLED"]);
  });
  expect(logged.some((line) => line.includes("a refusal could not be written into the audit log"))).toBe(true);
});

test("an import and a release are lines of their own transactions, with ids alone and not the file's name", async () => {
  const station = await api.as("station");
  const answer = await station.agent
    .post("/api/v1/imports")
    .set({
      "x-heqing-csrf": station.csrf,
      "idempotency-key": randomUUID(),
      "content-type": "text/csv",
      "x-file-name": "secret-name.csv",
    })
    .send(demoMonth({ sections: demonstration().sections, missing: new Set(), date: "2026-10-05" }));
  expect(answer.status).toBe(202);
  const { id } = answer.body as { id: string };
  expect((await lines("e.kind = 'import'"))[0]).toMatchObject({
    login: "station",
    route: "POST /imports",
    data: { import: id, sheet: "monthly" },
  });
  while (((await station.get(`/imports/${id}`)).body as { finishedAt: string | null }).finishedAt === null);
  const second = await api.as("station2");
  const { items } = (await second.get("/verdicts?status=preliminary")).body as { items: { id: string }[] };
  const released = await second.post(
    "/releases",
    { verdictIds: items.map((one) => one.id) },
    { "idempotency-key": randomUUID() },
  );
  expect(released.status).toBe(200);
  const told = await ofRequest(released);
  expect(new Set(told.map(({ data }) => data["verdict"]))).toEqual(new Set(items.map((one) => one.id)));
  expect(told[0]).toMatchObject({ kind: "release", login: "station2", route: "POST /releases" });
  expect(JSON.stringify(await lines("true"))).not.toContain("secret-name");
});

test("the log is a page of the audit administrator: newest first, page by page, with the words of its filters checked", async () => {
  const audit = await api.as("audit");
  type Page = { items: Line[]; next: string | null };
  const page = async (query: string) => (await audit.get(`/audit?${query}`)).body as Page;
  const first = await page("kind=refused&limit=2");
  expect(first.items).toHaveLength(2);
  const second = await page(`kind=refused&limit=2&cursor=${first.next ?? ""}`);
  expect(second.items[0]?.requestId).not.toBe(first.items[1]?.requestId);
  expect((await page("account=town6&limit=200")).items.every(({ login }) => login === "town6")).toBe(true);
  expect((await page("address=203.0.113.5")).items.map(({ route }) => route)).toEqual(["GET /outbox"]);
  for (const wrong of ["from=yesterday", "to=0000-01-01", "kind=X", "address=%27", "account=a%20b", "limit=0"]) {
    expect([wrong, (await audit.get(`/audit?${wrong}`)).status]).toEqual([wrong, 400]);
  }
  for (const login of ["security", "admin", "county", "town1"]) {
    expect((await (await api.as(login)).get("/audit")).status).toBe(403);
  }
});

test("the export is the whole log as a sheet that computes nothing, and is itself a line", async () => {
  await matters.rows(
    `insert into heqing.audit_event (kind, route, source_address, data) values ('odd-line', '=1+1', '@SUM(A1)', '{"a":"b,\\"c"}')`,
  );
  await matters.rows(
    "insert into heqing.audit_event (kind, request_id) select 'many', 'n-' || n from generate_series(1, 2500) n",
  );
  const audit = await api.as("audit");
  const answer = await audit.get("/audit/export.csv");
  expect(answer.status).toBe(200);
  expect(answer.headers).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": "attachment; filename=audit.csv",
    "cache-control": "no-store",
  });
  expect(answer.text.startsWith("\uFEFF时间,类别,账号")).toBe(true);
  const rows: Record<string, string>[] = parse(answer.text, { columns: true, bom: true });
  expect(rows.filter((row) => row["类别"] === "many")).toHaveLength(2500);
  expect(rows[0]).toMatchObject({ 类别: "export", 账号: "audit", 接口: "GET /audit/export.csv" });
  expect(rows[0]?.["时间"]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\+08:00$/);
  const odd = rows.find((row) => row["类别"] === "odd-line");
  expect(odd).toMatchObject({ 接口: "'=1+1", 来源地址: "'@SUM(A1)", 对象: '{"a": "b,\\"c"}'.replace(": ", ":") });
  expect(await ofRequest(answer)).toMatchObject([{ kind: "export", login: "audit" }]);
  await withoutLog("export", async () => {
    expect((await audit.get("/audit/export.csv")).status).toBe(500);
  });
  const narrowed = await audit.get("/audit/export.csv?kind=odd-line");
  expect(narrowed.text.trim().split("\r\n")).toHaveLength(2);
});
