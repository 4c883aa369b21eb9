import { payloadHash } from "../../db/ledger/canonical";
import { withActor } from "../../db/session/with-actor";
import { useDatabase } from "../setup/database";
import { actor, PLAN, QUICK_LAW, useMatters } from "../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);

/** Kinds of what an account reads of a proceeding by SQL of its own, each once, in the order of its alphabet. */
interface Seen {
  readonly acts: readonly string[];
  readonly events: readonly string[];
  readonly letters: readonly string[];
  readonly steps: readonly string[];
  readonly duties: readonly string[];
  readonly sealed: readonly string[];
}

const seen = async (login: string, id: string): Promise<Seen> =>
  withActor(database.pool("api"), await actor(database, login), async (session) => {
    const { rows } = await session.query<Seen>(
      `select array(select distinct kind from heqing.act where proceeding_id = $1 and account_id is not null order by 1) as acts,
              array(select distinct kind from heqing.event where proceeding_id = $1 order by 1) as events,
              array(select distinct state from heqing.letter where proceeding_id = $1 order by 1) as letters,
              array(select distinct kind from heqing.step where proceeding_id = $1 and by_person order by 1) as steps,
              array(select distinct kind from heqing.duty where proceeding_id = $1 order by 1) as duties,
              array(select distinct canonical::jsonb ->> 'act' from heqing.ledger_leaf
                     where proceeding_id = $1 and canonical::jsonb ->> 'act' is not null order by 1) as sealed`,
      [id],
    );
    return rows[0] ?? { acts: [], events: [], letters: [], steps: [], duties: [], sealed: [] };
  });

interface ReadLeaf {
  readonly canonical: string;
  readonly kind: string;
  readonly step: string | null;
  readonly trigger: string | null;
}

/** Leaves of a proceeding that an account reads, whole. */
const leaves = async (login: string, id: string): Promise<readonly ReadLeaf[]> =>
  withActor(database.pool("api"), await actor(database, login), async (session) => {
    const { rows } = await session.query<ReadLeaf>(
      `select canonical, kind, canonical::jsonb ->> 'step' as step, canonical::jsonb ->> 'trigger' as trigger
         from heqing.ledger_leaf where proceeding_id = $1 order by written_at`,
      [id],
    );
    return rows;
  });

/** What stands behind the hidden parts of a proceeding's leaves, which only salts open. */
const behind = async (id: string): Promise<string> =>
  matters.value<string>(
    `select string_agg(s.plain, E'\n') from heqing.ledger_salt s join heqing.ledger_leaf l on l.id = s.leaf_id
      where l.proceeding_id = $1 and s.field = 'hidden'`,
    id,
  );

/** Which accounts see a kind in one of the lists. */
const whoSees = async (id: string, list: keyof Seen, kind: string): Promise<readonly string[]> => {
  const logins = ["county", "town1", "liaison1", "station", "city", "discipline"];
  const all = await Promise.all(logins.map(async (login) => [login, await seen(login, id)] as const));
  return all.filter(([, of]) => of[list].includes(kind)).map(([login]) => login);
};

const EVERYBODY = ["county", "town1", "liaison1", "station", "city", "discipline"];
const OFFICE = ["county"];
const UNIT = ["town1", "liaison1"];

