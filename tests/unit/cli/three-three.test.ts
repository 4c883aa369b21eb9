import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lines, runCommand } from "./command-run";
import { run } from "../../../cli/commands/three-three";

jest.mock("pg", () => {
  throw new Error("heqing three-three loaded pg");
});
jest.mock("@temporalio/client", () => {
  throw new Error("heqing three-three loaded Temporal");
});
jest.mock("@temporalio/worker", () => {
  throw new Error("heqing three-three loaded Temporal");
});

const HEADER = "id,group,scale,tax,output,right_base,right_reward,right_leased,actual,exempt";
const OUTPUT = "id,group,metric,rank,of,tier,reason";
const SCHEME = {
  metric: "tax",
  denominator: "max-right-actual",
  minGroup: 3,
  belowScale: "last",
  extra: ["middle", "first"],
  ties: "up",
};

const folder = mkdtempSync(join(tmpdir(), "heqing-three-three-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(scheme: unknown): string {
  const file = join(folder, "scheme.json");
  writeFileSync(file, typeof scheme === "string" ? scheme : JSON.stringify(scheme));
  return file;
}

const threeThree = (rows: readonly string[], scheme: unknown = SCHEME, ...more: string[]) =>
  runCommand(run, ["--scheme", fileOf(scheme), ...more], `${rows.join("\n")}\n`);
const results = (output: string) => lines(output).slice(1);

/** The first line that differs: a whole difference of a hundred thousand lines would take minutes to print. */
const firstDifference = (got: readonly string[], expected: readonly string[]) => {
  const at = Array.from({ length: Math.max(got.length, expected.length) }, (_, line) => line).find(
    (line) => got[line] !== expected[line],
  );
  return at === undefined ? null : { at, got: got[at], expected: expected[at] };
};

describe("heqing three-three", () => {
  it("gives metric, rank, count, tier and reason, groups by first appearance, rows in their order", async () => {
    const { status, output, errors } = await threeThree([
      HEADER,
      "a,印染,above,100,,10,,,8,",
      "b,造纸,above,1,,1,,,1,",
      "c,印染,above,60,,4,2,4,12,",
      "d,印染,above,50,,10,,,10.0,",
      "e,印染,above,-0.00001,,10,,,1,",
      "f,印染,below,900,,10,,,1,",
      "g,造纸,above,2,,1,,,1,民生保供",
      "h,印染,above,900,,10,,,1,新建",
      "i,印染,above,,5,10,,,1,",
      "j,印染,above,7,,,,,0,",
      "k,造纸,below,3,,1,,,1,",
    ]);
    expect(lines(output)).toEqual([
      OUTPUT,
      "a,印染,10.0000,1,4,激励,",
      "c,印染,5.0000,2,4,维持,",
      "d,印染,5.0000,2,4,维持,",
      "e,印染,0.0000,4,4,倒逼,",
      "f,印染,90.0000,,4,倒逼,below-scale-last",
      "h,印染,90.0000,,4,,exempt",
      "i,印染,,,4,,missing",
      "j,印染,,,4,,no-denominator",
      "b,造纸,1.0000,,1,,group-too-small",
      "g,造纸,2.0000,,1,,exempt",
      "k,造纸,3.0000,,1,,group-too-small",
    ]);
    expect([status, errors]).toEqual([0, ""]);
  });

  it("tells with --choices every tier reached, whether it is stable, and what moves it, in the file's order", async () => {
    const scheme = { ...SCHEME, choices: { ties: ["up", "down"], belowScale: ["ranked"], minGroup: [9] } };
    const rows = [
      HEADER,
      "a,g,above,9,,1,,,1,",
      "b,g,above,5,,1,,,1,",
      "c,g,above,5,,1,,,1,",
      "d,g,below,7,,1,,,1,",
      "e,g,above,1,,1,,,1,x",
    ];
    const { status, output } = await threeThree(rows, scheme, "--choices");
    expect(lines(output)).toEqual([
      `${OUTPUT},tiers,stable,moved_by`,
      "a,g,9.0000,1,3,激励,,激励+none,敏感,minGroup",
      "b,g,5.0000,2,3,维持,,维持+倒逼+none,敏感,ties+minGroup",
      "c,g,5.0000,2,3,维持,,维持+倒逼+none,敏感,ties+minGroup",
      "d,g,7.0000,,3,倒逼,below-scale-last,维持+倒逼+none,敏感,belowScale+minGroup",
      "e,g,1.0000,,3,,exempt,none,稳定,",
    ]);
    expect(status).toBe(0);
    const none = await threeThree(rows, SCHEME, "--choices");
    expect(results(none.output)[1]).toBe("b,g,5.0000,2,3,维持,,维持,稳定,");
    expect(lines((await threeThree(rows, scheme)).output)[0]).toBe(OUTPUT);
  });

  it("takes columns in any order, a name, a byte-order mark and CRLF, and prints objects with --format ndjson", async () => {
    const columns = "\uFEFFname,exempt,actual,right_leased,right_reward,right_base,output,tax,scale,group,id\r";
    const { output } = await threeThree([columns, "甲厂,,1,,.5,1e0,,3,above,g,a\r"], SCHEME, "--format", "ndjson");
    expect(JSON.parse(output)).toEqual({
      id: "a",
      group: "g",
      metric: "2.0000",
      rank: "",
      of: "1",
      tier: "",
      reason: "group-too-small",
    });
  });

  it("leaves a bad row out of everything, says where and why, and ends with 1", async () => {
    const { status, output, errors } = await threeThree([
      HEADER,
      "a,g,above,3,,1,,,1,",
      "a,h,above,9,,1,,,1,",
      "b,,above,9,,1,,,1,",
      "c,g,medium,9,,1,,,1,",
      "d,g,above,9,x,1,,,1,",
      "e,g,above,+9,,1,,,1,",
      "f,g,above,9,,-1,,,1,",
      "h,g,above,9,,1,-1,,1,",
      "i,g,above,9,,1,,-1,1,",
      "j,g,above,9,,1,,,-0,",
      ",g,above,9,,1,,,1,",
      "k,g,above,9,,1,,,1",
      "m,g,above,-3,,1,,,1,",
      "j,g,above,9,,1,,,1,",
      "n,g,above,2,,1,,,1,",
    ]);
    expect(results(output)).toEqual(["a,g,3.0000,1,3,激励,", "m,g,-3.0000,3,3,倒逼,", "n,g,2.0000,2,3,维持,"]);
    expect(lines(errors).map((line) => line.replace(/ as a number.*, got/, ", got"))).toEqual([
      '3:1: expected an id that no earlier row has, got "a"',
      '4:2: expected a group, got ""',
      '5:3: expected above or below, got "medium"',
      '6:5: expected output in 万元, got "x"',
      '7:4: expected tax in 万元, got "+9"',
      '8:6: expected right_base in tonnes, got "-1"',
      '9:7: expected right_reward in tonnes, got "-1"',
      '10:8: expected right_leased in tonnes, got "-1"',
      '11:9: expected actual in tonnes, got "-0"',
      '12:1: expected an id, got ""',
      "13:10: expected 10 cells, got 9",
      '15:1: expected an id that no earlier row has, got "j"',
    ]);
    expect(status).toBe(1);
  });

  it("gives the header alone for a register without rows", async () => {
    expect(await threeThree([HEADER])).toEqual({ status: 0, output: `${OUTPUT}\n`, errors: "" });
  });

  it.each([
    ["an unknown column", `${HEADER},x`],
    ["a duplicate column", `${HEADER},tax`],
    ["a missing column", HEADER.replace("actual,", "")],
  ])("writes nothing for %s", async (_what, header) => {
    await expect(threeThree([header])).rejects.toMatchObject({ code: "FILE_UNUSABLE" });
  });

  it.each<[string, unknown, RegExp]>([
    ["a missing key", { ...SCHEME, ties: undefined }, /scheme\.json: ties: /],
    ["an unknown key", { ...SCHEME, split: 3 }, /split/],
    ["an unknown word", { ...SCHEME, metric: "profit" }, /metric: /],
    ["no group at all", { ...SCHEME, minGroup: 0 }, /minGroup: /],
    ["half an enterprise", { ...SCHEME, minGroup: 2.5 }, /minGroup: /],
    ["one extra place", { ...SCHEME, extra: ["first"] }, /extra: /],
    ["one extra place twice", { ...SCHEME, extra: ["first", "first"] }, /extra: expected two or three different/],
    ["an unknown choice", { ...SCHEME, choices: { split: [3] } }, /choices: .*split/],
    ["a choice of no list", { ...SCHEME, choices: { ties: "down" } }, /choices\.ties: /],
    ["a choice of an unknown word", { ...SCHEME, choices: { ties: ["down", "aside"] } }, /choices\.ties\.1: /],
    ["a list", [SCHEME], /expected object/],
    ["no JSON", "{", /expected JSON in UTF-8/],
  ])("refuses a scheme with %s", async (_what, scheme, message) => {
    await expect(threeThree([HEADER], scheme)).rejects.toMatchObject({
      code: "FILE_UNUSABLE",
      message: expect.stringMatching(message) as string,
    });
  });

  it("refuses to begin without a scheme that can be read", async () => {
    await expect(runCommand(run, [], `${HEADER}\n`)).rejects.toThrow(/--scheme: expected a file, got nothing/);
    await expect(runCommand(run, ["--scheme", join(folder, "none.json")], "")).rejects.toMatchObject({
      code: "FILE_UNUSABLE",
      message: expect.stringMatching(/none\.json: ENOENT/) as string,
    });
  });

  it("gives the same for a register too large for memory, whose groups stand apart, and leaves no file behind", async () => {
    const [groups, each] = [701, 60];
    const row = (group: number, place: number): string => `${group}-${place},g${group},above,${each - place},,1,,,1,`;
    const rows = Array.from({ length: groups * each }, (_, at) => row(at % groups, Math.floor(at / groups)));
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith("heqing-rows-"));
    const { status, output, errors } = await threeThree([HEADER, ...rows]);
    const expected = Array.from({ length: groups * each }, (_, at) => {
      const [group, place] = [Math.floor(at / each), at % each];
      const tier = place < each / 3 ? "激励" : place < (2 * each) / 3 ? "维持" : "倒逼";
      return `${group}-${place},g${group},${each - place}.0000,${place + 1},${each},${tier},`;
    });
    expect(firstDifference(results(output), expected)).toBeNull();
    expect([status, errors]).toEqual([0, ""]);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith("heqing-rows-"))).toEqual(before);
  });

  it("finds a second row of an id however far the first lies back", async () => {
    const many = Array.from({ length: 100_050 }, (_, at) => `e${at},g${at},above,1,,1,,,1,`);
    const twice = ["e100049,g0,above,1,,1,,,1,", "e3,g0,above,1,,1,,,1,", "e100020,late,above,1,,1,,,1,"];
    const { status, output, errors } = await threeThree([HEADER, ...many, ...twice]);
    const expected = many.map((_, at) => `e${at},g${at},1.0000,,1,,group-too-small`);
    expect(firstDifference(results(output), expected)).toBeNull();
    expect(lines(errors).toSorted()).toEqual([
      '100052:1: expected an id that no earlier row has, got "e100049"',
      '100053:1: expected an id that no earlier row has, got "e3"',
      '100054:1: expected an id that no earlier row has, got "e100020"',
    ]);
    expect(status).toBe(1);
  });
});
