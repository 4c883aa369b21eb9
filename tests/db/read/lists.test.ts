import { type Queryable, transaction } from "../../../db/connect/transaction";
import { listQuery, readProceedings } from "../../../db/read/proceeding-list";
import { tasksQuery } from "../../../db/read/tasks";
import { withActor } from "../../../db/session/with-actor";
import { useDatabase } from "../../setup/database";
import { actor, useMatters } from "../../setup/matter-fixture";

jest.setTimeout(120_000);

const database = useDatabase();
useMatters(database);

/** Matters of the book in these tests (100,000 by LIST_MATTERS, which prints the plans); one in a thousand is of the demonstration county. */
const MATTERS = Number(process.env["LIST_MATTERS"] ?? 10_000);

/** Matters by the owner's hand, each with parties, a running duty and a task: as a book has them, without their stories. */
async function fill(owner: Queryable): Promise<void> {
  await owner.query(
    `insert into heqing.division (code, name, parent, level, kind)
     select '3377' || lpad(n::text, 2, '0'), 'd' || n, null, 'county', 'county' from generate_series(1, 50) n
     on conflict do nothing`,
  );
  await owner.query(
    `insert into heqing.unit (id, name, kind, division_code)
     select k || n, k || n, case k when 'office-' then 'county_office' else 'township_government' end, '3377' || lpad(n::text, 2, '0')
       from generate_series(1, 50) n cross join (values ('office-'), ('town-')) as v (k)`,
  );
  await owner.query(
    `with places as (
       select n, case when n % 1000 = 0 then 'demo-1' else 'far-' || n end as section,
              case when n % 1000 = 0 then '339901001' else '3377' || lpad((n % 50 + 1)::text, 2, '0') end as division,
              case when n % 1000 = 0 then 'demo-town-1' else 'town-' || n % 50 + 1 end as unit,
              case when n % 1000 = 0 then 'demo-county-office' else 'office-' || n % 50 + 1 end as office
         from generate_series(1, $1) n)
     , sections as (
       insert into heqing.section (id, name, province, level, division_code)
       select section, section, '33', '乡镇', division from places where n % 1000 <> 0)
     , verdict as (
       insert into heqing.verdict (section_id, scheme, period, status, outcome, trace, rule_versions, division_code)
       select 'demo-1', 'x', '2001-01', 'final', 'missed', '{}', '{}', '339901001' returning id)
     , made as (
       insert into heqing.proceeding (kind, number, section_id, division_code, scheme, verdict_id, phase, rung, open, pins)
       select 'matter', 'far-' || n, section, division, 'x', verdict.id, 'served', 'r', n % 1000 <> 0 or n = 1000,
              '{"ladder": {"id": "default", "version": "1"}}'
         from places, verdict
       returning id, number, division_code)
     , parties as (
       insert into heqing.party (proceeding_id, role, unit_id, division_code)
       select m.id, v.role, case v.role when 'responsible' then p.unit else p.office end, m.division_code
         from made m join places p on 'far-' || p.n = m.number cross join (values ('responsible'), ('supervisor')) as v (role))
     , duties as (
       insert into heqing.duty (proceeding_id, no, kind, owner, unit_id, rung, started_at, due_at, provisional, explanation, status, division_code)
       select m.id, 1, 'plan', 'responsible', p.unit, 'r', now(), now() + p.n * interval '1 minute', false, '{}', 'running', m.division_code
         from made m join places p on 'far-' || p.n = m.number)
     , steps as (
       insert into heqing.step (id, proceeding_id, no, kind, payload, by_person, unit_id, seen_by, division_code, created_at)
       select gen_random_uuid(), m.id, 2, 'note', '{"no": 2, "kind": "note"}', true, p.office, '{supervisor}', m.division_code, now()
         from made m join places p on 'far-' || p.n = m.number
       returning id, proceeding_id, division_code)
     insert into heqing.letter (id, proceeding_id, step_id, step_no, kind, rung, draft, state, signed_at, served_at, division_code)
     select id, proceeding_id, id, 2, 'letter', 'r', '{}', 'served', now(), now(), division_code from steps`,
    [MATTERS],
  );
}

beforeAll(async () => {
  await transaction(database.pool("owner"), fill, { first: "set local statement_timeout = 0" });
  await database
    .pool("owner")
    .query("analyze heqing.proceeding, heqing.party, heqing.duty, heqing.step, heqing.section, heqing.letter");
  await database.pool("owner").query(
    `insert into heqing.account (login, person_id, unit_id, role, jurisdiction)
     select 'wide', person_id, 'office-1', role, '3377' from heqing.account where login = 'city'`,
  );
}, 240_000);

interface Plan {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly Plans?: readonly Plan[];
}

const nodes = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

