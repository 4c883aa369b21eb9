import { withActor } from "../../../db/session/with-actor";
import {
  changeEdge,
  changePost,
  changeSection,
  changeTarget,
  changeUnit,
  makePost,
  makeSection,
  makeUnit,
} from "../../../db/registry/change";
import { registryRecords } from "../../../db/registry/records";
import type { Queryable } from "../../../db/connect/transaction";
import { useDatabase } from "../../setup/database";
import { decided } from "../../setup/proposals";
import { become } from "../../setup/people";
import { asked, useDemonstration } from "../intake/demonstration";

const database = useDatabase();
const { actor } = useDemonstration(database);
const owner = () => database.pool("owner");
const as = async (login: string, work: (session: Queryable) => Promise<void>) =>
  withActor(database.pool("api"), await actor(login), work);

const targets = (section: string) =>
  asked(
    owner(),
    `select target_class as class, lower(valid)::text as "from", upper(valid)::text as "to", upper_inf(recorded) as known
       from heqing.section_target where section_id = $1 and scheme = 'township-handover' order by known, lower(valid)`,
    [section],
  );

describe("a target", () => {
  const TARGET = {
    sectionId: "demo-1",
    scheme: "township-handover",
    status: "binding",
    source: "考核办〔2026〕3号",
  } as const;

  test("changed from a day on leaves what held before, and the record of what was known", async () => {
    const [before] = await targets("demo-1");
    await as("admin", (session) => changeTarget(session, { ...TARGET, targetClass: 2, from: "2026-07-01", to: null }));
    expect(await targets("demo-1")).toEqual([
      { class: 3, from: before.from, to: null, known: false },
      { class: 3, from: before.from, to: "2026-07-01", known: true },
      { class: 2, from: "2026-07-01", to: null, known: true },
    ]);
  });

  test("changed for some days in the midst is the old one again after them", async () => {
    await as("admin", (session) =>
      changeTarget(session, { ...TARGET, targetClass: 4, from: "2026-08-01", to: "2026-09-01" }),
    );
    expect((await targets("demo-1")).filter(({ known }) => known).slice(1)).toEqual([
      { class: 2, from: "2026-07-01", to: "2026-08-01", known: true },
      { class: 4, from: "2026-08-01", to: "2026-09-01", known: true },
      { class: 2, from: "2026-09-01", to: null, known: true },
    ]);
  });

  test("may be taken away, and two changes at once never overlap", async () => {
    await as("admin", (session) =>
      changeTarget(session, { ...TARGET, targetClass: null, from: "2026-09-01", to: null }),
    );
    await Promise.all(
      [1, 2, 3].map((targetClass) =>
        as("admin", (session) => changeTarget(session, { ...TARGET, targetClass, from: "2026-10-01", to: null })),
      ),
    );
    const open = (await targets("demo-1")).filter(({ known, to }) => known && to === null);
    expect(open).toHaveLength(1);
    expect((await targets("demo-1")).some(({ known, from }) => known && from === "2026-09-01")).toBe(false);
  });
});

