import { rolesOfUnit, type UnitKind } from "../../../domain/access";
import { DEMO_ACCOUNTS } from "../../../local/demonstration/accounts";
import { demonstration, neighbours, quzhou } from "../../../registry";

const real = quzhou();
const demo = demonstration();
const around = neighbours();

test("Quzhou has its six counties and hundred townships, each below a division that is there", () => {
  const codes = new Set(real.divisions.map(({ code }) => code));
  expect(real.divisions.filter(({ level }) => level === "county")).toHaveLength(6);
  expect(real.divisions.filter(({ level }) => level === "township")).toHaveLength(100);
  expect(real.divisions.filter(({ parent }) => parent !== null && !codes.has(parent))).toEqual([]);
});

test("no real section has a target, and nobody real is named", () => {
  expect([real.targets, real.persons, real.posts, real.holdings, real.accounts]).toEqual([[], [], [], [], []]);
});

test("a real section answers to the government of its own county, or to nobody yet", () => {
  const governed = new Map(real.units.map(({ id, divisionCode }) => [id, divisionCode]));
  for (const { name, unitId, divisionCode } of real.sections) {
    expect([name, unitId === null ? divisionCode : governed.get(unitId)]).toEqual([name, divisionCode]);
  }
  expect(real.sections.filter(({ unitId }) => unitId === null).map(({ name }) => name)).toEqual(["东迹渡", "郑家"]);
});

test("the sections confirmed in public are there, those not confirmed are not", () => {
  const names = real.sections.map(({ name }) => name);
  expect(names.sort()).toEqual(
    ["浮石渡", "双港口", "郑家", "下界首", "下童", "东迹渡", "苏庄", "富足山", "双塔底", "文图", "半潭", "洋港"].sort(),
  );
});

test("tributaries of a river are counted once each, from upstream", () => {
  for (const { rivers } of [real, demo]) {
    const places = rivers
      .filter(({ parent }) => parent !== null)
      .map(({ parent, flowOrder }) => `${parent} ${flowOrder}`);
    expect(new Set(places).size).toBe(places.length);
  }
});

test("everything of the demonstration is told as such: codes, names, addresses, and targets are assumptions", () => {
  expect(demo.divisions.every(({ code }) => code.startsWith("3399"))).toBe(true);
  expect([...demo.persons, ...demo.sections].every(({ name }) => name.startsWith("演示"))).toBe(true);
  expect(demo.persons.every(({ email }) => email?.endsWith("@demo.heqing.example"))).toBe(true);
  expect(demo.targets.map(({ status, source }) => [status, source])).toEqual(
    demo.targets.map(() => ["assumption", "演示假设"]),
  );
});

test("nobody and nothing of the demonstration's neighbours has the id of another of the demonstration", () => {
  for (const all of ["persons", "units", "posts", "sections"] as const) {
    const ids = [...demo[all], ...around[all]].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test("every demonstration account has a password to sign in with, and every password an account", () => {
  const logins = [...demo.accounts, ...around.accounts].map(({ login }) => login);
  expect(logins.sort()).toEqual(DEMO_ACCOUNTS.map(({ account }) => account).sort());
});

test("every responsible unit has a chief and a liaison officer who hold their posts now", () => {
  const held = new Set(demo.holdings.filter(({ validTo }) => validTo === null).map(({ postId }) => postId));
  for (const { unitId } of demo.sections) {
    const kinds = demo.posts.filter((post) => post.unitId === unitId && held.has(post.id)).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["chief", "liaison"]));
  }
});

test("every shipped account has a role whose work its unit does", () => {
  const kinds = new Map([...real.units, ...demo.units].map(({ id, kind }) => [id, kind as UnitKind]));
  for (const { login, unitId, role } of demo.accounts)
    expect([login, rolesOfUnit(kinds.get(unitId) ?? "administration")]).toEqual([
      login,
      expect.arrayContaining([role]),
    ]);
});
