import { randomUUID } from "node:crypto";
import supertest from "supertest";
import { useApi } from "../setup/api";
import { useDatabase } from "../setup/database";
import { PLAN, useMatters } from "../setup/matter-fixture";
import { served as servedIn, settle as settleIn } from "../setup/served";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

interface SeenMatter {
  readonly phase: string;
  readonly rung: string | null;
  readonly events: readonly {
    readonly kind: string;
    readonly actor: string | null;
    readonly text?: { summary?: string };
  }[];
  readonly steps: readonly {
    readonly no: number;
    readonly kind: string;
    readonly state: string;
    readonly rung: string | null;
  }[];
  readonly letters: readonly { readonly rung: string }[];
  readonly allowed: readonly { readonly kind: string; readonly step?: number }[];
}

const settle = (id: string): Promise<void> => settleIn(matters, id);
const served = (section: string, ladder?: string): Promise<string> => servedIn(matters, section, ladder);

const seen = async (login: string, id: string): Promise<SeenMatter> =>
  (await (await api.as(login)).get(`/matters/${id}`)).body as SeenMatter;

test("a township sees its matter with the letter, the deadline that explains itself, and what it may do", async () => {
  const id = await served("demo-1");
  const answer = await (await api.as("town1")).get(`/matters/${id}`);
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({
    phase: "served",
    rung: "supervision-order",
    rungName: { zh: expect.any(String), en: expect.any(String) },
    endedAs: null,
    stopped: false,
    open: true,
    sectionName: "演示溪甲乙交接断面",
    officeName: "演示县治水办（河长办）",
    section: { upstream: "演示甲镇", downstream: "演示乙镇", river: "演示溪" },
    ladder: { id: "default", version: 1, status: "assumption" },
    misses: [{ schemeName: { zh: "乡镇交接断面考核" }, answered: false, out: null }],
    parties: expect.arrayContaining([{ role: "responsible", unitName: "演示甲镇人民政府" }]),
    verdict: { class: "Ⅳ", targetClass: "Ⅲ", outcome: "missed", status: "final" },
    allowed: [
      { kind: "acknowledge" },
      { kind: "plan" },
      { kind: "report", withPlan: true },
      { kind: "object", verdict: expect.any(String) },
      { kind: "ask-department" },
    ],
  });
  const { duties, letters, deliveries } = answer.body as Record<string, Record<string, unknown>[]>;
  expect(duties?.map(({ kind }) => kind)).toEqual(["acknowledge", "plan", "rectify"]);
  expect(duties?.[0]).toMatchObject({
    owner: "responsible",
    unitName: "演示甲镇人民政府",
    stoppedSince: null,
    dueDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    explanation: {
      sentence: { zh: expect.stringContaining("次日起算") },
      steps: expect.any(Array),
      basis: expect.any(Object),
    },
  });
  expect(letters?.[0]).toMatchObject({ state: "served", title: expect.stringContaining("演示溪甲乙交接断面") });
  expect(deliveries?.[0]).toMatchObject({ state: "sent", notice: "early-warning" });
});

test("who sees a draft reads its words before anybody has submitted it, and the same ones are kept then", async () => {
  const id = await matters.release({ section: "demo-5", ladder: "default" });
  await matters.settled(id);
  const words = async (login: string) =>
    ((await (await api.as(login)).get(`/matters/${id}`)).body as { letters: Record<string, unknown>[] }).letters.map(
      ({ title, addressee, paragraphs, citations, signer }) => ({ title, addressee, paragraphs, citations, signer }),
    );
  expect(await words("town5")).toEqual([]);
  const read = await words("county");
  expect(read).toEqual([expect.objectContaining({ title: expect.stringContaining("督办") })]);
  const kept = () => matters.value("select draft from heqing.letter where proceeding_id = $1", id);
  expect(await kept()).toBeNull();
  await matters.receive("county", id, { kind: "submit", step: await matters.step(id, "sign") });
  await matters.advance(id);
  expect([await kept()]).toEqual(read);
  expect(await words("town5")).toEqual([]);
});

