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
const take = async (date: string, value: string, login = "station"): Promise<void> => {
  await importFile({
    pool: database.pool("api"),
    actor: await actor(database, login),
    fileName: "监测.csv",
    source: Readable.from([Buffer.from(`section,date,item,value\n${NAME},${date},tp,${value}\n`)]),
  });
};

interface Reading {
  readonly id: string;
  readonly sampledOn: string | null;
  readonly values: readonly { readonly item: string; readonly text: string }[];
  readonly state: string;
  readonly reason: string | null;
  readonly by: string | null;
}
const readings = async (person: Person): Promise<readonly Reading[]> =>
  ((await person.get("/sections/demo-1/readings")).body as { items: Reading[] }).items;
const readingOf = async (person: Person, date: string): Promise<Reading> => {
  const found = (await readings(person)).find(({ sampledOn }) => sampledOn === date);
  if (found === undefined) throw new Error(`expected a value of ${date}`);
  return found;
};
const path = (id: string, section = "demo-1"): string => `/sections/${section}/readings/${id}/retract`;
const retract = (person: Person, id: string, reason = "采样日期有误", key: string = randomUUID()) =>
  person.post(path(id), { reason }, { "idempotency-key": key });
const codeOf = ({ body }: { readonly body: unknown }): string => (body as { code: string }).code;

interface Verdict {
  readonly id: string;
  readonly outcome: string;
  readonly status: string;
  readonly period: string;
}
const verdictsOf = async (person: Person, period: string): Promise<readonly Verdict[]> =>
  ((await person.get("/sections/demo-1")).body as { verdicts: Verdict[] }).verdicts.filter(
    (verdict) => verdict.period === period,
  );

test("a value is retracted for a reason: it is shown with who and why, and its month is judged anew", async () => {
  const station = await api.as("station");
  await take("2023-01-05", "0.35");
  const { id, values } = await readingOf(station, "2023-01-05");
  expect(values).toEqual([{ item: "tp", text: "0.35" }]);
  const answer = await retract(station, id);
  expect(answer.status).toBe(200);
  const { verdictIds } = answer.body as { verdictIds: string[] };
  const inForce = await verdictsOf(station, "2023-01");
  expect(inForce).toMatchObject([{ id: verdictIds[0], status: "preliminary", outcome: "unjudgeable" }]);
  expect(await readingOf(station, "2023-01-05")).toMatchObject({
    id,
    state: "retracted",
    reason: "采样日期有误",
    by: expect.any(String),
  });
  const [line] = await matters.rows<{ login: string; data: object; route: string; source_address: string }>(
    `select a.login, e.data, e.route, e.source_address from heqing.audit_event e
       join heqing.account a on a.id = e.account_id where e.kind = 'value-retracted' order by e.id desc limit 1`,
  );
  expect(line).toMatchObject({
    login: "station",
    data: { reading: id, section: "demo-1" },
    route: "POST /sections/:id/readings/:readingId/retract",
    source_address: expect.any(String),
  });
});

test("a miss that was released stays in force until another person releases what is left, and then reaches its matter", async () => {
  const [station, second] = [await api.as("station"), await api.as("station2")];
  await take("2023-02-05", "0.35");
  const release = async (person: Person, verdictIds: readonly string[]) =>
    person.post("/releases", { verdictIds }, { "idempotency-key": randomUUID() });
  const [missed] = await verdictsOf(station, "2023-02");
  const opened = (await release(second, [missed?.id ?? ""])).body as { released: { matterId: string }[] };
  const matterId = opened.released[0]?.matterId;
  expect(matterId).toEqual(expect.any(String));
  const { id } = await readingOf(station, "2023-02-05");
  const { verdictIds } = (await retract(second, id)).body as { verdictIds: string[] };
  expect(await verdictsOf(station, "2023-02")).toContainEqual(
    expect.objectContaining({ status: "final", outcome: "missed" }),
  );
  expect(codeOf(await release(second, verdictIds))).toBe("SECOND_PERSON_NEEDED");
  const told = await release(station, verdictIds);
  expect(told.body).toMatchObject({ released: [{ outcome: "unjudgeable", matterId, opened: false }] });
});

