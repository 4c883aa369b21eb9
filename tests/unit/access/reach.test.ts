import { isReach, jurisdictionOf } from "../../../domain/access";

test.each(["33", "3308", "330802", "330802001", "330802001001", "unit:demo-station", "section:wentu", "matter:17"])(
  "%p is a part of a jurisdiction",
  (part) => expect(isReach(part)).toBe(true),
);

test.each([
  "",
  "*",
  "3",
  "33080",
  "330802,3308",
  "330802 ",
  "unit:",
  "unit:A",
  "unit:a,b",
  "unit:a'",
  "matter:0",
  "matter:x",
  "matter:1234567890123456789",
  "county:1",
  "三三",
])("%p is none", (part) => expect(isReach(part)).toBe(false));

test("a jurisdiction is read from its text; empty parts are dropped", () => {
  expect(jurisdictionOf("*")).toBe("*");
  expect(jurisdictionOf("330802,unit:demo-station")).toEqual(["330802", "unit:demo-station"]);
  expect(jurisdictionOf(",330802,,")).toEqual(["330802"]);
  expect(jurisdictionOf("")).toEqual([]);
});
