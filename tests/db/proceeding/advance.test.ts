import { payloadHash } from "../../../db/ledger/canonical";
import { resumeMatter } from "../../../db/proceeding/park";
import { withActor } from "../../../db/session/with-actor";
import { HeqingError } from "../../../domain/errors";
import { useDatabase } from "../../setup/database";
import { actor, LAW, PLAN, useMatters } from "../../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);

const { settled } = matters;

test("a missed target travels through the book to 销号, with a leaf for each act and a line for each event", async () => {
  const id = await matters.release({ ladder: "default" });
  expect(await settled(id)).toMatchObject({ open: true, parked: false, phase: "warned", notices: [] });
  await matters.sign(id);
  const after = await settled(id);
  expect(after).toMatchObject({ phase: "assigned" });
  await matters.receive("town1", id, { kind: "open" });
  const served = await settled(id);
  expect(served.phase).toBe("served");
  expect(served.wait).toBeGreaterThan(0);
  await matters.receive("liaison1", id, { kind: "acknowledge" });
  await matters.receive("town1", id, PLAN);
  await matters.receive("town1", id, { kind: "report", summary: "已完成" });
  await matters.accept(id);
  const awaiting = await settled(id);
  expect(awaiting.phase).toBe("awaiting-result");
  const order = await matters.order(id);
  expect(order.number).toMatch(/复测〔\d{4}〕1号$/);
  expect(awaiting.children).toEqual([{ id: order.id, kind: "sampling" }]);
  expect(await settled(order.id)).toMatchObject({ kind: "sampling", phase: "ordered" });
  expect(await matters.release({ order: order.number, outcome: "met" })).toBe(order.id);
  expect(await settled(order.id)).toMatchObject({ open: false, phase: "ended" });
  expect(await settled(id)).toMatchObject({ open: false, phase: "closed", notices: [], due: null, wait: null });

  for (const each of [id, order.id]) {
    const [{ acts, applied, leaves, ...left } = {}] = await matters.rows<Record<string, number>>(
      `select (select count(*)::int from heqing.act where proceeding_id = $1) as acts,
              (select count(*)::int from heqing.act where proceeding_id = $1 and outcome = 'applied' and law_revision is not null) as applied,
              (select count(*)::int from heqing.ledger_leaf where proceeding_id = $1 and kind = 'act') as leaves,
              (select count(*)::int from heqing.step where proceeding_id = $1 and state = 'todo') as todo,
              (select count(*)::int from heqing.duty where proceeding_id = $1 and status = 'running') as running,
              (select count(*)::int from heqing.outbox where proceeding_id = $1 and done_at is null) as unsent`,
      each,
    );
    expect(applied).toBe(acts);
    expect(leaves).toBe(acts);
    expect(left).toEqual({ todo: 0, running: 0, unsent: 0 });
  }
  const kinds = await matters.rows<{ kind: string }>(
    "select kind from heqing.event where proceeding_id = $1 order by n",
    id,
  );
  expect(kinds.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining([
      "opened",
      "letter-signed",
      "sent",
      "served",
      "acknowledged",
      "plan-filed",
      "report-filed",
      "result-met",
      "closed",
    ]),
  );
  expect(await matters.rows("select state, number from heqing.letter where proceeding_id = $1", id)).toEqual([
    { state: "received", number: expect.stringMatching(/督〔\d{4}〕1号$/) },
  ]);
  const signed = await matters.value<string>(
    `select canonical::jsonb #>> '{decided,letters,0,hash}' from heqing.ledger_leaf
      where proceeding_id = $1 and canonical::jsonb ->> 'act' = 'sign'`,
    id,
  );
  expect(signed).toBe(
    await matters.value("select encode(content_hash, 'hex') from heqing.letter where proceeding_id = $1", id),
  );
});