describe("units, sections and posts", () => {
  test("a unit renamed from a day on is called so everywhere, and its record says what it was called before", async () => {
    await as("admin", (session) =>
      changeUnit(session, {
        id: "demo-town-6",
        name: "演示己镇人民政府",
        mark: "演己政",
        from: "2026-03-01",
        until: null,
        source: "民政〔2026〕1号",
      }),
    );
    const records = await registryRecords(owner(), { kind: "unit", id: "demo-town-6" });
    expect(
      records.map(({ data, validFrom, validTo, recordedTo, source }) => [
        data["name"],
        validFrom,
        validTo,
        recordedTo === null,
        source,
      ]),
    ).toEqual([
      ["演示己街道办事处", null, "2026-03-01", true, null],
      ["演示己镇人民政府", "2026-03-01", null, true, "民政〔2026〕1号"],
      ["演示己街道办事处", null, null, false, null],
    ]);
    const [unit] = await asked(owner(), "select name, mark from heqing.unit where id = 'demo-town-6'");
    expect(unit).toEqual({ name: "演示己镇人民政府", mark: "演己政" });
  });

  test("a unit that ended answers for nothing more: a section of it can open no matter, and says why", async () => {
    const end = {
      id: "demo-town-5",
      name: "演示戊乡人民政府",
      mark: null,
      from: "2026-01-01",
      source: "民政〔2026〕2号",
    };
    await as("admin", (session) => changeUnit(session, { ...end, until: "2026-04-01" }));
    const [{ lacks }] = await asked(owner(), "select heqing.not_openable('demo-5') as lacks");
    expect(lacks).toBe("断面“演示溪戊己交接断面”（demo-5）登记的责任单位“演示戊乡人民政府”现已不存在");
    const records = await registryRecords(owner(), { kind: "unit", id: "demo-town-5" });
    expect(records[0]).toMatchObject({ validFrom: null, validTo: "2026-04-01", recordedTo: null });
  });

  test("a section whose unit was not known opens once somebody says which it is", async () => {
    const found = {
      id: "dongjidu",
      unitId: "qujiang-government",
      stationId: null,
      body: "river",
      from: "2026-01-01",
    } as const;
    await become(database, "admin", { jurisdiction: "*" });
    await as("admin", (session) => changeSection(session, { ...found, source: "市治水办函〔2026〕9号" }));
    await become(database, "admin", { jurisdiction: ["3399"] });
    const [row] = await asked(
      owner(),
      "select heqing.not_openable('dongjidu') as lacks, heqing.superior_office('dongjidu') as office",
    );
    expect(row).toEqual({ lacks: null, office: "quzhou-city-office" });
  });

  test("a post is there for the rivers and sections that it names, and for nothing that is none", async () => {
    const post = {
      id: "demo-town-1-chief",
      title: "乡镇河长（演示溪）",
      from: "2026-02-01",
      source: "演示县河长办〔2026〕5号",
    };
    await as("admin", (session) => changePost(session, { ...post, reach: ["demo-xi", "demo-1"] }));
    const [row] = await asked(owner(), "select title, reach from heqing.post where id = $1", [post.id]);
    expect(row).toEqual({ title: "乡镇河长（演示溪）", reach: ["demo-xi", "demo-1"] });
    const strange = as("admin", (session) => changePost(session, { ...post, reach: ["no-river"] }));
    await expect(strange).rejects.toMatchObject({ code: "ACT_REFUSED", message: expect.stringContaining("no-river") });
  });

  test("a unit and its post that were not known are made once, within the reach, with a record from their first day", async () => {
    const unit = {
      id: "demo-transport",
      name: "演示县水利局",
      kind: "county_department",
      divisionCode: "339901",
      mark: null,
      from: "2026-01-01",
      source: "演编〔2026〕1号",
    } as const;
    await as("admin", (session) => makeUnit(session, unit));
    await expect(as("admin", (session) => makeUnit(session, unit))).rejects.toMatchObject({ code: "KEY_REUSED" });
    const abroad = as("admin", (session) => makeUnit(session, { ...unit, id: "x", divisionCode: "330802" }));
    await expect(abroad).rejects.toMatchObject({ code: "NOT_FOUND" });
    const post = {
      id: "demo-transport-head",
      unitId: "demo-transport",
      kind: "head",
      title: "局长",
      reach: null,
    } as const;
    await as("admin", (session) => makePost(session, { ...post, from: "2026-01-01", source: "演编〔2026〕1号" }));
    const records = await registryRecords(owner(), { kind: "post", id: "demo-transport-head" });
    expect(records).toMatchObject([
      { validFrom: "2026-01-01", validTo: null, data: { title: "局长" }, source: "演编〔2026〕1号" },
    ]);
  });

  test("a section that was not known is made once, within the reach, of what the registry has, and can open a matter", async () => {
    const section = {
      id: "demo-new",
      name: "演示溪新增断面",
      province: "浙江省",
      aliases: ["新增断面"],
      level: "乡镇",
      body: "river",
      riverId: "demo-xi",
      flowOrder: 90,
      divisionCode: "339901001",
      divisionIn: "339901002",
      divisionOut: "339901001",
      unitId: "demo-town-1",
      stationId: "demo-station",
      from: "2026-01-01",
      source: "演环函〔2026〕3号",
    } as const;
    const making = (change: Partial<Parameters<typeof makeSection>[1]> = {}) =>
      as("admin", (session) => makeSection(session, { ...section, ...change }));
    for (const strange of [{ riverId: "no" }, { unitId: "no" }, { stationId: "no" }, { divisionIn: "330999" }])
      await expect(making(strange)).rejects.toMatchObject({
        code: "ACT_REFUSED",
        message: expect.stringMatching(/no|330999/),
      });
    await making();
    await expect(making({ name: "另一断面" })).rejects.toMatchObject({ code: "KEY_REUSED" });
    await expect(making({ id: "demo-other" })).rejects.toMatchObject({ code: "KEY_REUSED" });
    await expect(making({ id: "x", name: "x", divisionCode: "330802" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      as("security", (session) => makeSection(session, { ...section, id: "x", name: "x" })),
    ).rejects.toMatchObject({ code: "NOT_ENTITLED" });
    const [row] = await asked(
      owner(),
      `select s.aliases, s.river_id, s.flow_order, s.division_in, s.division_out, s.unit_id, s.station_id, s.demo,
              heqing.not_openable(s.id) as lacks from heqing.section s where s.id = 'demo-new'`,
    );
    expect(row).toEqual({
      aliases: ["新增断面"],
      river_id: "demo-xi",
      flow_order: 90,
      division_in: "339901002",
      division_out: "339901001",
      unit_id: "demo-town-1",
      station_id: "demo-station",
      demo: false,
      lacks: null,
    });
    const records = await registryRecords(owner(), { kind: "section", id: "demo-new" });
    expect(records).toMatchObject([{ validFrom: "2026-01-01", validTo: null, source: "演环函〔2026〕3号" }]);
  });

  test("a section is never said to be of a unit that the registry does not have", async () => {
    const change = { id: "demo-3", stationId: null, body: "river", from: "2026-01-01", source: "x" } as const;
    const strange = as("admin", (session) => changeSection(session, { ...change, unitId: "no-unit" }));
    await expect(strange).rejects.toMatchObject({ code: "ACT_REFUSED", message: expect.stringContaining("no-unit") });
  });

  test("what will be so is not said before its day, nor a change before the last one", async () => {
    const change = (from: string) =>
      as("admin", (session) =>
        changeUnit(session, { id: "demo-town-6", name: "演示己镇", mark: null, from, until: null, source: "x" }),
      );
    await expect(change("2999-01-01")).rejects.toMatchObject({ code: "ACT_REFUSED" });
    await expect(change("2026-02-01")).rejects.toMatchObject({ code: "ACT_REFUSED" });
  });
});

describe("who held a post", () => {
  test("given up and taken by another stands with valid and recorded time, and nobody holds one twice at a time", async () => {
    const [{ person }] = await asked(
      owner(),
      "select person_id as person from heqing.holding where post_id = 'demo-town-2-chief' and upper_inf(valid)",
    );
    const holding = { subject: "demo-town-2-chief", reason: "演委干〔2026〕7号" };
    const changed = (personId: string, holds: boolean) =>
      decided(database, {
        kind: "holding-change",
        ...holding,
        data: { personId, holds, from: "2026-06-01", to: null },
      });
    await changed(String(person), false);
    const [{ next }] = await asked(owner(), "select id as next from heqing.person where demo and id <> $1 limit 1", [
      person,
    ]);
    await changed(String(next), true);
    const held = await asked(
      owner(),
      `select h.person_id = $1 as first, to_char(upper(h.valid) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as until, upper_inf(h.recorded) as known
         from heqing.holding h where post_id = 'demo-town-2-chief' order by known, lower(h.valid)`,
      [person],
    );
    expect(held).toEqual([
      { first: true, until: null, known: false },
      { first: true, until: "2026-06-01", known: true },
      { first: false, until: null, known: true },
    ]);
    const twice = owner().query(
      `insert into heqing.holding (post_id, person_id, valid, source, division_code)
       select post_id, person_id, valid, source, division_code from heqing.holding where person_id = $1 and post_id = 'demo-town-2-chief'`,
      [next],
    );
    await expect(twice).rejects.toMatchObject({ code: "23P01" });
  });
});

test("which section flows into which is said for days, and taken back", async () => {
  const edge = { fromId: "demo-1", toId: "demo-2", source: "水系图" };
  await as("admin", (session) => changeEdge(session, { ...edge, flows: true, from: null, to: null }));
  await as("admin", (session) => changeEdge(session, { ...edge, flows: false, from: "2026-05-01", to: null }));
  const rows = await asked(
    owner(),
    "select upper(valid)::text as until from heqing.section_edge where from_id = 'demo-1' and upper_inf(recorded)",
  );
  expect(rows).toEqual([{ until: "2026-05-01" }]);
});

test.each<[string, string, (session: Queryable) => Promise<void>]>([
  [
    "a target",
    "admin",
    (session) =>
      changeTarget(session, {
        sectionId: "demo-1",
        scheme: "township-handover",
        targetClass: 3,
        status: "binding",
        from: "2026-05-02",
        to: "2026-05-01",
        source: "x",
      }),
  ],
  [
    "an edge",
    "admin",
    (session) =>
      changeEdge(session, {
        fromId: "demo-1",
        toId: "demo-2",
        flows: false,
        from: "2026-05-02",
        to: "2026-05-01",
        source: "x",
      }),
  ],
])("%s for days that end before they begin is refused in words", async (_what, login, change) => {
  await expect(as(login, change)).rejects.toMatchObject({
    code: "ACT_REFUSED",
    message: "expected a day after 2026-05-02, got 2026-05-01",
  });
});

describe("a change of the registry", () => {
  const TARGET = {
    sectionId: "demo-2",
    scheme: "township-handover",
    targetClass: 2,
    from: "2026-01-01",
    to: null,
    status: "binding",
    source: "x",
  } as const;

  test("is for those who may, within their jurisdiction, and rests on a document", async () => {
    const change = (login: string, source = "x") =>
      as(login, (session) => changeTarget(session, { ...TARGET, source }));
    for (const login of ["county", "security", "audit"])
      await expect(change(login)).rejects.toMatchObject({ code: "NOT_ENTITLED" });
    await become(database, "admin", { jurisdiction: ["3308"] });
    await expect(change("admin")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await become(database, "admin", { jurisdiction: ["3399"] });
    await expect(change("admin", " ")).rejects.toMatchObject({ code: "ACT_REFUSED" });
    const direct = as("admin", async (session) => {
      await session.query("update heqing.section_target set target_class = 5 where section_id = 'demo-2'");
    });
    await expect(direct).rejects.toMatchObject({ fields: { sqlstate: "42501" } });
    expect((await targets("demo-2")).map((row) => row.class)).toEqual([3]);
  });

  test("stands in the audit log with who did it", async () => {
    await as("admin", (session) => changeTarget(session, { ...TARGET, source: "考核办〔2026〕4号" }));
    const [line] = await asked(
      owner(),
      `select a.login, e.data from heqing.audit_event e join heqing.account a on a.id = e.account_id
        where e.kind = 'registry-changed' order by e.id desc limit 1`,
    );
    expect(line).toEqual({
      login: "admin",
      data: { section: "demo-2", scheme: "township-handover" },
    });
  });
});
