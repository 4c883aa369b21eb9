import { randomUUID } from "node:crypto";
import type { MatterPersonAct } from "../../domain/matter";
import { useApi } from "../setup/api";
import { useDatabase } from "../setup/database";
import { PLAN, useMatters } from "../setup/matter-fixture";
import { served, settle as settleIn } from "../setup/served";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

/** What of a matter these tests look at. */
interface Seen {
  readonly allowed: readonly { readonly kind: string; readonly step?: number; readonly draft?: boolean }[];
  readonly events: readonly Readonly<Record<string, unknown>>[];
  readonly duties: readonly {
    readonly no: number;
    readonly kind: string;
    readonly explanation: { readonly moves: readonly object[] };
  }[];
}

const settle = (id: string): Promise<void> => settleIn(matters, id);

const seen = async (login: string, id: string): Promise<Seen> =>
  (await (await api.as(login)).get(`/matters/${id}`)).body as Seen;
/** What is offered beside what the office may do at any time: propose an exception, begin a letter. */
/** Acts that may be begun at any time, beside what is asked for. */
const BESIDE: readonly string[] = ["propose", "draft-letter", "object", "ask-department", "send-guide"];
const kinds = async (login: string, id: string): Promise<readonly string[]> =>
  (await seen(login, id)).allowed.map(({ kind }) => kind).filter((kind) => !BESIDE.includes(kind));
const tasks = async (login: string, id: string): Promise<readonly string[]> => {
  const { items } = (await (await api.as(login)).get("/tasks")).body as {
    items: { kind: string; matterId: string | null }[];
  };
  return items.filter(({ matterId }) => matterId === id).map(({ kind }) => kind);
};

/** Sends an act and has it judged; its answer is 202, since no worker runs here. */
async function act(login: string, id: string, body: MatterPersonAct): Promise<void> {
  const person = await api.as(login);
  const answer = await person.post(`/matters/${id}/acts`, body, { "idempotency-key": randomUUID() });
  expect([answer.status, answer.body]).toEqual([202, expect.objectContaining({ state: "pending" })]);
  await settle(id);
}

const stepOf = async (login: string, id: string, kind: string): Promise<number> =>
  (await seen(login, id)).allowed.find((allowed) => allowed.kind === kind)?.step ?? 0;

test("a letter goes from the clerk's task to the head's, and neither may do the other's part", async () => {
  const id = await matters.release({ section: "demo-1", ladder: "default" });
  await settle(id);
  expect([await kinds("county", id), await tasks("county", id)]).toEqual([["submit", "edit-letter"], ["submit"]]);
  const step = await stepOf("county", id, "submit");
  await act("county", id, { kind: "submit", step, note: "引用条款已核对" });
  expect([await kinds("county", id), await tasks("county", id)]).toEqual([["take-back"], []]);
  expect([await kinds("countyhead", id), await tasks("countyhead", id)]).toEqual([["sign", "return"], ["sign"]]);
  const { events } = await seen("countyhead", id);
  expect(events.find(({ kind }) => kind === "letter-submitted")).toMatchObject({
    post: "县治水办经办人",
    text: { note: "引用条款已核对" },
  });
  await act("countyhead", id, { kind: "sign", step });
  expect(await matters.value("select phase from heqing.matter where id = $1", id)).toBe("assigned");
  // What the unit owes begins when somebody of it opens the letter: a press of theirs, and their task until then.
  expect([await kinds("town1", id), await tasks("town1", id)]).toEqual([["open", "acknowledge"], ["open"]]);
  await act("town1", id, { kind: "open" });
  expect(await matters.value("select phase from heqing.matter where id = $1", id)).toBe("served");
  expect(await tasks("town1", id)).toEqual(["acknowledge", "plan", "report"]);
});

test("a liaison officer's plan waits for the head's confirmation, with both names on the timeline", async () => {
  const id = await served(matters, "demo-2");
  expect((await seen("liaison2", id)).allowed).toEqual([
    { kind: "acknowledge" },
    { kind: "plan", draft: true },
    { kind: "report", draft: true, withPlan: true },
    { kind: "object", draft: true, verdict: expect.any(String) },
    { kind: "ask-department" },
  ]);
  await act("liaison2", id, PLAN);
  expect(await tasks("town2", id)).toContain("confirm");
  expect(await tasks("liaison2", id)).not.toContain("confirm");
  await act("town2", id, { kind: "confirm", step: await stepOf("town2", id, "confirm") });
  const [own, office] = [(await seen("town2", id)).events, (await seen("county", id)).events];
  expect(own.find(({ kind }) => kind === "plan-drafted")).toMatchObject({
    actor: "演示丁",
    post: "演示乙镇联络员",
    forActor: "演示丙",
    forPost: "演示乙镇乡镇级河长",
    text: { summary: "排查沿线排口" },
  });
  // The office reads what the head confirmed, and nothing of what went before.
  expect(office.filter(({ kind }) => String(kind).startsWith("plan-"))).toMatchObject([
    { kind: "plan-filed", actor: "演示丙", forActor: null, text: { summary: "排查沿线排口" } },
  ]);
});

test("an extension is proposed with ground and evidence, offered to the other head alone, and shown with both dates", async () => {
  const id = await served(matters, "demo-6");
  const person = await api.as("county");
  const duty = (await seen("county", id)).duties.find(({ kind }) => kind === "plan")?.no ?? 0;
  const bare = { kind: "propose", what: "extension", duty, count: 5, ground: "连续强降雨" };
  expect((await person.post(`/matters/${id}/acts`, bare, { "idempotency-key": randomUUID() })).status).toBe(400);
  await act("county", id, { ...bare, evidence: "气象证明〔2026〕3号" } as MatterPersonAct);
  expect(await tasks("county", id)).not.toContain("approve");
  // The letter by which the matter was served may still be marked as sealed 用印, by either.
  expect(await kinds("county", id)).toEqual(["seal"]);
  expect((await kinds("countyhead", id)).filter((kind) => kind !== "seal")).toEqual(["approve", "reject"]);
  await act("countyhead", id, { kind: "approve", step: await stepOf("countyhead", id, "approve") });
  const { duties, events } = await seen("town6", id);
  expect(duties.find(({ no }) => no === duty)?.explanation.moves).toEqual([
    { cause: "extended", at: expect.any(String), oldDate: expect.any(String), newDate: expect.any(String) },
  ]);
  // Why is the office's own affair.
  expect(events.map(({ kind }) => kind)).not.toContain("exception-proposed");
  const office = (await seen("county", id)).events;
  expect(office.find(({ kind }) => kind === "exception-proposed")).toMatchObject({
    text: { ground: "连续强降雨", evidence: "气象证明〔2026〕3号" },
  });
});

test("who gave the post up gets 403 with the reason, and sees nothing to do", async () => {
  const id = await served(matters, "demo-3");
  await matters.rows(
    `update heqing.holding set valid = tstzrange(lower(valid), '2026-11-20T00:00:00+08:00')
      where person_id = (select person_id from heqing.account where login = 'liaison3')`,
  );
  expect(await kinds("liaison3", id)).toEqual([]);
  const person = await api.as("liaison3");
  const answer = await person.post(`/matters/${id}/acts`, { kind: "acknowledge" }, { "idempotency-key": randomUUID() });
  expect([answer.status, answer.body]).toEqual([
    403,
    expect.objectContaining({ code: "NOT_ENTITLED", detail: expect.stringContaining("gave up 演示丙乡联络员") }),
  ]);
});
