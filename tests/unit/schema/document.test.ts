import { documentOf, type Shape } from "../../../db/schema/document";

interface Line {
  readonly name: string;
  readonly due: string | null;
  readonly items: readonly { readonly no: number }[];
  readonly state: unknown;
}
const SHAPE: Shape<Line> = {
  name: "string",
  due: ["or null", "string"],
  items: ["each", { no: "number" }],
  state: "any",
};

describe("a document that a function of the book gave", () => {
  it("is given as it is where it has every field", () => {
    const given = { name: "a", due: null, items: [{ no: 1 }], state: 7 };
    expect(documentOf(given, "line", SHAPE)).toBe(given);
  });

  it.each([
    [null, "expected object at line, got null"],
    [[], "expected object at line, got object"],
    [{ due: null, items: [] }, "expected string at line.name, got undefined"],
    [{ name: "a", items: [] }, "expected string at line.due, got undefined"],
    [{ name: "a", due: null, items: {} }, "expected array at line.items, got object"],
    [{ name: "a", due: null, items: [{ no: 1 }, { no: "2" }] }, "expected number at line.items[1].no, got string"],
  ])("is refused where it has not: %j", (given, message) => {
    expect(() => documentOf(given, "line", SHAPE)).toThrow(message);
  });
});
