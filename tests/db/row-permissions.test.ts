import { withActor, type Actor } from "../../db/session/with-actor";
import { ROLES, type Role } from "../../domain/access";
import { useDatabase } from "../setup/database";
import { useMatters } from "../setup/matter-fixture";
import { become } from "../setup/people";
import { furnish, loadNeighbour, type CountyIds } from "../setup/two-counties";

const database = useDatabase();
const matters = useMatters(database);
let inside: CountyIds;

beforeAll(async () => {
  await loadNeighbour(database);
  inside = await furnish(database, matters);
  await furnish(database, matters, "next-");
  await furnish(database, matters, "", 2);
  await keepOwn("liaison6", "339901");
  await keepOwn("liaison5", "339901");
  await keepOwn("next-liaison6", "338801");
}, 120_000);

/** What belongs to one account alone, and a token of a county. */
async function keepOwn(login: string, division: string): Promise<void> {
  const [account] = await matters.rows<{ id: string }>("select id from heqing.account where login = $1", login);
  const statements = [
    "insert into heqing.recovery_code (account_id, code_hash) values ($1, sha256('x'))",
    "insert into heqing.account_identity (account_id, issuer, subject) values ($1, 'https://example.org', $1::text)",
    "insert into heqing.kept_answer (account_id, key, asked) values ($1, gen_random_uuid(), sha256('x'))",
    `insert into heqing.machine_token (id, name, secret_hash, account_id, role, routes, jurisdiction, created_by, expires_at, division_code)
     values (left(md5($1::text), 10), 'x', sha256(convert_to($1::text, 'UTF8')), $1, 'liaison', '{x}', '${division}', $1, now() + interval '1 day', '${division}')`,
    `insert into heqing.second_factor (account_id, secret, confirmed_at) values ($1, 'x', now())`,
    `insert into heqing.session (token_hash, account_id, csrf, expires_at) values (sha256(convert_to($1::text, 'UTF8')), $1, 'x', now() + interval '1 hour')`,
    `insert into heqing.source (id, kind, name, account_id, unit_id, division_code, rule, interval_minutes, gap_intervals)
     select 'of-${login}', 'token', 'x', a.id, a.unit_id, '${division}', 'x@1', 240, 3 from heqing.account a where a.id = $1`,
    `insert into heqing.source_fetch (id, source_id, address, account_id, division_code) values (gen_random_uuid(), 'of-${login}', '', $1, '${division}')`,
    `insert into heqing.source_section (source_id, section_id) values ('of-${login}', 'demo-1')`,
    `insert into heqing.source_gap (source_id, section_id, since) values ('of-${login}', 'demo-1', now())`,
    `insert into heqing.brief (unit_id, month, division_code, content, sha256) select a.unit_id, '2026-10', '${division}', '{}', sha256('') from heqing.account a where a.id = $1`,
    `insert into heqing.month_gap (section_id, month, division_code) values ('${division === "339901" ? "demo" : "next"}-1', '2026-10', '${division}') on conflict do nothing`,
    `insert into heqing.sign_in_attempt (login_hash, address) values (sha256(convert_to($1::text, 'UTF8')), '192.0.2.1')`,
  ];
  for (const statement of statements) await matters.rows(statement.replaceAll("$1", `'${account?.id}'::uuid`));
}

const STORY = ["township", "liaison", "department", "county", "station", "city", "evaluator", "discipline"] as const;
const FILE = ["township", "liaison", "department", "county", "station", "city", "discipline"] as const;
const KEEPERS = ["county", "station", "city"] as const;
const ADMINISTRATORS = ["system_admin", "security_admin", "audit_admin"] as const;

/**
 * What a SELECT as heqing_api gives, written down a second time: `everybody` whoever asks, even nobody; `nobody` for
 * want of a privilege; `own` rows of the account alone; `before` everybody before anybody is known, and then the role alone; else the roles, each within its jurisdiction.
 */