test("a notice has one row for each holder of the posts it goes to, written before anything is sent", async () => {
  const id = await matters.release({ section: "demo-2" });
  const life = await matters.advance(id);
  expect(life.notices).toEqual([
    { step: 1, notice: "early-warning" },
    { step: 3, notice: "letter-drafted" },
  ]);
  const rows = await matters.rows<Record<string, unknown>>(
    `select s.no, d.party, p.email, d.state, d.message_id = '<' || d.id || '@heqing.test>' as own
       from heqing.delivery d join heqing.step s on s.id = d.step_id join heqing.person p on p.id = d.person_id
      where d.proceeding_id = $1 order by s.no, p.email`,
    id,
  );
  expect(rows).toEqual([
    { no: 1, party: "responsible", email: "liaison2@demo.heqing.example", state: "pending", own: true },
    { no: 1, party: "responsible", email: "town2@demo.heqing.example", state: "pending", own: true },
    { no: 3, party: "supervisor", email: "county@demo.heqing.example", state: "pending", own: true },
    { no: 3, party: "supervisor", email: "countyhead@demo.heqing.example", state: "pending", own: true },
  ]);
});

test("advancing again changes nothing and gives the same notices, read from the book", async () => {
  const id = await matters.release({ section: "demo-3", ladder: "default" });
  const first = await matters.advance(id);
  expect(await matters.advance(id)).toEqual({ ...first, asOf: expect.any(String), wait: expect.any(Number) });
  const told = await matters.rows<{ kind: string }>(
    "select kind from heqing.event where proceeding_id = $1 order by n",
    id,
  );
  expect(told).toEqual([{ kind: "opened" }, { kind: "letter-drafted" }]);
});

test("a letter has no words before it is submitted; those it is submitted with are signed and sealed, whatever the rules say later", async () => {
  const id = await matters.release({ section: "demo-1", ladder: "default" });
  await settled(id);
  const letter = async () => {
    const [row] = await matters.rows<{ draft: object | null; made: object | null; hash: string | null; state: string }>(
      `select draft, made_from as made, encode(content_hash, 'hex') as hash, state from heqing.letter where proceeding_id = $1`,
      id,
    );
    return row;
  };
  expect(await letter()).toMatchObject({ draft: null, made: { matterNumber: expect.any(String) }, state: "draft" });
  const step = await matters.step(id, "sign");
  await matters.receive("county", id, { kind: "submit", step });
  await matters.advance(id);
  const submitted = await letter();
  expect(submitted).toMatchObject({
    draft: { title: expect.stringContaining("督办") },
    made: { cause: null },
    hash: null,
  });
  // Other articles by now: what was put before who signs stays as it was.
  await matters.receive("countyhead", id, { kind: "return", step, reason: "改" });
  await matters.receive("county", id, { kind: "submit", step });
  await matters.receive("countyhead", id, { kind: "sign", step });
  await matters.advance(id, { articles: [] });
  expect(await letter()).toEqual({
    draft: submitted?.draft,
    made: submitted?.made,
    hash: payloadHash(submitted?.draft).toString("hex"),
    state: "signed",
  });
});

test("what fails in the middle leaves nothing behind", async () => {
  const id = await matters.release({ section: "demo-4" });
  const lost = new HeqingError("DATABASE_UNREACHABLE", "gone");
  await expect(
    matters.advance(id, {
      law: {
        ...LAW.law,
        calendar: () => {
          throw lost;
        },
      },
    }),
  ).rejects.toBe(lost);
  expect(await matters.rows("select no from heqing.step where proceeding_id = $1", id)).toEqual([]);
  expect(await matters.value("select handled_seq from heqing.proceeding where id = $1", id)).toBe("0");
  expect(await matters.advance(id)).toMatchObject({ parked: false, phase: "warned" });
});

test("a section that misses again joins its open matter", async () => {
  const id = await matters.release({ section: "demo-5" });
  await matters.advance(id);
  expect(await matters.release({ section: "demo-5" })).toBe(id);
  await matters.advance(id);
  expect(
    await matters.value("select jsonb_array_length(state -> 'misses') from heqing.proceeding where id = $1", id),
  ).toBe(2);
});

