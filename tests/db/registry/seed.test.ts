import { createHash } from "node:crypto";
import { rawHashOf } from "../../../api/sign-in/password";
import { DEMO_ACCOUNTS } from "../../../local/demonstration/accounts";
import { seed } from "../../../local/demonstration/seed";
import { useDatabase } from "../../setup/database";

const database = useDatabase();
/** Two years of values are judged and released. */
jest.setTimeout(60_000);
const count = async (table: string): Promise<number> => {
  const { rows } = await database.pool("owner").query(`select count(*)::integer as n from ${table}`);
  return rows[0].n;
};
const TABLES = ["division", "river", "unit", "section", "section_target", "person", "post", "holding", "account"];
const counts = async (): Promise<Record<string, number>> =>
  Object.fromEntries(await Promise.all(TABLES.map(async (table) => [table, await count(`heqing.${table}`)])));

test("a book without the demonstration has Quzhou alone: places and public bodies, no result, no target, no person, no account", async () => {
  await seed({ ownerUrl: database.url("owner"), demo: false });
  expect(await counts()).toEqual({
    division: 108,
    river: 40,
    unit: 9,
    section: 12,
    section_target: 0,
    person: 0,
    post: 0,
    holding: 0,
    account: 0,
  });
  expect(await count("heqing.division where level = 'township'")).toBe(100);
  expect(await count("heqing.reading")).toBe(0);
});

test("the demonstration adds its county: 24 months met, an open matter, a verdict to release, a refused cell", async () => {
  await seed({ ownerUrl: database.url("owner"), demo: true });
  const { rows } = await database
    .pool("owner")
    .query(
      "select status, outcome, count(*)::integer as n, count(distinct period)::integer as months from heqing.verdict where superseded_by is null group by 1, 2 order by 1, 2",
    );
  expect(rows).toEqual([
    { status: "final", outcome: "met", n: 190, months: 24 },
    { status: "final", outcome: "missed", n: 1, months: 1 },
    { status: "preliminary", outcome: "met", n: 1, months: 1 },
  ]);
  expect(await count("heqing.reading")).toBe(576);
  expect(await count("heqing.release")).toBe(191);
  expect(await count("heqing.verdict where history and status = 'final'")).toBe(190);
  expect(await count("heqing.matter")).toBe(1);
  expect(await count("heqing.quarantine")).toBe(1);
  expect(await count("heqing.import_stage")).toBe(0);
}, 30_000);

test("seeding again changes nothing", async () => {
  const before = await counts();
  await seed({ ownerUrl: database.url("owner"), demo: true });
  expect(await counts()).toEqual(before);
  expect(await count("heqing.reading")).toBe(576);
  expect(await count("heqing.matter")).toBe(1);
});

test("every demonstration account can sign in with its printed password and belongs to an invented person", async () => {
  const { rows } = await database
    .pool("owner")
    .query(
      "select login, password_method, password_verifier, p.email from heqing.account a join heqing.person p on p.id = a.person_id order by login",
    );
  expect(rows.map(({ login }) => login)).toEqual(DEMO_ACCOUNTS.map(({ account }) => account).sort());
  expect(rows.every(({ email }) => email.endsWith("@demo.heqing.example"))).toBe(true);
  const [first] = rows;
  const known = DEMO_ACCOUNTS.find(({ account }) => account === first.login);
  const raw = await rawHashOf(known?.password ?? "", first.password_method);
  expect(createHash("sha256").update(raw).digest()).toEqual(first.password_verifier);
});

test("who held a post stands with valid and recorded time", async () => {
  const { rows } = await database.pool("owner").query(
    `select p.name, upper_inf(h.valid) as still from heqing.holding h join heqing.person p on p.id = h.person_id
     where post_id = 'demo-town-1-chief' and upper_inf(h.recorded) order by lower(h.valid)`,
  );
  expect(rows.map(({ still }) => still)).toEqual([false, true]);
});

test("a body that somebody filled in survives the next release, which ships it as unknown", async () => {
  const owner = database.pool("owner");
  await owner.query("update heqing.section set body = 'lake' where name = '东迹渡'");
  await seed({ ownerUrl: database.url("owner"), demo: false });
  const { rows } = await owner.query("select body from heqing.section where name = '东迹渡'");
  expect(rows).toEqual([{ body: "lake" }]);
});
