import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ERROR_CATALOGUE } from "../../../domain/errors";
import { errorsPage } from "../../../tools/docs/errors";
import { ROOT } from "../../house/folder";

describe("the page of errors says what the catalogue says", () => {
  it("word for word (npm run docs makes it anew)", () => {
    expect(readFileSync(join(ROOT, "docs/reference/errors.md"), "utf8")).toBe(errorsPage());
  });

  it("with one row for each code, and no cell that breaks the table", () => {
    const rows = errorsPage()
      .split("\n")
      .filter((line) => line.startsWith("| `"));
    expect(rows.map((row) => row.split("`")[1])).toEqual(Object.keys(ERROR_CATALOGUE));
    expect(rows.filter((row) => row.split("|").length !== 8)).toEqual([]);
  });
});