test("another township sees neither the matter nor its acts: 404, as for an id that never was", async () => {
  const id = await served("demo-2");
  const other = await api.as("town3");
  const act = await matters.value<string>(
    "select act_id from heqing.act where proceeding_id = $1 and kind = 'sign'",
    id,
  );
  for (const path of [
    `/matters/${id}`,
    `/matters/${id}/acts/${act}`,
    "/matters/999999999999",
    "/matters/x",
    "/matters/0",
  ]) {
    const answer = await other.get(path);
    expect([path, answer.status, (answer.body as { code: string }).code]).toEqual([path, 404, "NOT_FOUND"]);
  }
  const posted = await other.post(`/matters/${id}/acts`, { kind: "acknowledge" }, { "idempotency-key": randomUUID() });
  expect(posted.status).toBe(404);
  const { items } = (await other.get("/matters")).body as { items: { id: string }[] };
  expect(items.map((row) => row.id)).not.toContain(id);
  expect(
    await matters.value("select count(*)::int from heqing.act where proceeding_id = $1 and kind = 'acknowledge'", id),
  ).toBe(0);
});

test("what names a party is seen by its units alone: drafts by the office, a clue by who handles it", async () => {
  const id = await matters.release({ section: "demo-3", ladder: "default" });
  await settle(id);
  const [county, town] = [await seen("county", id), await seen("town3", id)];
  expect(county.steps.map(({ kind }) => kind)).toContain("sign");
  expect(county.letters).toHaveLength(1);
  expect(town.steps.map(({ kind }) => kind)).not.toContain("sign");
  expect(town.letters).toEqual([]);
  expect(town.events.map(({ kind }) => kind)).not.toContain("letter-drafted");

  await matters.rows(
    `with step as (
       insert into heqing.step (id, proceeding_id, no, kind, payload, by_person, unit_id, seen_by, division_code, created_at)
       select gen_random_uuid(), m.id, 90, 'clue', '{"no":90,"kind":"clue","cause":"plan-overdue"}', true, m.office_id, '{handling}', m.division_code, now()
         from heqing.matter m where m.id = $1 returning proceeding_id, division_code)
     insert into heqing.event (proceeding_id, n, at, kind, data, law_revision, seen_by, division_code)
     select proceeding_id, 90, now(), 'clue-drafted', '{"step":90,"cause":"plan-overdue"}', '1', '{handling}', division_code from step`,
    id,
  );
  expect((await seen("county", id)).events.map(({ kind }) => kind)).toContain("clue-drafted");
  const tasks = (await (await api.as("county")).get("/tasks")).body as { items: { kind: string; matterId: string }[] };
  expect(tasks.items.filter(({ matterId }) => matterId === id).map(({ kind }) => kind)).toContain("clue");
  for (const login of ["town3", "liaison3", "city"]) {
    expect([login, JSON.stringify(await seen(login, id))]).toEqual([login, expect.not.stringMatching(/clue|线索/)]);
  }
  // The state is lent to the law alone.
  await expect(database.pool("api").query("select state from heqing.proceeding")).rejects.toThrow(/permission denied/);
  expect(JSON.stringify(await seen("county", id))).not.toContain("nextStep");
});

test("a matter that the office is still asked about is there for the office alone, by list, id and act", async () => {
  const id = await matters.release({
    section: "demo-4",
    leading: false,
    scheme: "zhejiang-cross-boundary",
    ladder: "default",
  });
  await settle(id);
  expect(await seen("county", id)).toMatchObject({
    phase: "asked",
    allowed: [{ kind: "open-matter" }, { kind: "decline" }],
  });
  const town = await api.as("town4");
  expect((await town.get(`/matters/${id}`)).status).toBe(404);
  expect((await town.get("/matters?limit=200")).text).not.toContain(`"${id}"`);
  expect((await town.post(`/matters/${id}/acts`, { kind: "acknowledge" })).status).toBe(404);
  const step = await matters.step(id, "open-question");
  await (await api.as("county")).post(`/matters/${id}/acts`, { kind: "decline", step, reason: "不属实" });
  await settle(id);
  expect((await town.get(`/matters/${id}`)).status).toBe(404);
  expect(await seen("county", id)).toMatchObject({ phase: "closed", endedAs: "declined" });
});

