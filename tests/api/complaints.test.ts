import { randomUUID } from "node:crypto";
import { logged, useApi } from "../setup/api";
import { useDatabase } from "../setup/database";
import { useMatters } from "../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

const WHO = { name: "张三丰", contact: "13800000000" };
const COMPLAINT = {
  channel: "hotline",
  receivedOn: "2026-01-05",
  subject: "夜间排污",
  summary: "夜间有水色异常，请核实。",
  section: "demo-1",
  informant: WHO,
};

interface Complaint {
  readonly phase: string;
  readonly number: string;
  readonly content: { readonly subject: string } | null;
  readonly named: boolean | null;
  readonly finding: string | null;
  readonly parent: { readonly kind: string; readonly id: string } | null;
  readonly duties: readonly { readonly kind: string; readonly dueDate: string }[];
  readonly events: readonly { readonly kind: string }[];
  readonly allowed: readonly { readonly kind: string; readonly step?: number }[];
}

const register = async (login: string, more: object = {}, key: string = randomUUID()) =>
  (await api.as(login)).post("/complaints", { ...COMPLAINT, ...more }, { "idempotency-key": key });
const opened = async (more: object = {}): Promise<string> => {
  const { body } = await register("county", more);
  const { id } = body as { id: string };
  await matters.advance(id);
  return id;
};
const file = async (login: string, id: string): Promise<{ status: number; body: Complaint }> => {
  const { status, body } = await (await api.as(login)).get(`/complaints/${id}`);
  return { status, body: body as Complaint };
};
const act = async (login: string, id: string, kind: string, more: object): Promise<number> => {
  const { body } = await file(login, id);
  const step = body.allowed.find((offer) => offer.kind === kind)?.step ?? 1;
  const { status } = await (await api.as(login)).post(`/complaints/${id}/acts`, { kind, step, ...more });
  await matters.advance(id);
  return status;
};

test("an office registers one; its own part of the file says what is complained of, the township is told of nothing", async () => {
  const id = await opened();
  const { status, body } = await file("county", id);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    phase: "verifying",
    content: { subject: "夜间排污" },
    named: true,
    finding: null,
    allowed: [{ kind: "verify-complaint" }],
  });
  expect(body.number).toMatch(/信访举报〔\d{4}〕\d+号/);
  expect(body.duties.map(({ kind }) => kind).sort()).toEqual(["reply-complaint", "verify-complaint"]);
  expect((await file("town1", id)).status).toBe(404);
  const list = (await (await api.as("town1")).get("/complaints")).body as { items: readonly { id: string }[] };
  expect(list.items.filter((row) => row.id === id)).toEqual([]);
});

test("found true it is the township's to handle, without what was complained of; answered it ends", async () => {
  const id = await opened();
  expect(await act("county", id, "verify-complaint", { finding: "confirmed", summary: "管道渗漏，已拍照" })).toBe(202);
  const seen = await file("town1", id);
  expect(seen.body).toMatchObject({ phase: "handling", content: null, named: null, finding: "confirmed" });
  expect(JSON.stringify(seen.body)).not.toContain("水色异常");
  expect(JSON.stringify(seen.body)).toContain("管道渗漏");
  expect(await act("town1", id, "report-handling", { summary: "已封堵" })).toBe(202);
  expect(await act("county", id, "answer-informant", { note: "已电话答复" })).toBe(202);
  expect((await file("county", id)).body).toMatchObject({ phase: "ended", endedAs: "replied", open: false });
  expect(JSON.stringify((await file("town1", id)).body)).not.toContain("已电话答复");
});

