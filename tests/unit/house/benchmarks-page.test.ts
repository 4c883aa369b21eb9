import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type BenchRow, isMet, kept, withRows } from "../../bench/results";
import { ROOT } from "../../house/folder";

const row = (changes: Partial<BenchRow> = {}): BenchRow => ({
  what: "notice, dev server",
  floor: "100 ms",
  measured: "40 ms",
  ratio: 0.4,
  bar: { most: 0.5 },
  ...changes,
});
const lines = (page: string): readonly string[] => page.split("\n").filter((line) => line.startsWith("| notice"));

describe("the page of benchmarks", () => {
  const page = "# B\n\n<!-- rows: made by npm run bench -->\n\n<!-- end of rows -->\nmore\n";

  it("takes a line's figures in place of its earlier ones, and keeps lines that were not run again", () => {
    const first = withRows(page, [kept(row(), "day 1"), kept(row({ what: "notice, storm" }), "day 1")]);
    const second = withRows(first, [kept(row({ ratio: 0.6 }), "day 2")]);
    expect(lines(second)).toEqual([
      "| notice, dev server | 100 ms | 40 ms | 0.60 × | ≤ 0.5 × | missed | day 2 |",
      "| notice, storm | 100 ms | 40 ms | 0.40 × | ≤ 0.5 × |  | day 1 |",
    ]);
    expect(second.endsWith("<!-- end of rows -->\nmore\n")).toBe(true);
  });

  it("has the place for them, whatever the spaces in its table", () => {
    const text = readFileSync(join(ROOT, "docs/reference/benchmarks.md"), "utf8");
    expect(lines(withRows(text, [kept(row(), "today")]))).toHaveLength(1);
    expect(() => withRows("# B\n", [])).toThrow("expected");
  });

  it("calls a rate below and a time above the bar missed", () => {
    expect([isMet(row()), isMet(row({ bar: { least: 0.5 } })), isMet(row({ ratio: 0.5 }))]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
