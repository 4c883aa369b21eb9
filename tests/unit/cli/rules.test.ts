import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lines, runCommand } from "./command-run";
import { run } from "../../../cli/commands/rules";
import { set, withRulesAsync } from "../rules/folder";

const rules = (...argv: string[]) => runCommand(run, argv, "");

describe("heqing rules list", () => {
  it("names every version with dates, status, source and hash", async () => {
    const { status, output } = await rules(
      "list",
      "--kind",
      "article-of-law",
      "--on",
      "2026-08-14",
      "--format",
      "ndjson",
    );
    const found = lines(output).map((line) => JSON.parse(line) as Record<string, string>);
    expect(status).toBe(0);
    expect(found.find(({ id }) => id === "river-chief")).toMatchObject({
      version: "1",
      effective_from: "2018-01-01",
      effective_to: "2026-08-14",
      status: "binding",
      instrument: "《中华人民共和国水污染防治法》",
      article: "第五条",
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(found.some(({ id }) => id === "drinking-water")).toBe(false);
  });

  it("has a header line and every shipped file", async () => {
    const { output } = await rules("list");
    expect(lines(output)[0]).toBe("kind,id,version,effective_from,effective_to,status,instrument,article,address,hash");
    expect(output).toMatch(/^calendar-year,2019-labour-day,1,2019-03-22,,binding,/m);
  });
});

describe("heqing rules check", () => {
  it("finds the shipped rules sound", async () => {
    expect(await rules("check")).toEqual({ status: 0, output: "", errors: "rules are sound\n" });
  });

  it("names file and field of what is wrong elsewhere", async () => {
    const edits = {
      "article-of-law/river-chief@1.json": set("effectiveTo", null),
      "ladder/fast@1.json": set("note", 1),
    };
    const { status, output, errors } = await withRulesAsync(edits, (folder) => rules("check", folder));
    expect([status, errors]).toEqual([1, "2 problem(s)\n"]);
    expect(lines(output)).toEqual([
      "ladder/fast@1.json: note: expected no such field",
      "article-of-law/river-chief@2.json: effectiveFrom: overlap: expected a day after the last of river-chief@1 (none given), got 2026-08-15",
    ]);
  });

  it("says what a part of the rules lacks for the commands, and finds it sound all the same", async () => {
    const edits = { "calendar-year/provisional@1.json": null };
    expect(await withRulesAsync(edits, (folder) => rules("check", folder))).toEqual({
      status: 0,
      output: "",
      errors:
        "note: calendar-year/provisional@1.json: expected a rule calendar-year/provisional, without which deadline can't work, found none\nrules are sound\n",
    });
  });

  it("of a folder that is none, or holds no rule, is unusable input", async () => {
    await expect(rules("check", "no-such-folder")).rejects.toMatchObject({ code: "FOLDER_UNUSABLE" });
    const empty = mkdtempSync(join(tmpdir(), "heqing-no-rules-"));
    try {
      await expect(rules("check", empty)).rejects.toMatchObject({ code: "FOLDER_UNUSABLE" });
    } finally {
      rmSync(empty, { recursive: true });
    }
  });
});

describe("heqing rules diff", () => {
  it("compares two versions field by field", async () => {
    const { output } = await rules("diff", "ladder/default@1", "ladder/default@1");
    expect(lines(output)).toEqual(["rule,field,old,new"]);
    const changed = await rules(
      "diff",
      "article-of-law/river-chief@1",
      "article-of-law/river-chief@2",
      "--format",
      "ndjson",
    );
    expect(lines(changed.output).map((line): unknown => JSON.parse(line))).toContainEqual({
      rule: "article-of-law/river-chief@2",
      field: "body.provisions.0.article",
      old: '"第五条"',
      new: '"第十九条"',
    });
  });

  it("compares a folder with the shipped rules: what changed and what is gone", async () => {
    const edits = { "calendar-year/2026@1.json": set("source.address", null), "ladder/fast@1.json": null };
    const { output } = await withRulesAsync(edits, (folder) => rules("diff", folder));
    expect(lines(output)).toEqual([
      "rule,field,old,new",
      'calendar-year/2026@1,source.address,"""https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm""",null',
      "ladder/fast@1,,removed,",
    ]);
  });

  it.each([
    ["nothing"],
    ["diff"],
    ["list", "more"],
    ["diff", "ladder/none@1", "ladder/fast@1"],
    ["diff", "ladder/fast@1", "rules"],
  ])("refuses %s %s", async (...argv) => {
    await expect(rules(...argv.filter((word) => typeof word === "string"))).rejects.toMatchObject({
      code: "INPUT_INVALID",
    });
  });
});