const SEEN: Readonly<Record<string, readonly Role[] | "everybody" | "nobody" | "own" | `before, then ${Role}`>> = {
  // Public facts, and what the program itself stands on.
  division: "everybody",
  river: "everybody",
  unit: "everybody",
  section: "everybody",
  section_edge: "everybody",
  section_target: "everybody",
  post: "everybody",
  registry_record: "everybody",
  rule: "everybody",
  rule_end: "everybody",
  migration: "everybody",
  repeatable: "everybody",
  permission: "everybody",
  act_sight: "everybody",
  opening: "everybody",
  // Looked into before anybody is known: an account by its login, tries by their hash.
  account: "everybody",
  sign_in_attempt: "before, then security_admin",
  // Unlogged, without row-level security (COPY), empty between imports.
  import_stage: "everybody",
  proceeding: [...STORY, "system_admin"],
  party: [...STORY, "system_admin"],
  event: STORY,
  duty: STORY,
  stop: STORY,
  step: STORY,
  ledger_leaf: STORY,
  verdict: STORY,
  release: STORY,
  act: FILE,
  attachment: FILE,
  attachment_copy: FILE,
  attached: FILE,
  letter: FILE,
  delivery: FILE,
  reading: [...KEEPERS, "evaluator"],
  statement: [...KEEPERS, "evaluator"],
  doubt: [...KEEPERS, "evaluator"],
  warning: STORY,
  release_refusal: KEEPERS,
  import_batch: KEEPERS,
  quarantine: KEEPERS,
  source: [...KEEPERS, "system_admin"],
  source_fetch: [...KEEPERS, "system_admin"],
  source_section: [...KEEPERS, "system_admin"],
  source_gap: [...KEEPERS, "system_admin"],
  brief: ["county", "city"],
  month_gap: ["county", "city"],
  outbox: ["county", "system_admin"],
  person: [...FILE, ...ADMINISTRATORS],
  holding: [...FILE, ...ADMINISTRATORS],
  audit_event: ["audit_admin"],
  machine_token: ["county", "station", "security_admin"],
  second_factor: "own",
  recovery_code: "own",
  account_identity: "own",
  kept_answer: "own",
  // Asked and written through functions, or only written.
  session: "nobody",
  informant: "nobody",
  decoy: "nobody",
  link: "nobody",
  rate_bucket: "nobody",
  upload: "nobody",
  source_content: "nobody",
  number_series: "nobody",
  proposal: "nobody",
  known_network: "nobody",
  password_link: "nobody",
  account_mail: "nobody",
  schedule: "nobody",
  ledger_salt: "nobody",
  job: "nobody",
  job_run: "nobody",
  digest: "nobody",
  kept_history: "nobody",
};

const tables = async (): Promise<readonly string[]> =>
  (
    await matters.rows<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'heqing'::regnamespace and relkind in ('r', 'p') and not relispartition order by 1",
    )
  ).map(({ name }) => name);

/** How many rows of each table an actor sees; null where the table is closed to the api. */
async function seenBy(who: Actor | null): Promise<Readonly<Record<string, number | null>>> {
  const names = await tables();
  const closed = new Set(
    (
      await matters.rows<{ name: string }>(
        "select name from unnest($1::text[]) name where not has_any_column_privilege('heqing_api', 'heqing.' || name, 'select')",
        names,
      )
    ).map(({ name }) => name),
  );
  const open = names.filter((name) => !closed.has(name));
  const counts = open.map((name) => `(select count(*)::int from heqing.${name}) as "${name}"`).join(", ");
  const rows =
    who === null
      ? await database.pool("api").query<Record<string, number>>(`select ${counts}`)
      : await withActor(database.pool("api"), who, (session) =>
          session.query<Record<string, number>>(`select ${counts}`),
        );
  return { ...Object.fromEntries([...closed].map((name) => [name, null])), ...rows.rows[0] };
}

/** Somebody of no concern, so that what is seen is seen by role and reach alone. */
const as = (role: string, ...jurisdiction: string[]): Promise<Actor> =>
  become(database, "liaison6", { role, jurisdiction });

test("every table stands in the matrix, and the matrix names no other", async () => {
  expect(Object.keys(SEEN).sort()).toEqual(await tables());
});

type Counts = Readonly<Record<string, number | null>>;
interface Seen {
  readonly inside: number | null | undefined;
  readonly outside: number | null | undefined;
}

/** How many rows of a table a role is to see; of what it may see at least one. */
function expectedOf(table: string, role: Role, near: Counts, public_: Counts): Seen {
  const to = SEEN[table] ?? "nobody";
  if (to === "nobody") return { inside: null, outside: null };
  if (to === "everybody") return { inside: public_[table], outside: public_[table] };
  if (to === "own") return { inside: 1, outside: 1 };
  if (typeof to === "string") {
    const seen = to === `before, then ${role}` ? public_[table] : 0;
    return { inside: seen, outside: seen };
  }
  const may = to.includes(role);
  // Oneself is always seen, by name and post; one's own token and source by whoever may see such.
  const acting = table === "machine_token" || table.startsWith("source");
  const own = table === "person" || table === "holding" || (acting && may) ? 1 : 0;
  const inside = may ? Math.max(near[table] ?? 0, own + 1) : own;
  return { inside, outside: own };
}

