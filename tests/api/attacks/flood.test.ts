import { useApi } from "../../setup/api";
import { useDatabase } from "../../setup/database";
import { PLAN, useMatters } from "../../setup/matter-fixture";
import { chiefOf, served, settle } from "../../setup/served";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

interface File {
  readonly events: readonly { readonly n: number }[];
  readonly earlierEvents: boolean;
  readonly acts: readonly unknown[];
}

test("a liaison who sends a hundred acts on one matter has to wait after twenty; another matter and another person do not", async () => {
  const id = await served(matters, "demo-1");
  const liaison = await api.as("liaison1");
  const statuses: number[] = [];
  for (let n = 0; n < 24; n += 1) {
    statuses.push((await liaison.post(`/matters/${id}/acts`, { ...PLAN, summary: `第${n}稿` })).status);
  }
  expect(statuses.slice(0, 20)).not.toContain(429);
  expect(new Set(statuses.slice(21))).toEqual(new Set([429]));
  const chief = await api.as("town1");
  expect((await chief.post(`/matters/${id}/acts`, { kind: "acknowledge" })).status).not.toBe(429);
  const stored = await matters.value<number>(
    "select count(*)::integer from heqing.act where proceeding_id = $1 and kind = 'plan'",
    id,
  );
  expect(stored).toBeLessThanOrEqual(21);
});

test("a file of a thousand events is sent a hundred at once, and nothing of it is lost", async () => {
  const id = await served(matters, "demo-2");
  await matters.rows(
    `insert into heqing.event (proceeding_id, n, at, kind, data, law_revision, division_code)
     select $1, e.n + g, now(), e.kind, e.data, e.law_revision, e.division_code
       from (select * from heqing.event where proceeding_id = $1 order by n desc limit 1) e, generate_series(1, 1000) g`,
    id,
  );
  const county = await api.as("county");
  const file = (await county.get(`/matters/${id}`)).body as File;
  expect([file.events.length, file.earlierEvents]).toEqual([100, true]);
  const seen = file.events.map(({ n }) => n);
  for (let earlier = true; earlier;) {
    const answer = await county.get(`/matters/${id}/events?before=${seen[0]}`);
    const page = answer.body as { items: readonly { n: number }[]; earlier: boolean };
    expect(answer.status).toBe(200);
    seen.unshift(...page.items.map(({ n }) => n));
    ({ earlier } = page);
  }
  const last = await matters.value<number>("select max(n) from heqing.event where proceeding_id = $1", id);
  expect(seen).toEqual(Array.from({ length: last }, (_none, at) => at + 1));
  expect((await county.get(`/matters/${id}/events`)).status).toBe(400);
});

test("a head who revises a plan twenty times writes each person of the office once until the office has noted it", async () => {
  const id = await served(matters, "demo-3");
  const chief = await api.as(await chiefOf(matters, id));
  for (let n = 1; n <= 20; n += 1) {
    const answer = await chief.post(`/matters/${id}/acts`, { ...PLAN, summary: `第${n}稿` });
    expect(answer.status).toBeLessThan(300);
    if (n % 5 === 0) await settle(matters, id);
  }
  const mails = () =>
    matters.rows<{ person: string; mails: number }>(
      `select d.person_id as person, count(*)::int as mails from heqing.delivery d join heqing.step s on s.id = d.step_id
        where d.proceeding_id = $1 and s.payload ->> 'notice' = 'plan-filed' group by d.person_id order by 1`,
      id,
    );
  const once = await mails();
  expect(once.length).toBeGreaterThan(0);
  expect(once.map(({ mails: count }) => count)).toEqual(once.map(() => 1));
  const filed = "select count(*)::int from heqing.event where proceeding_id = $1 and kind = 'plan-filed'";
  const open = "select count(*)::int from heqing.step where proceeding_id = $1 and kind = 'note' and state = 'todo'";
  expect([await matters.value(filed, id), await matters.value(open, id)]).toEqual([20, 1]);

  await matters.receive("county", id, { kind: "note", step: await matters.step(id, "note") });
  await matters.receive(await chiefOf(matters, id), id, PLAN);
  await settle(matters, id);
  expect((await mails()).map(({ mails: count }) => count)).toEqual(once.map(() => 2));
});

test("acts that are refused count too: after twenty in a row the account waits on this matter, and on no other", async () => {
  const [id, other] = [await served(matters, "demo-4"), await served(matters, "demo-5")];
  const office = await api.as("county");
  const statuses: number[] = [];
  for (let n = 0; n < 24; n += 1)
    statuses.push((await office.post(`/matters/${id}/acts`, { kind: "note", step: 900 + n })).status);
  expect(statuses.slice(0, 20)).not.toContain(429);
  expect(new Set(statuses.slice(21))).toEqual(new Set([429]));
  await matters.advance(id);
  const refused = await matters.value<number>(
    "select count(*)::int from heqing.act where proceeding_id = $1 and refusal = 'step-not-open'",
    id,
  );
  expect(refused).toBeGreaterThanOrEqual(20);
  expect(refused).toBeLessThanOrEqual(21);
  expect((await office.post(`/matters/${other}/acts`, { kind: "note", step: 900 })).status).not.toBe(429);
});