test("who complained is told to a head and to who registered it, each time with a line in the audit log, and to nobody else", async () => {
  const id = await opened();
  const ask = async (login: string) => (await api.as(login)).post(`/complaints/${id}/informant`, {});
  const lines = (): Promise<number> =>
    matters.value<number>(
      "select count(*)::integer from heqing.audit_event where kind = 'informant-read' and data ->> 'matter' = $1",
      id,
    );
  expect((await ask("county")).body).toEqual(WHO);
  expect((await ask("countyhead")).body).toEqual(WHO);
  expect(await lines()).toBe(2);
  expect((await ask("city")).status).toBe(404);
  expect((await ask("town1")).status).toBe(403);
  expect((await ask("audit")).status).toBe(403);
  expect(await lines()).toBe(2);
  const anonymous = await opened({ informant: undefined });
  expect((await (await api.as("county")).post(`/complaints/${anonymous}/informant`, {})).status).toBe(404);
  expect((await file("county", anonymous)).body.named).toBe(false);
});

test("who complained stands nowhere in the book, its ledger, its mail and the log", async () => {
  const id = await opened();
  await act("county", id, "verify-complaint", { finding: "confirmed", summary: "属实" });
  await matters.settled(id);
  const tables = await matters.rows<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'heqing'::regnamespace and c.relkind = 'r'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const count = await matters.value<string>(
      `select count(*)::text from heqing.${name} t where t::text like '%' || $1 || '%' or t::text like '%' || $2 || '%'
          or t::text like '%' || $3 || '%'`,
      WHO.name,
      WHO.contact,
      Buffer.from(WHO.name).toString("hex"),
    );
    if (count !== "0") found.push(name);
  }
  expect(found).toEqual([]);
  expect(logged.filter((line) => line.includes(WHO.name) || line.includes(WHO.contact))).toEqual([]);
});

test("the same key registers once; what is neither here nor there, late or of a day to come is refused", async () => {
  const key = randomUUID();
  const first = await register("county", {}, key);
  expect(first.status).toBe(201);
  expect((await register("county", {}, key)).body).toEqual(first.body);
  expect((await register("county", { subject: "另一件" }, key)).status).toBe(409);
  expect((await register("county", { section: undefined })).status).toBe(400);
  expect((await register("county", { division: "339901" })).status).toBe(400);
  expect((await register("county", { receivedOn: "2999-01-01" })).status).toBe(400);
  expect((await register("county", { section: "nowhere" })).status).toBe(404);
  expect((await register("town1")).status).toBe(403);
});

test("one that has no section is the office's own to handle; one by the regulations on petitions has their limits", async () => {
  const id = await opened({ section: undefined, division: "339901" });
  await act("county", id, "verify-complaint", { finding: "partly", summary: "部分属实" });
  expect((await file("county", id)).body.allowed).toMatchObject([{ kind: "report-handling" }]);
  const petition = await opened({ ladder: "petition" });
  expect((await file("county", petition)).body).toMatchObject({ ladder: { id: "petition", status: "binding" } });
});

test("it joins the open matter of its section, which is told when it is found true", async () => {
  const before = await opened({ section: "demo-2" });
  const matter = await matters.release({ section: "demo-2" });
  await matters.advance(matter);
  const id = await opened({ section: "demo-2" });
  expect((await file("county", id)).body.parent).toMatchObject({ kind: "matter", id: matter });
  expect((await file("county", before)).body.parent).toBeNull();
  for (const each of [id, before])
    await act("county", each, "verify-complaint", { finding: "confirmed", summary: "属实" });
  expect((await file("county", before)).body.parent).toMatchObject({ kind: "matter", id: matter });
  await matters.advance(matter);
  const { body } = await (await api.as("county")).get(`/matters/${matter}`);
  const { children, events } = body as {
    children: readonly { kind: string; childNo: number; id: string }[];
    events: readonly { kind: string }[];
  };
  expect(children.map(({ kind, childNo, id: child }) => [kind, childNo, child])).toEqual([
    ["complaint", 2, before],
    ["complaint", 1, id],
  ]);
  expect(events.filter(({ kind }) => kind === "complaint-joined")).toHaveLength(2);
});