test("an act is received at once, stays pending while nobody judges it, and its state can be asked for", async () => {
  const id = await served("demo-4");
  const town = await api.as("town4");
  const key = randomUUID();
  const answer = await town.post(`/matters/${id}/acts`, { kind: "acknowledge" }, { "idempotency-key": key });
  expect(answer.status).toBe(202);
  expect(answer.body).toMatchObject({ state: "pending", actId: key });
  expect((await town.get(`/matters/${id}/acts/${key}`)).body).toMatchObject({ state: "pending", kind: "acknowledge" });
  await matters.advance(id);
  expect((await town.get(`/matters/${id}/acts/${key}`)).body).toMatchObject({
    state: "applied",
    phase: "acknowledged",
  });
  const again = await town.post(
    `/matters/${id}/acts`,
    { kind: "acknowledge" },
    { "idempotency-key": key.toUpperCase() },
  );
  expect(again.status).toBe(200);
  expect(again.body).toMatchObject({
    state: "applied",
    seq: (answer.body as { seq: number }).seq,
    phase: "acknowledged",
  });
  const acknowledged = (await seen("town4", id)).events.find(({ kind }) => kind === "acknowledged");
  expect(acknowledged?.actor).not.toBeNull();
});

test("the same key with another payload, on another matter, or by another person is refused as reused", async () => {
  const id = await served("demo-5");
  const [town, liaison] = [await api.as("town5"), await api.as("liaison5")];
  const key = { "idempotency-key": randomUUID() };
  expect((await town.post(`/matters/${id}/acts`, { kind: "report", summary: "一" }, key)).status).toBe(202);
  const other = await town.post(`/matters/${id}/acts`, { kind: "report", summary: "二" }, key);
  expect([other.status, (other.body as { code: string }).code]).toEqual([409, "KEY_REUSED"]);
  expect((await liaison.post(`/matters/${id}/acts`, { kind: "acknowledge" }, key)).status).toBe(409);
});

test("what the law refuses is recorded and answered with the reason in both languages", async () => {
  const id = await served("demo-6");
  const county = await api.as("county");
  const answer = await county.post(
    `/matters/${id}/acts`,
    { kind: "record-call", step: 77, note: "已电话联系" },
    { "idempotency-key": randomUUID() },
  );
  expect(answer.status).toBe(202);
  await matters.advance(id);
  const { actId } = answer.body as { actId: string };
  const again = await county.post(
    `/matters/${id}/acts`,
    { kind: "record-call", step: 77, note: "已电话联系" },
    { "idempotency-key": actId },
  );
  expect(again.status).toBe(409);
  expect(again.body).toMatchObject({
    code: "ACT_REFUSED",
    refusal: "step-not-open",
    refusalZh: "该任务不存在或已办结",
    actId,
  });
});

test("where the law answers in time, the answer says the new phase", async () => {
  const id = await served("demo-7");
  const town = await api.as("town1");
  const app = api.app({ deliverAct: async (on) => void (await matters.advance(on.id)) });
  const answer = await supertest(app)
    .post(`/api/v1/matters/${id}/acts`)
    .set({ cookie: town.cookie, "x-heqing-csrf": town.csrf, "idempotency-key": randomUUID() })
    .send(PLAN);
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ state: "applied", phase: "rectifying" });
  expect((await seen("county", id)).events.find(({ kind }) => kind === "plan-filed")?.text?.summary).toBe(
    "排查沿线排口",
  );
});

test("what a mail server said of somebody is shown to who may see that person alone", async () => {
  const id = await served("demo-6");
  await matters.rows(
    "update heqing.delivery set last_error = '550 <' || address || '> unknown' where proceeding_id = $1",
    id,
  );
  // As a notice to both offices would be.
  await matters.rows("update heqing.step set seen_by = null where proceeding_id = $1 and kind = 'notify'", id);
  const said = async (login: string): Promise<readonly (readonly [string | null, boolean])[]> => {
    const { body } = await (await api.as(login)).get(`/matters/${id}`);
    const { deliveries } = body as { deliveries: { address: string | null; lastError: string | null }[] };
    return deliveries.map(({ address, lastError }) => [address, lastError?.includes(`<${address}>`) ?? false]);
  };
  const [county, town] = [await said("county"), await said("town6")];
  expect(county.every(([address, told]) => address !== null && told)).toBe(true);
  expect(new Set(town.map(([address, told]) => (address !== null) === told))).toEqual(new Set([true]));
  expect(town.filter(([address]) => address === null).length).toBeGreaterThan(0);
});

