import { actorStatement, jurisdictionText, type Actor } from "../../../db/session/with-actor";

const actor: Actor = { account: "a-1", role: "county_office", jurisdiction: ["330802", "3308"] };

test("every setting is set, those without a value to nothing", () => {
  expect(actorStatement(actor)).toBe(
    "select set_config('heqing.account', 'a-1', true), set_config('heqing.role', 'county_office', true), " +
      "set_config('heqing.jurisdiction', '330802,3308', true), set_config('heqing.request', '', true), set_config('heqing.address', '', true), set_config('heqing.assurance', '', true), set_config('heqing.token', '', true), set_config('heqing.route', '', true)",
  );
});

test("a value can't end its quotes", () => {
  expect(actorStatement({ ...actor, account: "a'); drop table x; --\\" })).toContain(
    `set_config('heqing.account',  E'a''); drop table x; --\\\\', true)`,
  );
});

test.each(["", "*", "33080", "330802,33", "330802 ", "%", "三三"])("%p is no part of a jurisdiction", (prefix) => {
  expect(() => jurisdictionText(["330802", prefix])).toThrow(/expected a prefix of a division code/);
});

test("everywhere and nowhere have a text of their own", () => {
  expect([jurisdictionText("*"), jurisdictionText([])]).toEqual(["*", ""]);
});
