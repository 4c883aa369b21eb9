import { randomUUID } from "node:crypto";
import { readEvents } from "../../../db/read/timeline";
import { withActor } from "../../../db/session/with-actor";
import { isHead } from "../../../domain/proceeding";
import { POST_KINDS, type PostKind } from "../../../domain/vocabulary";
import { receiveAct } from "../../../db/proceeding/receive";
import { useDatabase } from "../../setup/database";
import { actor, PLAN, useMatters } from "../../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);

const settle = matters.settled;
const openStep = matters.step;

async function served(section: string, login: string): Promise<string> {
  const id = await matters.release({ section, ladder: "default" });
  await settle(id);
  await matters.serve(id, login);
  await settle(id);
  return id;
}

const refusals = async (id: string): Promise<readonly string[]> =>
  (
    await matters.rows<{ told: string }>(
      "select kind || ' ' || refusal as told from heqing.act where proceeding_id = $1 and outcome = 'refused' order by seq",
      id,
    )
  ).map(({ told }) => told);

test("an act keeps account, person and post and, where a liaison officer did it, for whose post and who held that", async () => {
  const id = await served("demo-1", "town1");
  await matters.receive("liaison1", id, { kind: "acknowledge" });
  await matters.receive("town1", id, PLAN);
  const posts = await matters.rows<Record<string, unknown>>(
    `select c.login, a.person_id = c.person_id as own, a.post_id, a.for_post_id, n.email as whose
       from heqing.act a join heqing.account c on c.id = a.account_id left join heqing.person n on n.id = a.for_person_id
      where a.proceeding_id = $1 and a.kind <> 'open' order by a.seq`,
    id,
  );
  expect(posts).toEqual([
    {
      login: "county",
      own: true,
      post_id: "demo-county-clerk",
      for_post_id: null,
      whose: null,
    },
    { login: "countyhead", own: true, post_id: "demo-county-head", for_post_id: null, whose: null },
    {
      login: "liaison1",
      own: true,
      post_id: "demo-town-1-liaison",
      for_post_id: "demo-town-1-chief",
      whose: "town1@demo.heqing.example",
    },
    { login: "town1", own: true, post_id: "demo-town-1-chief", for_post_id: null, whose: null },
  ]);
  await settle(id);
  const { events } = await withActor(database.pool("api"), await actor(database, "town1"), (session) =>
    readEvents(session, id),
  );
  expect(events.find(({ kind }) => kind === "acknowledged")).toMatchObject({
    actor: "演示乙",
    post: "演示甲镇联络员",
    forActor: "演示甲",
    forPost: "演示甲镇乡镇级河长",
  });
});

test("the book and the law agree on whose post is a head's, for every kind of post", async () => {
  const kinds = await matters.rows<{ kind: PostKind; head: boolean }>(
    `select k.kind, heqing.is_head(k.kind) as head
       from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([a-z]+)''', 'g') m, lateral (select m[1] as kind) k
      where c.conname = 'post_kind_check'`,
  );
  expect(kinds.map(({ kind }) => kind).sort()).toEqual(Object.keys(POST_KINDS).sort());
  for (const { kind, head } of kinds)
    expect([kind, isHead({ person: "p", posts: [{ party: "responsible", kind }] }, "responsible")]).toEqual([
      kind,
      head,
    ]);
});

test("an act keeps by what its person had proved who they are", async () => {
  const id = await matters.release({ section: "demo-2", ladder: "default" });
  const liaison = await actor(database, "liaison2");
  await matters.rows("update heqing.session set assurance = 'password' where token_hash = $1", liaison.session);
  const actId = randomUUID();
  await withActor(database.pool("api"), liaison, (session) =>
    receiveAct(session, {
      proceedingId: id,
      actId,
      body: { kind: "acknowledge" },
      sourceAddress: null,
      requestId: null,
    }),
  );
  expect(await matters.rows("select assurance from heqing.act where proceeding_id = $1 order by seq", id)).toEqual([
    { assurance: null },
    { assurance: "password" },
  ]);
});

