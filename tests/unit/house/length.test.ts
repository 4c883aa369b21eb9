import { MEDIAN_BELOW, medianLength, MOST_LINES, tooLong } from "../../house/length";
import { readTexts, treePaths } from "../../house/tree";

const file = (path: string, lines: number) => ({ path, text: "x\n".repeat(lines) });

describe("files are short", () => {
  const tree = readTexts(treePaths());

  it("so none is too long", () => {
    expect(tooLong(tree)).toEqual([]);
  });

  it("and half of them are read at a glance", () => {
    expect(medianLength(tree)).toBeGreaterThan(0);
    expect(medianLength(tree)).toBeLessThan(MEDIAN_BELOW);
  });

  it("and one line too many is seen", () => {
    expect(tooLong([file("db/matter.ts", MOST_LINES)])).toEqual([]);
    expect(tooLong([file("db/matter.ts", MOST_LINES + 1)])).toEqual(["db/matter.ts: 401 lines"]);
    expect(tooLong([file("db/migrations/0001-floor.sql", 401)])).toHaveLength(1);
  });

  it("and the median is that of TypeScript files", () => {
    expect(medianLength([file("a.ts", 10), file("b.ts", 200), file("c.tsx", 30), file("d.sql", 1)])).toBe(30);
  });
});