test.each(ROLES)("%s sees within the jurisdiction what is written down, and nothing outside", async (role) => {
  const [near, far] = [await seenBy(await as(role, "339901")), await seenBy(await as(role, "330822"))];
  const public_ = await seenBy(null);
  expect(public_).toMatchObject({ session: null, sign_in_attempt: 3 });
  const names = Object.keys(SEEN);
  const seen = names.map((table) => [table, { inside: near[table], outside: far[table] }]);
  expect(seen).toEqual(names.map((table) => [table, expectedOf(table, role, near, public_)]));
});

test("what lies in another county is never among what is seen", async () => {
  const everywhere = await seenBy(await become(database, "liaison6", { role: "county", jurisdiction: "*" }));
  const near = await seenBy(await as("county", "339901"));
  const next = await seenBy(await as("county", "338801"));
  for (const table of [
    "proceeding",
    "party",
    "act",
    "duty",
    "step",
    "event",
    "letter",
    "delivery",
    "verdict",
    "release",
    "outbox",
  ]) {
    expect({ table, all: everywhere[table] }).toEqual({ table, all: (near[table] ?? 0) + (next[table] ?? 0) });
    expect(next[table]).toBeGreaterThan(0);
  }
});

test.each(["nobody-we-know", "system", "public", "enterprise"])("the role %s sees public facts alone", async (role) => {
  await matters.rows("alter table heqing.account drop constraint if exists account_role_check");
  const seen = await seenBy(await become(database, "liaison6", { role, jurisdiction: "*" }));
  const others = Object.entries(SEEN).filter(
    ([name, to]) => typeof to !== "string" && !["person", "holding"].includes(name),
  );
  expect(others.filter(([table]) => seen[table] !== 0).map(([table]) => table)).toEqual([]);
});

test("without an actor public facts alone are seen", async () => {
  const seen = await seenBy(null);
  const others = Object.entries(SEEN).filter(([, to]) => typeof to !== "string");
  expect(others.filter(([table]) => seen[table] !== 0).map(([table]) => table)).toEqual([]);
});

test.each(ROLES)("%s sees a verdict before its release only as who keeps data", async (role) => {
  const { rowCount } = await withActor(database.pool("api"), await as(role, "339901"), (session) =>
    session.query("select from heqing.verdict where status = 'preliminary'"),
  );
  expect([role, rowCount !== 0]).toEqual([role, KEEPERS.some((keeper) => keeper === role)]);
});

/** Accounts of the demonstration by their role, each of a unit that has it. */
const ACCOUNTS: Readonly<Partial<Record<Role, string>>> = {
  township: "town1",
  liaison: "liaison1",
  department: "housing",
  system_admin: "admin",
  security_admin: "security",
  audit_admin: "audit",
};

test.each(ROLES)("%s learns of a clue only as a handling body", async (role) => {
  const who = await become(database, ACCOUNTS[role] ?? role, { jurisdiction: ["339901"] });
  const rows = await withActor(database.pool("api"), who, (session) =>
    session.query<{ told: boolean }>(
      `select exists (select from heqing.event where kind = 'clue-drafted')
           or exists (select from heqing.step where kind = 'clue')
           or exists (select from heqing.duty where rung = 'clue')
           or exists (select from heqing.letter where rung = 'clue')
           or exists (select from heqing.act where kind = 'set-clue-aside')
           or exists (select from heqing.delivery where address = 'x@example.org')
           or exists (select from heqing.ledger_leaf where canonical like '%clue%')
           or exists (select from heqing.matter where rung = 'clue') as told`,
    ),
  );
  expect(rows.rows[0]).toEqual({ told: ["county", "discipline"].includes(role) });
});