test("who gave the post up is told so, and nothing is stored", async () => {
  const id = await served("demo-3", "town3");
  await matters.rows(
    `update heqing.holding set valid = tstzrange(lower(valid), '2026-11-20T00:00:00+08:00')
      where person_id = (select person_id from heqing.account where login = 'town3')`,
  );
  await expect(matters.receive("town3", id, { kind: "acknowledge" })).rejects.toMatchObject({
    code: "NOT_ENTITLED",
    message: expect.stringMatching(/演示丙乡.*gave up 演示丙乡.* on 2026-11-20/),
  });
  expect(
    await matters.value("select count(*)::int from heqing.act where proceeding_id = $1 and kind = 'acknowledge'", id),
  ).toBe(0);
});

test("a post given up after the act does not undo it: what counts is the instant of receipt", async () => {
  const id = await served("demo-4", "town4");
  await matters.receive("town4", id, { kind: "acknowledge" });
  await matters.rows(
    `update heqing.holding set valid = tstzrange(lower(valid), clock_timestamp())
      where person_id = (select person_id from heqing.account where login = 'town4')`,
  );
  expect((await matters.advance(id)).phase).toBe("acknowledged");
});

test("two accounts of one person are one pair of eyes: the second is refused, and that is recorded", async () => {
  const id = await matters.release({ section: "demo-5", ladder: "default" });
  await matters.advance(id);
  await matters.rows(
    `insert into heqing.account (login, person_id, unit_id, role, jurisdiction)
     select 'again', person_id, 'demo-county-government', role, jurisdiction from heqing.account where login = 'countyhead'`,
  );
  const step = await openStep(id, "sign");
  // The only one who could sign it can't submit it either.
  await matters.receive("again", id, { kind: "submit", step });
  await matters.advance(id);
  await matters.rows(
    `insert into heqing.holding (post_id, person_id, valid, source, division_code)
     select p.id, a.person_id, tstzrange('2026-01-01', null), '虚构任免文件', p.division_code
       from heqing.post p, heqing.account a where p.id = 'demo-county-head' and a.login = 'evaluator'`,
  );
  await matters.receive("countyhead", id, { kind: "sign", step });
  await matters.receive("again", id, { kind: "submit", step });
  // With a second head it is checked 核稿 first, by another than who submitted it.
  await matters.receive("countyhead", id, { kind: "check", step });
  await matters.receive("county", id, { kind: "check", step });
  await matters.receive("countyhead", id, { kind: "sign", step });
  await matters.receive("county", id, { kind: "sign", step });
  await matters.advance(id);
  expect(await refusals(id)).toEqual([
    "submit sole-head",
    "sign not-submitted",
    "check second-person-needed",
    "sign second-person-needed",
    "sign head-needed",
  ]);
  expect(await matters.value("select state from heqing.letter where proceeding_id = $1", id)).toBe("checked");
  // Nobody who put it forward is told that it waits for another.
  const told = await matters.rows<{ notice: string; login: string }>(
    `select s.payload ->> 'notice' as notice, n.email as login from heqing.delivery d
       join heqing.step s on s.id = d.step_id join heqing.person n on n.id = d.person_id
      where s.proceeding_id = $1 and s.payload ->> 'notice' in ('check-wanted', 'signature-wanted') order by 1, 2`,
    id,
  );
  expect(told.map(({ notice }) => notice)).toEqual(expect.arrayContaining(["check-wanted", "signature-wanted"]));
  expect(told.filter(({ login }) => login.startsWith("countyhead"))).toEqual([]);
  await matters.rows("delete from heqing.holding where source = '虚构任免文件' and lower(valid) = '2026-01-01'");
  const leaves = await matters.value<number>(
    `select count(*)::int from heqing.ledger_leaf where proceeding_id = $1 and (canonical::jsonb ->> 'act') in ('sign', 'submit')`,
    id,
  );
  expect(leaves).toBe(5);
});

