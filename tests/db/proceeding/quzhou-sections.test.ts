import type { Life } from "../../../db/proceeding/life";
import type { Role } from "../../../domain/access";
import type { PostKind } from "../../../domain/vocabulary";
import { useDatabase } from "../../setup/database";
import { PLAN, useMatters } from "../../setup/matter-fixture";

jest.setTimeout(60_000);

const database = useDatabase();
const matters = useMatters(database);
const { settled } = matters;

const openSteps = async (id: string): Promise<readonly string[]> =>
  (
    await matters.rows<{ kind: string }>(
      "select kind from heqing.step where proceeding_id = $1 and state = 'todo' and by_person order by no",
      id,
    )
  ).map(({ kind }) => kind);

/** Brings what an order found to its matter. */
async function answered(id: string): Promise<Life> {
  const order = await matters.order(id);
  await settled(order.id);
  return settled(id);
}

describe("on a real section of Quzhou", () => {
  /** People and accounts made up for this book: login, unit, role, reach, kind of the post. */
  async function peopled(...people: readonly (readonly [string, string, Role, string, PostKind])[]): Promise<void> {
    for (const [login, unit, role, jurisdiction, kind] of people)
      await matters.rows(
        `with u as (select id, division_code from heqing.unit where id = $2),
              n as (insert into heqing.person (name, email, division_code, demo)
                    select '虚构', $1 || '@demo.heqing.example', division_code, true from u returning id),
              p as (insert into heqing.post (id, unit_id, kind, title, division_code) select 'post-' || $1, id, $5, $1, division_code from u returning id),
              h as (insert into heqing.holding (post_id, person_id, valid, source, division_code)
                    select p.id, n.id, '[2020-01-01,)', '虚构', u.division_code from p, n, u)
         insert into heqing.account (login, person_id, unit_id, role, jurisdiction) select $1, n.id, u.id, $3, $4 from n, u`,
        login,
        unit,
        role,
        jurisdiction,
        kind,
      );
  }

  test("the city's office stands over the county: from the warning to the closing, numbered by the office", async () => {
    await peopled(
      ["kaihua", "kaihua-government", "county", "330824", "head"],
      ["qz-clerk", "quzhou-city-office", "city", "3308", "clerk"],
      ["qz-head", "quzhou-city-office", "city", "3308", "head"],
    );
    const told = { section: "suzhuang", pair: { over: "city", under: "county" }, asWorker: true } as const;
    const id = await matters.release({ ...told, ladder: "default" });
    expect(await settled(id)).toMatchObject({ phase: "warned", standing: { division: "330824" } });
    const letter = await matters.step(id, "sign");
    await matters.receive("qz-clerk", id, { kind: "submit", step: letter });
    await matters.receive("qz-head", id, { kind: "sign", step: letter });
    await settled(id);
    // The county's account answers here; where it supervises townships, it signs.
    await matters.receive("kaihua", id, { kind: "open" });
    await matters.receive("kaihua", id, PLAN);
    await matters.receive("kaihua", id, { kind: "report", summary: "已完成" });
    await matters.accept(id, "qz-clerk");
    expect(await settled(id)).toMatchObject({ phase: "awaiting-result" });
    const order = await matters.order(id);
    expect(order.number).toMatch(/^衢州市治水办（河长办）复测〔\d{4}〕1号$/);
    // No station is registered for the section: the office sees that one is, and gives the order to it.
    expect(await settled(order.id)).toMatchObject({ phase: "ordered" });
    expect(await openSteps(order.id)).toEqual(["name-station"]);
    await matters.rows(
      `with made as (insert into heqing.unit (id, name, kind, division_code) values ('kaihua-station', '虚构监测站', 'monitoring_station', '330824') returning id)
       update heqing.section s set station_id = made.id from made where s.id = 'suzhuang'`,
    );
    const wanted = await matters.step(order.id, "name-station");
    await matters.receive("qz-clerk", order.id, { kind: "name-station", step: wanted });
    // Nobody holds a post of that station: the order reaches nobody, and the office hands it over another way.
    expect(await settled(order.id)).toMatchObject({ phase: "ordered" });
    expect(await openSteps(order.id)).toEqual(["sample", "serve-otherwise"]);
    const step = await matters.step(order.id, "serve-otherwise");
    await matters.receive("qz-clerk", order.id, { kind: "record-service", step, note: "电话通知市监测中心" });
    expect(await settled(order.id)).toMatchObject({ phase: "sampling" });
    await matters.release({ ...told, order: order.number, outcome: "met" });
    expect(await answered(id)).toMatchObject({ open: false, phase: "closed" });
    expect(
      await matters.value("select count(*)::int from heqing.act where outcome = 'refused' and proceeding_id = $1", id),
    ).toBe(0);
  });

  test("the province's office stands over the city: an account of the city acknowledges, plans and reports to 销号", async () => {
    await matters.rows(
      `insert into heqing.unit (id, name, kind, division_code) values ('quzhou-government', '衢州市人民政府', 'city_government', '330800')`,
    );
    await matters.rows(
      "update heqing.section set unit_id = 'quzhou-government', division_code = '330800' where id = 'dongjidu'",
    );
    await peopled(
      ["qz-government", "quzhou-government", "city", "3308", "chief"],
      ["qz-liaison", "quzhou-government", "liaison", "3308", "liaison"],
      ["zj-clerk", "zhejiang-office", "city", "33", "clerk"],
      ["zj-head", "zhejiang-office", "city", "33", "head"],
    );
    const pair = { over: "province", under: "city" } as const;
    const told = { section: "dongjidu", pair, ladder: "default", asWorker: true } as const;
    const id = await matters.release(told);
    expect(await settled(id)).toMatchObject({ phase: "warned", standing: { division: "330800" } });
    const letter = await matters.step(id, "sign");
    // Who answers submits no letter to itself, though its account has the role of the office's.
    await matters.receive("qz-government", id, { kind: "submit", step: letter });
    await settled(id);
    await matters.receive("zj-clerk", id, { kind: "submit", step: letter });
    await matters.receive("zj-head", id, { kind: "sign", step: letter });
    await settled(id);
    await matters.receive("qz-government", id, { kind: "open" });
    await matters.receive("qz-government", id, { kind: "acknowledge" });
    expect(await settled(id)).toMatchObject({ phase: "acknowledged" });
    // Nor does the office plan for the city.
    await matters.receive("zj-head", id, PLAN);
    await settled(id);
    await matters.receive("qz-government", id, PLAN);
    await matters.receive("qz-government", id, { kind: "report", summary: "已完成" });
    await matters.accept(id, "zj-clerk");
    expect(await settled(id)).toMatchObject({ phase: "awaiting-result" });
    const order = await matters.order(id);
    expect(order.number).toMatch(/^浙江省治水办（河长办）复测〔\d{4}〕1号$/);
    await settled(order.id);
    await matters.release({ ...told, order: order.number, outcome: "met" });
    expect(await answered(id)).toMatchObject({ open: false, phase: "closed" });
    const refused = await matters.rows(
      `select c.login, a.kind, a.refusal as reason from heqing.act a join heqing.account c on c.id = a.account_id
        where a.proceeding_id = $1 and a.outcome = 'refused' order by a.seq`,
      id,
    );
    expect(refused).toEqual([
      { login: "qz-government", kind: "submit", reason: "not-a-party" },
      { login: "zj-head", kind: "plan", reason: "not-a-party" },
    ]);
  });
});