describe("a reach narrower than a division", () => {
  const OF_MATTER = ["act", "duty", "step", "event", "letter", "delivery", "ledger_leaf", "outbox"];

  const OF_CHILDREN = ["act", "step", "outbox"];

  test.each([
    ["its unit", () => "unit:demo-town-1"],
    ["its section", () => "section:demo-1"],
    ["itself", () => `matter:${inside.matter}`],
  ])("of a matter by %s sees it with all that is its own, and no other", async (_what, part) => {
    const columns = OF_MATTER.map(
      (table) => `array(select distinct proceeding_id::text from heqing.${table} order by 1) as "${table}"`,
    );
    // What it began lies in the same section and has the same parties; it is another proceeding all the same.
    const all = [inside.matter, inside.sampling, inside.hearing, inside.objection, inside.request, inside.interview];
    const narrow = part().startsWith("matter:");
    const reached = (table: string) => (narrow || !OF_CHILDREN.includes(table) ? [inside.matter] : all);
    const { rows } = await withActor(database.pool("api"), await as("county", part()), (session) =>
      session.query<Record<string, string[]>>(
        `select array(select id::text from heqing.matter) as matter, ${columns.join(", ")},
                (select count(*)::int from heqing.verdict where id = $1) as "verdict"`,
        [inside.verdict],
      ),
    );
    expect(rows[0]).toEqual({
      matter: [inside.matter],
      ...Object.fromEntries(OF_MATTER.map((table) => [table, reached(table)])),
      verdict: 1,
    });
  });

  test("of a station sees the matters and values of the sections it samples, not those of another's", async () => {
    const sections = async (part: string): Promise<unknown> => {
      const { rows } = await withActor(database.pool("api"), await as("station", part), (session) =>
        session.query<{ matters: string[]; values: string[]; verdicts: string[] }>(
          `select array(select distinct section_id from heqing.matter order by 1) as matters,
                  array(select distinct left(section_id, 5) from heqing.reading where kind = 'monthly') as "values",
                  array(select distinct left(section_id, 5) from heqing.verdict) as verdicts`,
        ),
      );
      return rows[0];
    };
    expect(await sections("unit:demo-station")).toEqual({
      matters: ["demo-1", "demo-2"],
      values: ["demo-"],
      verdicts: ["demo-"],
    });
    expect(await sections("unit:next-station")).toEqual({
      matters: ["next-1"],
      values: ["next-"],
      verdicts: ["next-"],
    });
  });

  test("of a department sees the matters in which it has or had a task", async () => {
    const seen = async (part: string): Promise<unknown> => {
      const { rows } = await withActor(database.pool("api"), await as("department", part), (session) =>
        session.query<{ matters: string[]; events: string[]; verdicts: string[] }>(
          `select array(select section_id from heqing.matter) as matters,
                  array(select distinct m.section_id from heqing.event e join heqing.matter m on m.id = e.proceeding_id) as events,
                  array(select section_id from heqing.verdict) as verdicts`,
        ),
      );
      return rows[0];
    };
    const only = (...sections: string[]) => ({ matters: sections, events: sections, verdicts: sections });
    expect(await seen("unit:demo-housing")).toEqual(only("demo-1"));
    expect(await seen("unit:demo-farming")).toEqual(only("demo-2"));
    expect(await seen("unit:next-housing")).toEqual(only("next-1"));
    expect(await seen("unit:demo-ecology")).toEqual(only());
  });

  test("of a matter shows no other verdict, value or person", async () => {
    const seen = await seenBy(await as("county", `matter:${inside.matter}`));
    expect(seen).toMatchObject({
      proceeding: 1,
      verdict: 1,
      release: 1,
      reading: 0,
      import_batch: 0,
      quarantine: 0,
      person: 1,
    });
  });

  test("of a unit shows the names of its own people", async () => {
    const { rows } = await withActor(database.pool("api"), await as("station", "unit:demo-station"), (session) =>
      session.query<{ unit_id: string }>(
        "select distinct a.unit_id from heqing.person p join heqing.account a on a.person_id = p.id where a.login <> 'liaison6'",
      ),
    );
    expect(rows).toEqual([{ unit_id: "demo-station" }]);
  });

  test.each(["matter:", "matter:x", "unit:", "section:", "unit:*", "matter:1 or true", "*,", ","])(
    "spelled %p opens nothing",
    async (text) => {
      const { rows } = await transactionAs("county", text);
      expect(rows).toEqual([{ matters: 0, verdicts: 0, batches: 0, persons: 1 }]);
    },
  );

  /** Past the reader of jurisdictions, which refuses such a one. */
  async function transactionAs(role: string, jurisdiction: string) {
    const who = await as(role);
    await matters.rows("alter table heqing.account disable trigger user");
    await matters.rows("update heqing.account set jurisdiction = $1 where id = $2", jurisdiction, who.account);
    await matters.rows("alter table heqing.account enable trigger user");
    return withActor(database.pool("api"), who, (session) =>
      session.query(
        `select (select count(*)::int from heqing.matter) as matters, (select count(*)::int from heqing.verdict) as verdicts,
                (select count(*)::int from heqing.import_batch) as batches, (select count(*)::int from heqing.person) as persons`,
      ),
    );
  }
});
