import { checkRules, loadRules } from "../../../rules";
import { set, withRules } from "./folder";

const library = loadRules();
const problemsAfter = (id: string, field: string, value: unknown): string[] =>
  withRules({ [`${id}@1.json`]: set(field, value) }, (folder) =>
    checkRules(folder).map(({ file, field: at, message }) => `${file} | ${at} | ${message}`),
  );

const LINE = { meetsTarget: true, outflow: "worse", index: "better", fell: null, grade: "合格" };

describe("a method of evaluation can't say nonsense", () => {
  it.each<[string, string, unknown, string]>([
    ["grading", "body.excellent", "75", "body.excellent | expected more than 75, got 75"],
    ["grading", "body.severe", "19", "body.severe | expected more than 20, got 19"],
    ["trend", "body.marked", "9.9", "body.marked | expected more than 10, got 9.9"],
    ["trophic", "body.bounds.2", "50", "body.bounds.2 | expected more than 50, got 50"],
    ["city-index", "body.items", ["cod", "cod"], "body.items | expected each item once"],
    ["means", "body.automaticFirst", ["ph", "ph"], "body.automaticFirst | expected each item once"],
    ["yangtze-warning", "body.fall.first", 1, "body.fall.first | expected more than the fall of level two"],
    ["zhejiang-yearly", "body.lines.6", LINE, "body.lines.6 | overlap: expected no situation of line 0"],
  ])("%s: %s = %j", (id, field, value, expected) => {
    expect(problemsAfter(`evaluation-method/${id}`, field, value)).toEqual([
      `evaluation-method/${id}@1.json | ${expected}`,
    ]);
  });

  it.each<[string, unknown, string]>([
    ["body.items.ph.low", "9", "body.items.ph.low | expected a low end below the high one"],
    ["body.items.zn.limits.2", "0.9", "body.items.zn.limits | expected limits that rise from Ⅰ to Ⅴ"],
    ["body.items.do.limits.4", "3.1", "body.items.do.limits | expected limits that fall from Ⅰ to Ⅴ"],
    ["body.items.tp.lake.1", "0.06", "body.items.tp.lake | expected limits that rise from Ⅰ to Ⅴ"],
    ["body.items.cu.limits.1", 1, "body.items.cu.limits.1 | "],
    ["body.items.las", undefined, "body.items.las | "],
  ])("nor a standard: %s = %j", (field, value, expected) => {
    const found = problemsAfter("water-standard/gb-3838-2002", field, value);
    expect(found).toEqual([expect.stringContaining(`water-standard/gb-3838-2002@1.json | ${expected}`)]);
  });
});

describe("nor a compensation scheme", () => {
  it.each<[string, string, unknown, string]>([
    ["guzhen-2021", "body.step", "0", "body.step | expected more than 0"],
    ["guzhen-2021", "body.items", ["cod", "cod"], "body.items | expected each item once"],
    ["heze", "body.terms.1.item", "cod", "body.terms | expected each item once"],
    ["heze", "body.terms.0.price", 2, "body.terms.0.price | "],
    ["xinanjiang-1", "body.weights.1.item", "codmn", "body.weights | expected each item once"],
    ["xinanjiang-3", "body.positive", "either", "body.positive | "],
    ["zhoukou", "body.tiers.1.over", "0.6", "body.tiers.1.over | expected 0.5, where the tier before ends"],
    ["hebei-2009", "body.tiers.1.upTo", null, "body.tiers.1.upTo | expected a bound on every tier but the last"],
    ["hebei-2009", "body.tiers.3.upTo", "3", "body.tiers.3.upTo | expected a bound on every tier but the last"],
  ])("%s: %s = %j", (id, field, value, expected) => {
    expect(problemsAfter(`compensation-scheme/${id}`, field, value)).toEqual([
      expect.stringContaining(`compensation-scheme/${id}@1.json | ${expected}`),
    ]);
  });
});

describe("nor a variant of the yearly index", () => {
  it.each<[string, string, unknown, string]>([
    ["section-index-mean-target", "body.items", ["codmn", "do"], "body.items | expected items with an upper limit"],
    ["section-index-mean-target", "body.sides", "index", "body.sides | expected items: by their own targets"],
    ["section-index-worst-class3", "body.reference", 7, "body.reference | "],
  ])("%s: %s = %j", (id, field, value, expected) => {
    expect(problemsAfter(`section-index/${id}`, field, value)).toEqual([
      expect.stringContaining(`section-index/${id}@1.json | ${expected}`),
    ]);
  });
});

describe("what no text at hand settles is an assumption, shown 待确认", () => {
  const statusOf = (id: string) => library.versions("evaluation-method", id).at(-1)?.status;

  it.each(["means", "main-indicators", "realtime", "index-bands-shangyu", "zhejiang-yearly"])("%s", (id) => {
    expect(statusOf(id)).toBe("assumption");
  });

  it("as are the rules of suspect data, ladders and assessment schemes, each of them", () => {
    for (const kind of ["plausibility", "ladder", "assessment-scheme", "compensation-scheme", "section-index"] as const)
      // The regulations on petitions 信访工作条例 state their own days.
      expect(library.ofKind(kind).filter(({ id, status }) => status !== "assumption" && id !== "petition")).toEqual([]);
  });
});