test("a parked matter is resumed by the system administrator, and only there", async () => {
  const id = await matters.release({ section: "demo-8" });
  await matters.rows(
    "update heqing.proceeding set parked_at = now(), parked_code = 'RULE_UNKNOWN', parked_reason = 'x' where id = $1",
    id,
  );
  const [admin, county] = [await api.as("admin"), await api.as("county")];
  const parked = async () => ((await admin.get("/parked")).body as { items: { matterId: string }[] }).items;
  expect(await parked()).toContainEqual(expect.objectContaining({ matterId: id, code: "RULE_UNKNOWN" }));
  expect((await county.get(`/matters/${id}`)).body).toMatchObject({ parked: true, parkedReason: "x" });
  expect((await (await api.as("city")).get(`/matters/${id}`)).body).toMatchObject({ parked: true, parkedReason: null });
  expect((await county.post(`/parked/${id}/resume`, {})).status).toBe(403);
  expect((await admin.post(`/parked/${id}/resume`, {})).body).toEqual({ resumed: true });
  expect((await admin.post(`/parked/${id}/resume`, {})).body).toEqual({ resumed: false });
  expect(await parked()).toEqual([]);
});

test("a role that an act is no matter of is refused before anything is stored", async () => {
  const id = await matters.release({ section: "demo-8" });
  await settle(id);
  const town = await api.as("town1");
  const answer = await town.post(`/matters/${id}/acts`, { kind: "sign", step: 1 });
  expect([answer.status, (answer.body as { code: string }).code]).toEqual([403, "NOT_ENTITLED"]);
  expect(
    await matters.value("select count(*)::int from heqing.act where proceeding_id = $1 and kind = 'sign'", id),
  ).toBe(0);
});

test("an office that supervises is no responsible unit: its plan is received, refused by the law, and told so", async () => {
  const id = await served("demo-1");
  const county = await api.as("county");
  const key = { "idempotency-key": randomUUID() };
  expect((await county.post(`/matters/${id}/acts`, PLAN, key)).status).toBe(202);
  await settle(id);
  const answer = await county.post(`/matters/${id}/acts`, PLAN, key);
  expect([answer.status, (answer.body as { refusal: string }).refusal]).toEqual([409, "not-a-party"]);
});

test("tasks are those of the account's unit, with the date they are due", async () => {
  const kinds = async (login: string) =>
    (
      (await (await api.as(login)).get("/tasks")).body as {
        items: { kind: string; sectionName: string; dueDate: string | null }[];
      }
    ).items;
  const mine = await kinds("town1");
  expect(mine.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["acknowledge", "plan", "report"]));
  expect(mine.every(({ sectionName }) => ["演示溪甲乙交接断面", "演示南溪甲丙交接断面"].includes(sectionName))).toBe(
    true,
  );
  expect(mine.find(({ kind }) => kind === "acknowledge")?.dueDate).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect((await kinds("county")).map(({ kind }) => kind)).toContain("submit");
  expect(await kinds("housing")).toEqual([]);
});

test("the list pages through every matter once, and finds by number, section, phase and openness", async () => {
  const county = await api.as("county");
  const page = async (query: string) =>
    (await county.get(`/matters?${query}`)).body as {
      items: { id: string; number: string; phase: string }[];
      next: string | null;
    };
  const all = (await page("limit=200")).items.map(({ id }) => id);
  const found: string[] = [];
  for (let next: string | null = ""; next !== null;) {
    const part = await page(`limit=3${next === "" ? "" : `&cursor=${next}`}`);
    found.push(...part.items.map(({ id }) => id));
    next = part.next;
  }
  expect(found).toEqual(all);
  expect(all).toEqual([...all].sort((a, b) => Number(b) - Number(a)));
  expect((await page(`q=${encodeURIComponent("乙丙")}`)).items).toHaveLength(1);
  expect((await page(`q=${encodeURIComponent("%")}`)).items).toEqual([]);
  const ended = (await page("open=false")).items as readonly { readonly endedAs?: string | null }[];
  expect(ended.map(({ endedAs }) => endedAs)).toEqual(["declined"]);
  expect(new Set((await page("phase=served")).items.map(({ phase }) => phase))).toEqual(new Set(["served"]));
});