describe("of a matter", () => {
  let id: string;
  beforeAll(async () => {
    id = await matters.release({ section: "demo-1", ladder: "default" });
    await matters.settled(id);
    const step = await matters.step(id, "sign");
    await matters.receive("county", id, { kind: "submit", step, note: "请审签" });
    await matters.receive("countyhead", id, { kind: "return", step, reason: "措辞" });
    await matters.receive("county", id, { kind: "submit", step, note: "已改" });
    await matters.settled(id);
  });

  test.each([
    ["events", "opened", EVERYBODY],
    ["events", "sent", EVERYBODY],
    ["events", "letter-drafted", OFFICE],
    ["events", "letter-submitted", OFFICE],
    ["letters", "submitted", OFFICE],
    ["steps", "sign", OFFICE],
    ["duties", "sign", OFFICE],
    ["acts", "submit", OFFICE],
    ["sealed", "submit", OFFICE],
    ["sealed", "verdict", EVERYBODY],
  ] as const)(
    "whose letter is not signed yet, the %s %s are seen by whom they are for alone",
    async (list, kind, by) => {
      expect(await whoSees(id, list, kind)).toEqual(by);
    },
  );

  test("and the leaves that everybody reads show neither the draft nor the clock of its signature", async () => {
    const read = (await leaves("town1", id)).map(({ canonical }) => canonical).join("\n");
    expect(read).toContain('"act":"verdict"');
    expect(read).not.toMatch(/"kind":"sign"|"to":"(draft|submitted)"/);
    expect(await behind(id)).toMatch(/"kind":"sign".*"to":"draft"/);
  });

  test("the reason for which a letter was returned is the office's own, as the letter is", async () => {
    // `return` of a plan is told to the unit; of a letter nobody else has to know that there was one.
    expect(await whoSees(id, "acts", "return")).toEqual(OFFICE);
    expect(await whoSees(id, "events", "letter-returned")).toEqual(OFFICE);
  });

  test("a letter is everybody's once it is signed; who put it before the signer with which note stays the office's", async () => {
    await matters.receive("countyhead", id, { kind: "sign", step: await matters.step(id, "sign") });
    await matters.settled(id);
    expect(await whoSees(id, "letters", "signed")).toEqual(EVERYBODY);
    expect(await whoSees(id, "events", "letter-signed")).toEqual(EVERYBODY);
    for (const kind of ["submit", "sign"]) expect(await whoSees(id, "acts", kind)).toEqual(OFFICE);
    expect(await whoSees(id, "duties", "serve")).toEqual(OFFICE);
  });

  test("a plan that no head has confirmed is the unit's alone, before and after it is judged; confirmed it is everybody's", async () => {
    await matters.receive("town1", id, { kind: "open" });
    await matters.settled(id);
    await matters.receive("liaison1", id, PLAN);
    expect(await whoSees(id, "acts", "plan")).toEqual(UNIT);
    await matters.settled(id);
    expect(await whoSees(id, "acts", "plan")).toEqual(UNIT);
    expect(await whoSees(id, "events", "plan-drafted")).toEqual(UNIT);
    expect(await whoSees(id, "steps", "confirm")).toEqual(UNIT);
    expect(await whoSees(id, "sealed", "plan")).toEqual(UNIT);
    const told = await matters.rows(
      `select distinct d.party from heqing.delivery d join heqing.step s on s.id = d.step_id
        where s.proceeding_id = $1 and s.payload ->> 'notice' = 'confirmation-wanted'`,
      id,
    );
    expect(told).toEqual([{ party: "responsible" }]);
    await matters.receive("town1", id, { kind: "confirm", step: await matters.step(id, "confirm") });
    await matters.settled(id);
    expect(await whoSees(id, "acts", "plan")).toEqual(EVERYBODY);
    // Its leaf, that of the draft, is seen with it.
    expect(await whoSees(id, "sealed", "plan")).toEqual(EVERYBODY);
    expect(await whoSees(id, "events", "plan-filed")).toEqual(EVERYBODY);
    expect(await whoSees(id, "events", "plan-drafted")).toEqual(UNIT);
    expect(await whoSees(id, "acts", "confirm")).toEqual(UNIT);
  });

  test("a proposal with its ground is the office's; what came of it is everybody's", async () => {
    await matters.receive("county", id, {
      kind: "propose",
      what: "pause",
      duties: null,
      ground: "汛情",
      evidence: "通知",
    });
    await matters.settled(id);
    expect(await whoSees(id, "acts", "propose")).toEqual(OFFICE);
    expect(await whoSees(id, "events", "exception-proposed")).toEqual(OFFICE);
    expect(await whoSees(id, "steps", "approve")).toEqual(OFFICE);
    await matters.receive("countyhead", id, { kind: "approve", step: await matters.step(id, "approve") });
    await matters.settled(id);
    expect(await whoSees(id, "events", "paused")).toEqual(EVERYBODY);
    expect(await whoSees(id, "acts", "approve")).toEqual(OFFICE);
  });

  test("a stop is seen by whom its clocks are seen by: one of the office's own by the office", async () => {
    const grounds = async (login: string) =>
      withActor(database.pool("api"), await actor(database, login), async (session) => {
        const { rows } = await session.query<{ ground: string }>(
          "select ground from heqing.stop where proceeding_id = $1 order by 1",
          [id],
        );
        return rows.map(({ ground }) => ground);
      });
    expect(await grounds("town1")).toEqual(["paused"]);
    await matters.rows(
      `insert into heqing.stop (proceeding_id, no, ground, duties, from_at, seen_by, division_code)
       select id, 99, 'hearing', '{1}', now(), '{supervisor}', division_code from heqing.proceeding where id = $1`,
      id,
    );
    expect(await Promise.all(["town1", "station", "county"].map(grounds))).toEqual([
      ["paused"],
      ["paused"],
      ["hearing", "paused"],
    ]);
  });

  test("a unit that is no longer party sees no more what its role saw", async () => {
    await matters.rows(
      "update heqing.party set recorded = tstzrange(lower(recorded), now()) where proceeding_id = $1 and role = 'supervisor'",
      id,
    );
    expect(await whoSees(id, "acts", "approve")).toEqual([]);
    expect(await whoSees(id, "events", "letter-submitted")).toEqual([]);
    // What one did oneself stays one's own to see.
    expect(await whoSees(id, "acts", "submit")).toEqual(OFFICE);
  });
});

