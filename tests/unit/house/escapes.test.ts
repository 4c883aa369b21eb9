import { escapes } from "../../house/escapes";
import { isTypeScript, readTexts, treePaths } from "../../house/tree";

describe("no check is escaped", () => {
  it("in this tree", () => {
    expect(escapes(readTexts(treePaths().filter(isTypeScript)))).toEqual([]);
  });

  it.each([
    "const x: any = 1;",
    "const x = y as any;",
    "type X = Record<string, any>;",
    `// @ts-${"ignore"}`,
    `// @ts-${"expect-error"} soon`,
    `/* eslint-${"disable"} no-console */`,
    `// oxlint-${"disable"}-next-line`,
  ])("and %j is seen", (text) => {
    expect(escapes([{ path: "db/matter.ts", text }])).toHaveLength(1);
  });

  it("and the word alone is not", () => {
    expect(escapes([{ path: "db/matter.ts", text: "// any of them\nconst any = 1;\n" }])).toEqual([]);
  });
});
