import { useDatabase } from "../../setup/database";
import { useMatters } from "../../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);

interface Party {
  readonly role: string;
  readonly unit: string;
}

const parties = (id: string): Promise<readonly Party[]> =>
  matters.rows<Party>(
    "select role, unit_id as unit from heqing.party where proceeding_id = $1 order by role, unit_id",
    id,
  );
const numberOf = (id: string): Promise<string> =>
  matters.value("select number from heqing.proceeding where id = $1", id);

/** A real section of Quzhou answered for by a county, under the city's office; the units are made up for this book. */
async function cityOverCounty(): Promise<void> {
  await matters.rows(
    `insert into heqing.unit (id, name, kind, division_code, mark) values
       ('kaihua', '开化县人民政府', 'county_government', '330824', null), ('quzhou-office', '衢州市治水办', 'city_office', '330800', '衢治水办')
     on conflict do nothing`,
  );
  await matters.rows("update heqing.section set unit_id = 'kaihua' where id = 'suzhuang'");
}

const attach = async (
  section: string,
  words: { readonly leading?: boolean; readonly history?: boolean; readonly scheme?: string } = {},
): Promise<{ readonly id: string | null; readonly opened: boolean; readonly refused: string | null }> => {
  const [row] = await matters.rows<{ id: string | null; opened: boolean; refused: string | null }>(
    `with v as (
       insert into heqing.verdict (section_id, scheme, period, status, class, target_class, outcome, trace, rule_versions, division_code)
       select s.id, $2, '2001-01', 'final', 4, 3, 'missed', '{}', '{}', s.division_code from heqing.section s where s.id = $1
       returning id)
     select id from v`,
    section,
    words.scheme ?? "test",
  );
  const client = await database.pool("worker").connect();
  try {
    await client.query("begin; select set_config('heqing.jurisdiction', '*', true)");
    const payload = {
      kind: "verdict",
      verdictId: row?.id,
      period: "2001-01",
      outcome: "missed",
      waterClass: 4,
      targetClass: 3,
      matterNumber: null,
    };
    const { rows } = await client.query<{ id: string | null; opened: boolean; refused: string | null }>(
      `select proceeding_id::text as id, opened, refused
         from heqing.attach_or_open($1, gen_random_uuid(), $2, sha256('x'), '{}', $3, $4)`,
      [row?.id, JSON.stringify(payload), words.leading ?? true, words.history ?? false],
    );
    await client.query("commit");
    return rows[0] ?? { id: null, opened: false, refused: null };
  } finally {
    client.release();
  }
};

test("a township's matter is supervised by the county's office, handled by it and the disciplinary body, and bears its mark", async () => {
  const id = await matters.release({ section: "demo-1" });
  expect(await parties(id)).toEqual([
    { role: "handling", unit: "demo-county-office" },
    { role: "handling", unit: "demo-discipline" },
    { role: "responsible", unit: "demo-town-1" },
    { role: "station", unit: "demo-station" },
    { role: "supervisor", unit: "demo-county-office" },
  ]);
  expect(await numberOf(id)).toMatch(/^演治水办整改〔20\d\d〕1号$/);
});

test("a county's matter on a real section is supervised by the city's office, in a series of its own", async () => {
  await cityOverCounty();
  const { id, opened, refused } = await attach("suzhuang");
  expect([opened, refused]).toEqual([true, null]);
  expect(await parties(id ?? "")).toEqual([
    { role: "handling", unit: "quzhou-office" },
    { role: "responsible", unit: "kaihua" },
    { role: "supervisor", unit: "quzhou-office" },
  ]);
  expect(await numberOf(id ?? "")).toMatch(/^衢治水办整改〔20\d\d〕1号$/);
});

test("an office whose mark nobody knows numbers by its name", async () => {
  await matters.rows(
    "insert into heqing.unit (id, name, kind, division_code) values ('kecheng-office', '柯城区治水办', 'county_office', '330802')",
  );
  expect(await matters.value("select heqing.next_number('kecheng-office', 'matter', '整改')")).toMatch(
    /^柯城区治水办整改〔20\d\d〕1号$/,
  );
});