/** Rows of a table that a statement of somebody read, kept or not; under row-level security, as the API runs it. */
async function rowsRead(login: string, { sql, values }: { readonly sql: string; readonly values: readonly unknown[] }) {
  const found = await withActor(database.pool("api"), await actor(database, login), async (session) => {
    await session.query("set local plan_cache_mode = force_generic_plan");
    return session.query<{ "QUERY PLAN": readonly { readonly Plan: Plan; readonly "Execution Time": number }[] }>(
      `explain (analyze, format json) ${sql}`,
      [...values],
    );
  });
  const [plan] = found.rows[0]?.["QUERY PLAN"] ?? [];
  if (plan === undefined) throw new Error("expected a plan");
  if (process.env["LIST_MATTERS"] !== undefined)
    process.stdout.write(`${login} ${plan["Execution Time"]} ms ${JSON.stringify(plan)}\n`);
  const all = nodes(plan.Plan);
  const big = ["proceeding", "party", "duty", "step", "letter", "event"];
  return {
    scans: all
      .filter((node) => node["Node Type"] === "Seq Scan" && big.includes(node["Relation Name"] ?? ""))
      .map((node) => node["Relation Name"]),
    most: Math.max(
      ...all
        .filter((node) => big.includes(node["Relation Name"] ?? ""))
        .map((node) => (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"]),
    ),
  };
}

const FIRST = { open: null, phase: null, q: null, sectionId: null, after: null, limit: 50 };

test.each(["town1", "county", "city", "station"])(
  "the first page of matters costs %s its own rows, not the book's",
  async (login) => {
    const { scans, most } = await rowsRead(login, listQuery("matter", FIRST));
    expect(scans).toEqual([]);
    expect(most).toBeLessThan(2_000);
  },
);

test.each([
  ["town1", "demo-town-1"],
  ["county", "demo-county-office"],
])("the tasks of %s are read by the indexes of units", async (login, unit) => {
  const { scans, most } = await rowsRead(login, tasksQuery(unit));
  expect(scans).toEqual([]);
  expect(most).toBeLessThan(2_000);
});

test("a phase that no matter is in costs whoever reaches fifty divisions none of their rows", async () => {
  const { scans, most } = await rowsRead("wide", listQuery("matter", { ...FIRST, phase: "re-sampling" }));
  expect(scans).toEqual([]);
  expect(most).toBe(0);
});

const READERS = ["town1", "town2", "county", "city", "wide"];

/** Ids of every page of the list, as somebody reads it. */
const listed = async (
  login: string,
  more: Partial<Parameters<typeof readProceedings>[2]> = {},
): Promise<readonly string[]> =>
  withActor(database.pool("api"), await actor(database, login), async (session) => {
    const ids: string[] = [];
    for (let after: string | null = null, first = true; first || after !== null; first = false) {
      const page: Awaited<ReturnType<typeof readProceedings>> = await readProceedings(session, "matter", {
        ...FIRST,
        ...more,
        after,
        limit: 5000,
      });
      ids.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    return ids;
  });

/** What the owner finds by the reach of an account, a prefix of divisions. */
const reached = async (login: string): Promise<readonly string[]> => {
  const { rows } = await database.pool("owner").query<{ id: string }>(
    `select m.id::text as id from heqing.account a, unnest(string_to_array(a.jurisdiction, ',')) part
       join heqing.proceeding m on m.division_code like part || '%'
      where a.login = $1 and m.kind = 'matter' order by m.id desc`,
    [login],
  );
  return rows.map(({ id }) => id);
};

/** What a statement that names nothing is given. */
const unnarrowed = async (login: string): Promise<readonly string[]> =>
  withActor(database.pool("api"), await actor(database, login), async (session) => {
    const { rows } = await session.query<{ id: string }>(
      "select id::text as id from heqing.proceeding where kind = 'matter' order by heqing.proceeding.id desc",
    );
    return rows.map(({ id }) => id);
  });

test.each(READERS)("the list shows %s the matters of their divisions, and so does the policy alone", async (login) => {
  const own = await reached(login);
  expect(await listed(login)).toEqual(own);
  expect(await unnarrowed(login)).toEqual(own);
});

test("with a policy that lets every row through the list still names the reader's own divisions", async () => {
  const owner = database.pool("owner");
  await owner.query("create policy planted on heqing.proceeding for select to heqing_api using (true)");
  try {
    expect((await unnarrowed("county")).length).toBeGreaterThanOrEqual(MATTERS);
    expect(await listed("county")).toEqual(await reached("county"));
  } finally {
    await owner.query("drop policy planted on heqing.proceeding");
  }
});

test("a part of a number or of a section's name is found in letters of either case, and its % stands for itself", async () => {
  const owner = database.pool("owner");
  const { rows: numbered } = await owner.query<{ id: string }>(
    "select id::text as id from heqing.proceeding where number like 'far-1000%' and division_code like '3399%' order by proceeding.id desc",
  );
  expect(numbered).not.toEqual([]);
  for (const q of ["FAR-1000", "far-1000"]) expect(await listed("county", { q })).toEqual(numbered.map(({ id }) => id));
  const { rows: named } = await owner.query<{ name: string }>("select name from heqing.section where id = 'demo-1'");
  expect(await listed("county", { q: named[0]?.name.slice(1) ?? "" })).toEqual(await reached("county"));
  for (const q of ["%", "_", "-1_00"]) expect(await listed("county", { q })).toEqual([]);
});
