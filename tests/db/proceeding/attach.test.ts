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
  const told = { section: "suzhuang", pair: { over: "city", under: "county" }, asWorker: true } as const;
  const { id, opened, refused } = await matters.attach(told);
  expect([opened, refused]).toEqual([true, null]);
  expect(await parties(id)).toEqual([
    { role: "handling", unit: "quzhou-city-office" },
    { role: "responsible", unit: "kaihua-government" },
    { role: "supervisor", unit: "quzhou-city-office" },
  ]);
  expect(await numberOf(id)).toMatch(/^衢州市治水办（河长办）整改〔20\d\d〕1号$/);
  expect(await matters.advance(id)).toMatchObject({ parked: false, phase: "warned" });
});

test("an office whose mark nobody knows numbers by its name", async () => {
  await matters.rows(
    "insert into heqing.unit (id, name, kind, division_code) values ('kecheng-office', '柯城区治水办', 'county_office', '330802')",
  );
  expect(await matters.value("select heqing.next_number('kecheng-office', 'matter', '整改')")).toMatch(
    /^柯城区治水办整改〔20\d\d〕1号$/,
  );
});

test("a section without a responsible unit, without an office above it or without a ladder is told by name and raises nothing", async () => {
  const nowhere = async (section: string, ladder: string | null = "fast"): Promise<string | null> => {
    const { id, opened, refused } = await matters.attach({ section, ladder, asWorker: true });
    expect([id, opened]).toEqual(["", false]);
    return refused;
  };
  expect(await nowhere("dongjidu")).toBe("断面“东迹渡”（dongjidu）未登记责任单位");
  await matters.rows(
    "insert into heqing.unit (id, name, kind, division_code) values ('zhejiang', '浙江省人民政府', 'administration', '330000')",
  );
  await matters.rows("update heqing.section set unit_id = 'zhejiang' where id = 'wentu'");
  expect(await nowhere("wentu")).toBe("断面“文图”（wentu）的责任单位“浙江省人民政府”没有登记上一级治水办（河长办）");
  expect(await nowhere("demo-3", null)).toMatch(/demo-3/);
});

test("a miss under another scheme joins the section's one open matter; where no scheme leads it opens none", async () => {
  const id = await matters.release({ section: "demo-2" });
  const year = { scheme: "zhejiang-cross-boundary", leading: false } as const;
  expect(await matters.attach({ section: "demo-2", ...year })).toEqual({ id, opened: false, refused: null });
  expect(await matters.attach({ section: "demo-3", ...year, ladder: null })).toEqual({
    id: "",
    opened: false,
    refused: null,
  });
});

test("history opens nothing and joins nothing", async () => {
  const id = await matters.release({ section: "demo-4" });
  const acts = () => matters.value<number>("select received_seq::int from heqing.proceeding where id = $1", id);
  const before = await acts();
  for (const section of ["demo-4", "demo-5"])
    expect(await matters.attach({ section, history: true })).toEqual({ id: "", opened: false, refused: null });
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
      "select distinct post_id as post from heqing.delivery where proceeding_id = $1 and party = 'responsible' order by 1",
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
