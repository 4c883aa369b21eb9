import { actorStatement, jurisdictionText } from "../../../db/session/with-actor";

const session = Buffer.alloc(32, 0xab);
const HEX = "ab".repeat(32);

test("who acts is the hash of what was shown, and nothing else; what the request says of itself goes apart", () => {
  expect(actorStatement({ session }).values).toEqual([HEX, "{}"]);
  expect(actorStatement({ session, requestId: "r-1", sourceAddress: "192.0.2.7", route: "GET /x" }).values).toEqual([
    HEX,
    '{"id":"r-1","address":"192.0.2.7","route":"GET /x"}',
  ]);
});

test("account, role and jurisdiction that the API knows are never told to the book", () => {
  const actor = { session, account: "a-1", role: "county", jurisdiction: ["330802"] };
  expect(actorStatement(actor)).toEqual(actorStatement({ session }));
});

test("no value stands in the text of the statement, which others see", () => {
  const { text } = actorStatement({ session, requestId: "a'); drop table x; --\\" });
  expect(text).toBe("select set_config('heqing.session', $1, true), set_config('heqing.request', $2, true)");
});

test.each(["", "*", "33080", "330802,33", "330802 ", "%", "三三"])("%p is no part of a jurisdiction", (prefix) => {
  expect(() => jurisdictionText(["330802", prefix])).toThrow(/expected a prefix of a division code/);
});

test("everywhere and nowhere have a text of their own", () => {
  expect([jurisdictionText("*"), jurisdictionText([])]).toEqual(["*", ""]);
});