test("a clue 问题线索 is seen by the bodies that handle it alone: step, act, event, letter and leaf", async () => {
  const id = await matters.release({ section: "demo-7", ladder: "fast" });
  await matters.advance(id, { law: QUICK_LAW });
  await matters.sign(id);
  await matters.advance(id, { law: QUICK_LAW });
  await matters.receive("town1", id, { kind: "open" });
  await matters.advance(id, { law: QUICK_LAW });
  // On the rung below the clue, with its clock run out.
  await matters.rows(
    `update heqing.proceeding set state = jsonb_set(jsonb_set(state, '{rung}', '"approval-restriction-proposal"'), '{duties}',
            (select jsonb_agg(d || '{"overdue": true, "chases": [], "asksAt": "2020-01-01T00:00:00+08:00"}') from jsonb_array_elements(state -> 'duties') d
              where d ->> 'kind' = 'rectify')) where id = $1`,
    id,
  );
  await matters.advance(id);
  expect(await whoSees(id, "steps", "climb-question")).toEqual(OFFICE);
  // Nor can it be read off a leaf: not by the instant that asked, the office's clock, or the hash of its guessed line.
  const step = await matters.step(id, "climb-question");
  const theirs = await leaves("town1", id);
  const [duties, data] = [
    await matters.value<string>(
      "select string_agg(no::text, '|') from heqing.duty where proceeding_id = $1 and kind = 'decide'",
      id,
    ),
    await matters.value<object>("select data from heqing.event where proceeding_id = $1 and kind = 'climb-asked'", id),
  ];
  const read = theirs.map(({ canonical }) => canonical).join("\n");
  expect(theirs.filter(({ kind }) => kind === "act").length).toBeGreaterThan(1);
  expect(theirs.flatMap(({ trigger, step: duty }) => (trigger === "ask" || duty === "decide" ? [duty] : []))).toEqual(
    [],
  );
  expect(read).not.toContain('"kind":"decide"');
  expect(read).not.toMatch(new RegExp(`"no":(${duties})[,}]`));
  expect(read).not.toContain(payloadHash({ kind: "climb-asked", data }).toString("hex"));
  expect((await leaves("county", id)).filter(({ trigger }) => trigger === "ask")).toHaveLength(1);
  expect(await behind(id)).toContain(payloadHash({ kind: "climb-asked", data }).toString("hex"));
  await matters.receive("county", id, {
    kind: "climb",
    step,
    reason: "逾期未整改",
  });
  await matters.advance(id);
  const handling = ["county", "discipline"];
  expect(await whoSees(id, "steps", "clue")).toEqual(handling);
  expect(await whoSees(id, "events", "clue-drafted")).toEqual(handling);
  expect(await whoSees(id, "events", "climbed")).toEqual([]);
  await matters.receive("county", id, {
    kind: "set-clue-aside",
    step: await matters.step(id, "clue"),
    reason: "事实不清",
  });
  expect(await whoSees(id, "acts", "set-clue-aside")).toEqual(handling);
  await matters.advance(id);
  for (const list of ["acts", "sealed"] as const) expect(await whoSees(id, list, "set-clue-aside")).toEqual(handling);
  // Nor is it in what others are told of the matter.
  const rung = await matters.value("select rung from heqing.proceeding where id = $1", id);
  expect(rung).toBe("approval-restriction-proposal");
});

test("who handles clues is told to nobody else: neither that a body does nor which", async () => {
  const matter = await matters.release({ section: "demo-2" });
  const told = async (login: string): Promise<readonly string[]> =>
    withActor(database.pool("api"), await actor(database, login), async (session) => {
      const { rows } = await session.query<{ unit: string }>(
        "select unit_id as unit from heqing.party where proceeding_id = $1 and role = 'handling' order by 1",
        [matter],
      );
      return rows.map(({ unit }) => unit);
    });
  expect(await told("discipline")).toEqual(["demo-discipline"]);
  expect(await told("county")).toEqual(["demo-county-office"]);
  for (const login of ["town2", "city", "station"]) expect(await told(login)).toEqual([]);
  // Nor by a leaf, in which every party stands.
  await matters.advance(matter);
  const read = (await leaves("town2", matter)).map(({ canonical }) => canonical).join("\n");
  expect(read).toContain('"role":"responsible"');
  expect(read).not.toMatch(/handling|demo-discipline/);
  expect(await behind(matter)).toContain('{"role":"handling","unit":"demo-discipline"}');
});

test("a proceeding that names roles is seen by the units that have them alone, its hidden parties by themselves", async () => {
  const matter = await matters.release({ section: "demo-2" });
  const other = await matters.value<string>(
    `insert into heqing.proceeding (kind, number, parent_id, child_no, section_id, division_code, verdict_id, seen_by)
     select 'sampling', 'unseen', id, 99, section_id, division_code, verdict_id, '{handling}' from heqing.proceeding where id = $1 returning id`,
    matter,
  );
  await matters.rows(
    `insert into heqing.party (proceeding_id, role, unit_id, hidden, division_code)
     select $1, 'handling', 'demo-discipline', true, division_code from heqing.proceeding where id = $1`,
    other,
  );
  const sees = async (login: string): Promise<unknown> =>
    withActor(database.pool("api"), await actor(database, login), async (session) => {
      const { rows } = await session.query(
        `select (select count(*)::int from heqing.proceeding where id = $1) as proceeding,
                (select count(*)::int from heqing.party where proceeding_id = $1) as parties`,
        [other],
      );
      return rows[0];
    });
  expect(await sees("discipline")).toEqual({ proceeding: 1, parties: 1 });
  for (const login of ["county", "town2", "city", "station"])
    expect(await sees(login)).toEqual({ proceeding: 0, parties: 0 });
});
