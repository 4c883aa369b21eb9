import { impureLaw, moduleState } from "../../house/purity";
import { isTypeScript, readTexts, treePaths } from "../../house/tree";

const tree = readTexts(treePaths().filter(isTypeScript));

describe("the law depends on its arguments alone", () => {
  it("in this tree", () => {
    expect(impureLaw(tree)).toEqual([]);
  });

  it.each([
    "const now = Date.now();",
    "const now = new Date();",
    "const dice = Math.random();",
    "const shown = value.toLocaleString();",
    "names.sort((a, b) => a.localeCompare(b));",
    'const format = new Intl.DateTimeFormat("zh-CN");',
  ])("and %j is seen", (text) => {
    expect(impureLaw([{ path: "domain/calendar/due.ts", text }])).toHaveLength(1);
  });

  it("and an instant that was given is none of these", () => {
    expect(impureLaw([{ path: "domain/calendar/due.ts", text: "const day = new Date(instant);" }])).toEqual([]);
  });
});

describe("a workflow module keeps no state between runs", () => {
  it("in this tree", () => {
    expect(moduleState(tree)).toEqual([]);
  });

  it("and a let at the top of one is seen, one within a function is not", () => {
    const text = "let runs = 0;\nexport function run(): number {\n  let count = 0;\n  return (count += runs);\n}\n";
    expect(moduleState([{ path: "workflows/rectification.ts", text }])).toEqual([
      "workflows/rectification.ts:1: let runs = 0;",
    ]);
  });
});