test("two releases at once open one matter", async () => {
  const [a, b] = await Promise.all([matters.release({ section: "demo-6" }), matters.release({ section: "demo-6" })]);
  expect(a).toBe(b);
  expect(await matters.value("select count(*)::int from heqing.proceeding where section_id = 'demo-6'")).toBe(1);
});

test("a miss that reaches a matter which closes before it is judged opens the next one", async () => {
  const id = await matters.release({ section: "demo-7", ladder: "default" });
  await settled(id);
  await matters.serve(id);
  await matters.receive("town1", id, PLAN);
  await matters.receive("town1", id, { kind: "report", summary: "已完成" });
  await matters.accept(id);
  await settled(id);
  const order = await matters.order(id);
  await settled(order.id);
  await matters.release({ section: "demo-7", order: order.number, outcome: "met" });
  await matters.advance(order.id); // what it found waits in the inbox of the matter
  expect(await matters.release({ section: "demo-7" })).toBe(id); // goes to the matter that still is open
  expect((await matters.advance(id)).open).toBe(false);
  const next = await matters.value<string>(
    "select id from heqing.proceeding where section_id = 'demo-7' and kind = 'matter' and open",
  );
  expect(next).not.toBe(id);
  expect(await matters.advance(next)).toMatchObject({ phase: "warned", parked: false });
});

test("a permanent failure parks the proceeding with its reason; only a system administrator resumes it", async () => {
  const id = await matters.release({ section: "demo-8" });
  const parked: unknown[] = [];
  const law = {
    ...LAW.law,
    ladder: () => {
      throw new HeqingError("RULE_CHANGED", "expected another ladder");
    },
  };
  expect(await matters.advance(id, { law, onParked: (reason) => parked.push(reason) })).toMatchObject({ parked: true });
  expect(parked).toHaveLength(1);
  expect(await matters.rows("select parked_code, parked_reason from heqing.proceeding where id = $1", id)).toEqual([
    { parked_code: "RULE_CHANGED", parked_reason: "expected another ladder" },
  ]);
  expect(await matters.advance(id)).toMatchObject({ parked: true, notices: [] });
  const resumeAs = async (login: string): Promise<boolean> =>
    withActor(database.pool("api"), await actor(database, login), (session) => resumeMatter(session, id));
  await expect(resumeAs("county")).rejects.toMatchObject({ code: "NOT_ENTITLED" });
  expect(await resumeAs("admin")).toBe(true);
  expect(await matters.advance(id)).toMatchObject({ parked: false, phase: "warned" });
});

test("a proceeding that the book does not know has no life", async () => {
  expect(await matters.advance("1")).toMatchObject({ open: false, notices: [], children: [] });
});

test("a paper nobody can be reached by is told at once as reaching nobody, and is to be served otherwise", async () => {
  await database
    .pool("owner")
    .query(
      "update heqing.person set email = null where division_code in (select division_code from heqing.section where id = 'demo-2')",
    );
  const id = await matters.value<string>("select id from heqing.proceeding where section_id = 'demo-2' and open");
  await settled(id);
  await matters.sign(id);
  expect((await settled(id)).phase).toBe("assigned");
  expect(
    await matters.rows(
      "select kind, unit_id, seen_by from heqing.step where proceeding_id = $1 and by_person and state = 'todo'",
      id,
    ),
  ).toEqual([{ kind: "serve-otherwise", unit_id: "demo-county-office", seen_by: ["supervisor"] }]);
});

test("telling twice that a notice was delivered is telling once", async () => {
  const id = await matters.release({ section: "demo-3" });
  const { notices } = await matters.advance(id);
  await Promise.all([matters.deliver(id), matters.deliver(id)]);
  await matters.deliver(id);
  expect(
    await matters.value("select count(*)::int from heqing.act where proceeding_id = $1 and kind = 'delivered'", id),
  ).toBe(notices.length);
});
