import { brokenLinks } from "../../house/links";
import { readTexts, treePaths } from "../../house/tree";

describe("a link within the documentation leads somewhere", () => {
  it("in this tree", () => {
    const paths = treePaths();
    expect(brokenLinks(readTexts(paths.filter((path) => path.endsWith(".md"))), paths)).toEqual([]);
  });

  it("and one that does not is seen", () => {
    const text = "[a](../reference/errors.md#codes) [b](lost.md) [c](https://example.org/x) [d](#here) [e](../../db/)";
    const pages = [{ path: "docs/guide/README.md", text }];
    expect(brokenLinks(pages, ["docs/reference/errors.md", "db/roles.ts"])).toEqual(["docs/guide/README.md: lost.md"]);
  });
});