test("a section without a responsible unit, or without an office above it, is told by name and raises nothing", async () => {
  expect(await attach("xiajieshou")).toEqual({
    id: null,
    opened: false,
    refused: "断面“下界首”（xiajieshou）未登记责任单位",
  });
  await matters.rows(
    "insert into heqing.unit (id, name, kind, division_code) values ('quzhou', '衢州市人民政府', 'administration', '330800')",
  );
  await matters.rows("update heqing.section set unit_id = 'quzhou' where id = 'wentu'");
  expect((await attach("wentu")).refused).toBe(
    "断面“文图”（wentu）的责任单位“衢州市人民政府”没有登记上一级治水办（河长办）",
  );
});

test("a miss under another scheme joins the section's one open matter; where none is open it opens none", async () => {
  const id = await matters.release({ section: "demo-2" });
  expect(await attach("demo-2", { scheme: "zhejiang-year", leading: false })).toEqual({
    id,
    opened: false,
    refused: null,
  });
  expect(await attach("demo-3", { scheme: "zhejiang-year", leading: false })).toEqual({
    id: null,
    opened: false,
    refused: null,
  });
});

test("history opens nothing and joins nothing", async () => {
  const id = await matters.release({ section: "demo-4" });
  const acts = () => matters.value<number>("select received_seq::int from heqing.proceeding where id = $1", id);
  const before = await acts();
  expect(await attach("demo-4", { scheme: "old", history: true })).toEqual({ id: null, opened: false, refused: null });
  expect(await attach("demo-5", { scheme: "old", history: true })).toEqual({ id: null, opened: false, refused: null });
  expect(await acts()).toBe(before);
});

test("a unit is the same party of a proceeding once at a time, as far as the book knows now", async () => {
  const id = await matters.release({ section: "demo-6" });
  const again = matters.rows(
    `insert into heqing.party (proceeding_id, role, unit_id, division_code)
     select proceeding_id, role, unit_id, division_code from heqing.party where proceeding_id = $1 and role = 'responsible'`,
    id,
  );
  await expect(again).rejects.toMatchObject({ constraint: "party_once" });
});

test("a section has one target a scheme and day, as far as the book knows now", async () => {
  const target = (valid: string) =>
    matters.rows(
      `insert into heqing.section_target (section_id, scheme, target_class, valid, source, status)
       values ('demo-7', 'overlap', 3, '${valid}', 'x', 'assumption')`,
    );
  await target("[2026-01-01,2027-01-01)");
  await target("[2027-01-01,)");
  await expect(target("[2026-06-01,2026-07-01)")).rejects.toMatchObject({ constraint: "section_target_once" });
});

test("a post is written to for the sections and rivers of its reach alone", async () => {
  const told = async (section: string, reach: string | null): Promise<readonly string[]> => {
    await matters.rows("update heqing.post set reach = $1::text[] where id = 'demo-town-1-liaison'", reach);
    const id = await matters.release({ section });
    await matters.advance(id);
    const rows = await matters.rows<{ post: string }>(
      "select distinct post_id as post from heqing.delivery where proceeding_id = $1 and audience = 'responsible-unit' order by 1",
      id,
    );
    await matters.rows("update heqing.proceeding set open = false where id = $1", id);
    return rows.map(({ post }) => post);
  };
  await matters.rows("update heqing.proceeding set open = false");
  const both = ["demo-town-1-chief", "demo-town-1-liaison"];
  expect(await told("demo-1", null)).toEqual(both);
  expect(await told("demo-1", "{demo-south}")).toEqual(["demo-town-1-chief"]);
  expect(await told("demo-7", "{demo-south}")).toEqual(both);
  expect(await told("demo-1", "{demo-1}")).toEqual(both);
});