test("the same request sent twice retracts once, and other words under its key are refused", async () => {
  const station = await api.as("station");
  await take("2023-03-05", "0.35");
  const { id } = await readingOf(station, "2023-03-05");
  const key = randomUUID();
  const first = await retract(station, id, "日期有误", key);
  const again = await retract(station, id, "日期有误", key);
  expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
  expect(codeOf(await retract(station, id, "另一原因", key))).toBe("KEY_REUSED");
  const stated = "select count(*)::int from heqing.statement where reading_id = $1 and state = 'retracted'";
  expect(await matters.value(stated, id)).toBe(1);
});

test("a value is retracted with words, once, while it counts, and only as one of its own section", async () => {
  const station = await api.as("station");
  await take("2023-04-05", "0.05");
  const { id } = await readingOf(station, "2023-04-05");
  for (const reason of ["", "  "]) {
    const answer = await retract(station, id, reason);
    expect([answer.status, codeOf(answer)]).toEqual([400, "INPUT_INVALID"]);
  }
  const key = { "idempotency-key": randomUUID() };
  expect(codeOf(await station.post(path(id, "demo-2"), { reason: "日期有误" }, key))).toBe("NOT_FOUND");
  const unknown = await retract(station, "999999999");
  expect([unknown.status, codeOf(unknown)]).toEqual([404, "NOT_FOUND"]);
  await take("2023-04-05", "0.06");
  expect(codeOf(await retract(station, id))).toBe("ACT_REFUSED");
  const { id: now } = await readingOf(station, "2023-04-05");
  expect((await retract(station, now)).status).toBe(200);
  const twice = await retract(station, now);
  expect([twice.status, codeOf(twice)]).toEqual([409, "ACT_REFUSED"]);
  expect((twice.body as { detail: string }).detail).toContain("retracted");
});

/** Takes a line out of the station's permissions for as long as the work lasts. */
async function without(resource: string, verb: string, work: () => Promise<void>): Promise<void> {
  await matters.rows(
    "delete from heqing.permission where role = 'station' and resource = $1 and verb = $2",
    resource,
    verb,
  );
  try {
    await work();
  } finally {
    await matters.rows(
      "insert into heqing.permission (role, resource, verb) values ('station', $1, $2)",
      resource,
      verb,
    );
  }
}

test("the book lets retract whoever may retract, and not whoever may bring values", async () => {
  const station = await api.as("station");
  await take("2023-05-05", "0.05");
  const { id } = await readingOf(station, "2023-05-05");
  await without("reading", "retract", async () => {
    const answer = await retract(station, id);
    expect([answer.status, codeOf(answer)]).toEqual([403, "NOT_ENTITLED"]);
    expect(await readingOf(station, "2023-05-05")).toMatchObject({ state: "accepted" });
  });
  await without("import", "bring", async () => {
    expect((await retract(station, id)).status).toBe(200);
    expect(await verdictsOf(station, "2023-05")).toMatchObject([{ outcome: "unjudgeable", status: "preliminary" }]);
  });
});

test("values are read page by page, the newest measured first, by whoever keeps or evaluates data", async () => {
  const station = await api.as("station");
  await take("2023-06-05", "0.05");
  await take("2023-06-06", "0.05");
  const all = await readings(station);
  const days = all.map(({ sampledOn }) => sampledOn);
  expect(days).toEqual([...days].toSorted((one, other) => ((one ?? "") < (other ?? "") ? 1 : -1)));
  const found: string[] = [];
  for (let cursor = ""; ;) {
    const page = (await station.get(`/sections/demo-1/readings?limit=1${cursor}`)).body as {
      items: Reading[];
      next: string | null;
    };
    found.push(...page.items.map(({ id }) => id));
    if (page.next === null) break;
    cursor = `&cursor=${page.next}`;
  }
  expect(found).toEqual(all.map(({ id }) => id));
  expect((await (await api.as("evaluator")).get("/sections/demo-1/readings")).status).toBe(200);
  expect((await (await api.as("town1")).get("/sections/demo-1/readings")).status).toBe(403);
});
