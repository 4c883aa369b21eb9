import { machinePaths } from "../../house/machine-paths";
import { readTexts, treePaths } from "../../house/tree";

const seen = (text: string): readonly string[] => machinePaths([{ path: "docs/guide/README.md", text }]);

describe("nothing committed names a folder of somebody's machine", () => {
  it("in this tree", () => {
    expect(machinePaths(readTexts(treePaths()))).toEqual([]);
  });

  it.each(["work/main", "root/.cache", "tmp/x", "home/wang/heqing", "Users/Wang/heqing"])("and /%s is seen", (path) => {
    expect(seen(`cd /${path}`)).toHaveLength(1);
    expect(seen(`const folder = "/${path}";`)).toHaveLength(1);
  });

  it.each(["rules/work/a.json", "https://example.org/work/x", "/var/lib/heqing", "/workers/2"])(
    "and %s is not",
    (path) => {
      expect(seen(`see ${path}`)).toEqual([]);
    },
  );
});
