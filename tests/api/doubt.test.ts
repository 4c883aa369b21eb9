import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { importFile } from "../../intake/import-file";
import { type Person, useApi } from "../setup/api";
import { useDatabase } from "../setup/database";
import { actor, useMatters } from "../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

const NAME = "演示溪甲乙交接断面";
/** Patterns hold from 2026 on; the fixture brings no month of it. */
const take = async (date: string, codmn: string, login = "station"): Promise<void> => {
  await importFile({
    pool: database.pool("api"),
    actor: await actor(database, login),
    fileName: "监测.csv",
    source: Readable.from([Buffer.from(`section,date,item,value\n${NAME},${date},codmn,${codmn}\n`)]),
  });
};
interface OpenDoubt {
  readonly readingId: string;
  readonly sampledOn: string;
  readonly item: string;
  readonly mayDecide: boolean;
}
const doubtOf = async (person: Person, date: string): Promise<OpenDoubt | undefined> =>
  ((await person.get("/doubts?limit=200")).body as { items: OpenDoubt[] }).items.find(
    ({ sampledOn }) => sampledOn === date,
  );
const decide = (
  person: Person,
  readingId: string,
  decision: string,
  reason = "已核对原始记录",
  key: string = randomUUID(),
) =>
  person.post(
    `/sections/demo-1/readings/${readingId}/doubt`,
    { item: "codmn", decision, reason },
    { "idempotency-key": key },
  );
const codeOf = ({ body }: { readonly body: unknown }): string => (body as { code: string }).code;
const verdictOf = async (person: Person, period: string) =>
  (
    (await person.get("/sections/demo-1")).body as {
      verdicts: { id: string; period: string; outcome: string; status: string; inDoubt: boolean }[];
    }
  ).verdicts.find((verdict) => verdict.period === period && verdict.status === "preliminary");
const taskKinds = async (person: Person): Promise<readonly string[]> =>
  ((await person.get("/tasks")).body as { items: { kind: string }[] }).items.map(({ kind }) => kind);
const release = (person: Person, id: string) =>
  person.post("/releases", { verdictIds: [id] }, { "idempotency-key": randomUUID() });

test("a doubtful value is a task of the station's second person; rejected, its period is judged without it", async () => {
  const [first, second, county] = [await api.as("station"), await api.as("station2"), await api.as("county")];
  await take("2026-01-05", "500");
  expect(await verdictOf(first, "2026-01")).toMatchObject({ outcome: "undecided", inDoubt: true });
  expect(codeOf(await release(second, (await verdictOf(second, "2026-01"))?.id ?? ""))).toBe("ACT_REFUSED");
  expect([await taskKinds(first), await taskKinds(second)]).toEqual([
    expect.not.arrayContaining(["doubt"]),
    expect.arrayContaining(["doubt"]),
  ]);
  expect(await doubtOf(first, "2026-01-05")).toMatchObject({ mayDecide: false });
  const doubt = await doubtOf(second, "2026-01-05");
  expect(doubt).toMatchObject({ mayDecide: true, item: "codmn" });
  const id = doubt?.readingId ?? "";
  expect(codeOf(await decide(first, id, "confirmed"))).toBe("SECOND_PERSON_NEEDED");
  expect(codeOf(await decide(county, id, "confirmed"))).toBe("SECOND_PERSON_NEEDED");
  const done = await decide(second, id, "rejected", "小数点录入错误");
  expect(done.status).toBe(200);
  expect(await verdictOf(first, "2026-01")).toMatchObject({
    id: (done.body as { verdictIds: string[] }).verdictIds[0],
    outcome: "unjudgeable",
    inDoubt: false,
  });
  const { items } = (await first.get("/sections/demo-1/readings")).body as {
    items: { id: string; state: string; doubts: object[] }[];
  };
  expect(items.find((reading) => reading.id === id)).toMatchObject({
    state: "retracted",
    doubts: [{ item: "codmn", state: "rejected", reason: "小数点录入错误", by: expect.any(String) as string }],
  });
  expect(await matters.value("select count(*)::int from heqing.audit_event where kind = 'doubt-decided'")).toBe(1);
});

test("confirmed, the value is judged as it is and waits for a third person's release", async () => {
  const [second, county] = [await api.as("station2"), await api.as("county")];
  await take("2026-02-05", "500");
  const id = (await doubtOf(second, "2026-02-05"))?.readingId ?? "";
  const key = randomUUID();
  const first = await decide(second, id, "confirmed", "现场复测一致", key);
  const again = await decide(second, id, "confirmed", "现场复测一致", key);
  expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
  const verdict = await verdictOf(second, "2026-02");
  expect(verdict).toMatchObject({ outcome: "missed", inDoubt: false });
  expect(codeOf(await release(second, verdict?.id ?? ""))).toBe("SECOND_PERSON_NEEDED");
  expect((await release(county, verdict?.id ?? "")).body).toMatchObject({
    released: [{ outcome: "missed", opened: true }],
  });
});

test("a prepared verdict is sent back with words: it leaves the tasks of those who release, and comes to whoever prepared it", async () => {
  const [first, second] = [await api.as("station"), await api.as("station2")];
  await take("2026-03-05", "7");
  const verdict = await verdictOf(second, "2026-03");
  const refusal = (person: Person, reason: string) => person.post(`/verdicts/${verdict?.id}/refusal`, { reason });
  expect(codeOf(await refusal(second, " "))).toBe("INPUT_INVALID");
  expect(codeOf(await refusal(first, "原始记录缺失"))).toBe("SECOND_PERSON_NEEDED");
  expect((await refusal(second, "原始记录缺失")).status).toBe(200);
  expect(await taskKinds(first)).toContain("sent-back");
  expect((await second.get(`/verdicts/${verdict?.id}`)).body).toMatchObject({ sentBack: { reason: "原始记录缺失" } });
  expect(codeOf(await release(second, verdict?.id ?? ""))).toBe("ACT_REFUSED");
});
