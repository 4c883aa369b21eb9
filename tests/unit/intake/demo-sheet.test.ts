import { run } from "../../../cli/commands/demo";
import { demoHistory, monthsBefore, samplingDate } from "../../../intake/sheet/demo-sheet";
import { sheetKind } from "../../../intake/sheet/sheet-kind";
import { demonstration } from "../../../registry";
import { lines, runCommand } from "../cli/command-run";

const demo = (...argv: string[]) => runCommand((words, streams) => run(words, streams), argv, "");
const FIRST = "演示溪甲乙交接断面";

test("24 months before a day begin two years earlier and end with the last whole month", () => {
  const months = monthsBefore("2026-11-24", 24);
  expect([months.length, months[0], months.at(-1)]).toEqual([24, "2024-11", "2026-10"]);
  expect(monthsBefore("2026-01-01", 1)).toEqual(["2025-12"]);
});

test("the history is the same whenever it is written, one line for each section, month and item", () => {
  const { sections } = demonstration();
  const text = demoHistory(sections, ["2026-01", "2026-07"]);
  expect(text).toBe(demoHistory(sections, ["2026-01", "2026-07"]));
  expect(lines(text)).toHaveLength(1 + 8 * 2 * 3);
});

test("no sample of a month lies after today", () => {
  expect([samplingDate("2026-11-24"), samplingDate("2026-11-03")]).toEqual(["2026-11-05", "2026-11-03"]);
});

test("a month in which one section misses differs from a good one in that section alone", async () => {
  const good = lines((await demo("month", "--date", "2026-11-05")).output);
  const missed = lines((await demo("month", "--date", "2026-11-05", "--section", FIRST, "--miss")).output);
  const differing = missed.filter((line, index) => line !== good[index]);
  expect(differing).toHaveLength(3);
  expect(differing.every((line) => line.startsWith(`${FIRST},2026-11-05,`))).toBe(true);
});

test("a re-sampling has the rows of its section alone, each with the number of its order", async () => {
  const { output } = await demo("month", "--section", "demo-1", "--order", "复测〔2026〕1号");
  expect(lines(output)).toHaveLength(4);
  expect(
    lines(output)
      .slice(1)
      .every((line) => line.startsWith(FIRST) && line.endsWith(",复测〔2026〕1号")),
  ).toBe(true);
});

test("the template is a sheet that can be read", async () => {
  const [header] = lines((await demo("template")).output);
  expect(sheetKind((header ?? "").split(","))).toBe("monthly");
});

test.each([
  [["month", "--section", "无此断面", "--miss"], "section"],
  [["month", "--miss"], "section"],
  [["month", "--date", "2026-02-30"], "date"],
  [["year"], "demo"],
])("%j is a usage failure", async (argv, option) => {
  await expect(run(argv)).rejects.toMatchObject({ code: "INPUT_INVALID", fields: { option } });
});