test("an extension is written with old and new date; a pause and its end move the clocks of the book", async () => {
  const id = await served("demo-6", "town6");
  const plan = await matters.value<number>("select no from heqing.duty where proceeding_id = $1 and kind = 'plan'", id);
  const due = (): Promise<Date> =>
    matters.value<Date>("select due_at from heqing.duty where proceeding_id = $1 and no = $2", id, plan);
  const before = await due();
  await matters.receive("county", id, {
    kind: "propose",
    what: "extension",
    duty: plan,
    count: 5,
    ground: "连续强降雨",
    evidence: "气象证明〔2026〕3号",
  });
  await settle(id);
  expect(await due()).toEqual(before);
  await matters.receive("countyhead", id, { kind: "approve", step: await openStep(id, "approve") });
  await settle(id);
  const extended = await due();
  expect(extended.getTime()).toBeGreaterThan(before.getTime());
  const explanation = await matters.value<{ sentence: { zh: string }; moves: readonly { cause: string }[] }>(
    "select explanation from heqing.duty where proceeding_id = $1 and no = $2",
    id,
    plan,
  );
  expect(explanation.sentence.zh).toMatch(/^原期限至2026年\d+月\d+日，经批准延期5个工作日；自/);
  expect(explanation.moves.map(({ cause }) => cause)).toEqual(["extended"]);

  const words = { ground: "汛情", evidence: "防汛通知" };
  const proposals = [
    { kind: "propose", what: "pause", duties: null, ...words },
    { kind: "propose", what: "resume", ...words },
  ] as const;
  for (const proposal of proposals) {
    await matters.receive("county", id, proposal);
    await settle(id);
    await matters.receive("countyhead", id, { kind: "approve", step: await openStep(id, "approve") });
    await settle(id);
    expect(await matters.value("select next_due is null from heqing.proceeding where id = $1", id)).toBe(
      proposal.what === "pause",
    );
  }
  expect((await due()).getTime()).toBeGreaterThanOrEqual(extended.getTime());
  const subjects = await matters.rows<{ notice: string }>(
    "select payload ->> 'notice' as notice from heqing.step where proceeding_id = $1 and kind = 'notify' order by no",
    id,
  );
  expect(subjects.map(({ notice }) => notice)).toEqual(
    expect.arrayContaining(["approval-wanted", "extended", "paused", "resumed"]),
  );
});

test("a withdrawal approved by a second person ends the matter as 撤销", async () => {
  const id = await served("demo-7", "town1");
  await matters.receive("county", id, { kind: "propose", what: "withdrawal", ground: "数据更正", evidence: "更正单" });
  await settle(id);
  const step = await openStep(id, "approve");
  await matters.receive("countyhead", id, { kind: "approve", step });
  await settle(id);
  expect(await matters.rows("select open, ended_as, phase from heqing.proceeding where id = $1", id)).toEqual([
    { open: false, ended_as: "withdrawn", phase: "closed" },
  ]);
  await matters.receive("countyhead", id, { kind: "approve", step }, randomUUID());
  await matters.advance(id);
  expect(await refusals(id)).toEqual(["approve step-not-open"]);
});

test("an exclusion approved by a second person leaves no miss, and withdrawal is offered to the office", async () => {
  const id = await served("demo-8", "town2");
  const verdict = await matters.value<string>("select verdict_id::text from heqing.proceeding where id = $1", id);
  const exclusion = { kind: "propose", what: "exclusion", verdict, ground: "站房停电", evidence: "运维记录" } as const;
  await matters.receive("county", id, exclusion);
  await settle(id);
  await matters.receive("countyhead", id, { kind: "approve", step: await openStep(id, "approve") });
  await settle(id);
  expect(await refusals(id)).toEqual([]);
  expect(await matters.value("select state #>> '{misses,0,out}' from heqing.proceeding where id = $1", id)).toBe(
    "excluded",
  );
  expect(await openStep(id, "no-miss-left")).toBeGreaterThan(0);
});

test("a state that a later release wrote parks the proceeding and stays as it is", async () => {
  const id = await matters.value<string>(
    "update heqing.proceeding set state_schema = state_schema + 1 where section_id = 'demo-8' and open returning id",
  );
  const state = await matters.value("select state from heqing.proceeding where id = $1", id);
  expect(await matters.advance(id)).toMatchObject({ parked: true });
  expect(await matters.rows("select parked_code, state from heqing.proceeding where id = $1", id)).toEqual([
    { parked_code: "RULE_UNKNOWN", state },
  ]);
});
