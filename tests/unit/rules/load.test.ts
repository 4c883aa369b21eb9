import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HeqingError } from "../../../domain/errors";
import { checkRules, hashRule, loadRules, ruleInForce, newestRule, shippedRulesFolder } from "../../../rules";
import { set, withRules } from "./folder";

const problemsAfter = (edits: Parameters<typeof withRules>[0]): string[] =>
  withRules(edits, (folder) => checkRules(folder).map(({ file, field, message }) => `${file} | ${field} | ${message}`));

const NOTHING = { zh: "劳动节", en: "Labour Day" };

const shipped = (file: string): string => readFileSync(join(shippedRulesFolder(), file), "utf8");

describe("the shipped rules", () => {
  it("are sound", () => {
    expect(checkRules()).toEqual([]);
  });

  it("are sound in a copy, so that each planted fault below is the only one", () => {
    expect(problemsAfter({})).toEqual([]);
  });
});

it("an amendment may do nothing but give a day back", () => {
  expect(
    problemsAfter({
      "calendar-year/2019-labour-day@1.json": set("body.arrangements.0", {
        festival: NOTHING,
        off: [],
        work: ["2019-04-30"],
      }),
    }),
  ).toEqual([]);
});

describe("a bad rule file is found with file and field", () => {
  it.each<[string, Parameters<typeof withRules>[0], RegExp[]]>([
    [
      "overlap",
      { "article-of-law/river-chief@1.json": set("effectiveTo", "2026-08-15") },
      [
        /^article-of-law\/river-chief@2\.json \| effectiveFrom \| overlap: expected a day after the last of river-chief@1 \(2026-08-15\), got 2026-08-15$/,
      ],
    ],
    [
      "overlap with a version that never ends",
      { "article-of-law/river-chief@1.json": set("effectiveTo", null) },
      [/^article-of-law\/river-chief@2\.json \| effectiveFrom \| overlap/],
    ],
    [
      "gap",
      { "article-of-law/river-chief@1.json": set("effectiveTo", "2026-08-13") },
      [
        /^article-of-law\/river-chief@2\.json \| effectiveFrom \| gap: expected 2026-08-14, the day after river-chief@1 ends, got 2026-08-15$/,
      ],
    ],
    [
      "missing source",
      { "calendar-year/2021@1.json": set("source", undefined) },
      [/^calendar-year\/2021@1\.json \| source \| .*expected object/i],
    ],
    [
      "empty source",
      { "ladder/default@1.json": set("source.instrument", " ") },
      [/^ladder\/default@1\.json \| source\.instrument \| expected a text, got an empty one$/],
    ],
    [
      "unknown field",
      { "ladder/default@1.json": set("comment", "x") },
      [/^ladder\/default@1\.json \| comment \| expected no such field$/],
    ],
    [
      "unknown field deep inside",
      { "ladder/default@1.json": set("body.rungs.2.limits.plan.days", 3) },
      [/^ladder\/default@1\.json \| body\.rungs\.2\.limits\.plan\.days \| expected no such field$/],
    ],
    [
      "a date that does not exist",
      { "calendar-year/2024@1.json": set("body.published", "2023-02-29") },
      [/\| body\.published \| expected a date YYYY-MM-DD that exists$/],
    ],
    [
      "end before begin",
      { "article-of-law/river-chief@2.json": set("effectiveTo", "2026-01-01") },
      [/river-chief@2\.json \| effectiveTo \| expected a day not before 2026-08-15, got 2026-01-01$/],
    ],
    [
      "another name than the file's",
      { "ladder/fast@1.json": set("version", 2) },
      [/^ladder\/fast@1\.json \| id \| expected the file to be named fast@2\.json, got fast@1\.json$/],
    ],
    [
      "another kind than the folder's",
      { "ladder/fast@1.json": set("kind", "plausibility") },
      [/^ladder\/fast@1\.json \| kind \| expected the folder's name ladder, got plausibility$/],
    ],
    ["no JSON", { "ladder/fast@1.json": () => "{" }, [/^ladder\/fast@1\.json \|  \| expected JSON in UTF-8/]],
    [
      "a stray file",
      { "ladder/notes.txt": () => "" },
      [/^ladder\/notes\.txt \|  \| expected a file named <id>@<version>\.json$/],
    ],
    [
      "another encoding",
      // "河" as JSON in GBK.
      { "ladder/fast@1.json": () => Buffer.from([0x22, 0xba, 0xd3, 0x22]) },
      [/^ladder\/fast@1\.json \|  \| expected JSON in UTF-8: .*utf-8/],
    ],
    [
      "a stray rule",
      { "default@9.json": () => "{}" },
      [/^default@9\.json \|  \| expected a rule in the folder named by its kind$/],
    ],
    [
      "a stray folder",
      { "ladders/default@1.json": () => "{}" },
      [/^ladders \|  \| expected a folder named by a kind of rule/],
    ],
    [
      "a year without notice between others",
      { "calendar-year/2022@1.json": null },
      [/^calendar-year\/2023@1\.json \| body\.year \| gap: expected the notice for 2022 too$/],
    ],
    [
      "an amendment older than what it amends",
      { "calendar-year/2019@1.json": set("body.published", "2019-03-23") },
      [/^calendar-year\/2019-labour-day@1\.json \| body\.year \| expected an earlier annual notice for 2019 to amend/],
    ],
    [
      "a weekday made a working day",
      { "calendar-year/2026@1.json": set("body.arrangements.0.work", ["2026-01-05"]) },
      [/\| body\.arrangements\.0\.work\.0 \| expected a Saturday or Sunday made a working day, got 2026-01-05$/],
    ],
    [
      "a festival of a year's notice without days off",
      { "calendar-year/2026@1.json": set("body.arrangements.0.off", []) },
      [/\| body\.arrangements\.0\.off \| expected at least one span of days off, got none$/],
    ],
    [
      "an amendment that changes nothing",
      { "calendar-year/2019-labour-day@1.json": set("body.arrangements.0", { festival: NOTHING, off: [], work: [] }) },
      [/\| body\.arrangements\.0\.off \| expected at least one span of days off, got none$/],
    ],
    [
      "a day inside days off made a working day by another festival",
      { "calendar-year/2026@1.json": set("body.arrangements.6.work", ["2026-05-03"]) },
      [/\| body\.arrangements\.3\.off\.0 \| expected each day once, got 2026-05-03 as day off and working day$/],
    ],
    [
      "days off that run backwards",
      { "calendar-year/2026@1.json": set("body.arrangements.0.off", [{ from: "2026-01-03", to: "2026-01-01" }]) },
      [/\| body\.arrangements\.0\.off\.0\.to \| expected a day not before `from`$/],
    ],
    [
      "no rule of provisional dates",
      { "calendar-year/provisional@1.json": null },
      [
        /^calendar-year\/provisional@1\.json \|  \| expected a rule calendar-year\/provisional, without which deadline can't work, found none$/,
      ],
    ],
    [
      "no standard and no gradings",
      {
        "water-standard/gb-3838-2002@1.json": null,
        "evaluation-method/grading@1.json": null,
        "assessment-scheme/township-handover@1.json": null,
        "assessment-scheme/county-handover@1.json": null,
        "assessment-scheme/zhejiang-cross-boundary@1.json": null,
      },
      [
        /^water-standard\/gb-3838-2002@1\.json \|  \| .* without which judge, import can't work, found none$/,
        /^evaluation-method\/grading@1\.json \|  \| .* without which grade can't work, found none$/,
      ],
    ],
    [
      "another method by a name that a command asks for",
      {
        "evaluation-method/grading@1.json": () =>
          shipped("evaluation-method/trend@1.json").replace('"trend"', '"grading"'),
      },
      [
        /^evaluation-method\/grading@1\.json \| body\.method \| expected grading, which grade finds by this id, got trend$/,
      ],
    ],
  ])("%s", (_fault, edits, expected) => {
    const problems = problemsAfter(edits);
    expect(problems).toHaveLength(expected.length);
    problems.forEach((problem, at) => expect(problem).toMatch(expected[at] ?? ""));
  });

  it("and one that can't be read is not called missing too", () => {
    expect(problemsAfter({ "calendar-year/provisional@1.json": set("body.nextYearFrom", "never") })).toEqual([
      "calendar-year/provisional@1.json | body.nextYearFrom | expected a day MM-DD",
    ]);
  });

  it("under whatever id the rule of provisional dates stands", () => {
    const renamed = () => shipped("calendar-year/provisional@1.json").replace('"provisional"', '"late-december"');
    const edits = { "calendar-year/provisional@1.json": null, "calendar-year/late-december@1.json": renamed };
    expect(problemsAfter(edits)).toEqual([]);
  });

  it("but a folder can be read and compared without what the commands need", () => {
    const edits = { "calendar-year/provisional@1.json": null };
    expect(withRules(edits, (folder) => loadRules(folder).versions("calendar-year", "provisional"))).toEqual([]);
  });

  it("and all of them at once, in one error", () => {
    const edits = {
      "ladder/fast@1.json": set("comment", "x"),
      "article-of-law/river-chief@1.json": set("effectiveTo", null),
    };
    const error: unknown = withRules(edits, (folder) => {
      try {
        return loadRules(folder);
      } catch (caught) {
        return caught;
      }
    });
    expect(error).toBeInstanceOf(HeqingError);
    expect(error).toMatchObject({
      code: "RULE_INVALID",
      fields: { files: ["ladder/fast@1.json", "article-of-law/river-chief@2.json"] },
    });
    expect((error as HeqingError).message).toMatch(
      /ladder\/fast@1\.json: comment: .*\n.*river-chief@2\.json: effectiveFrom: overlap/,
    );
  });
});

describe("the hash of a rule", () => {
  it("does not depend on white space or the order of keys", () => {
    const rule = JSON.parse(shipped("ladder/default@1.json")) as Record<string, unknown>;
    expect(hashRule(Object.fromEntries(Object.entries(rule).reverse()))).toBe(hashRule(rule));
    expect(newestRule(loadRules(), "ladder", "default").hash).toBe(hashRule(rule));
  });

  it("is SHA-256 over RFC 8785 canonical JSON", () => {
    // Canonical form {"a":[1,"€"],"b":null}; hash by coreutils.
    expect(hashRule({ b: null, a: [1.0, "€"] })).toBe(
      "a801bf06dd33dab1559a88c7a91e393cbe6a7b5a1ca51079d4f1431d3cabcce6",
    );
  });

  it("changes with any field", () => {
    const before = loadRules()
      .ofKind("calendar-year")
      .map(({ hash }) => hash);
    const after = withRules({ "calendar-year/2026@1.json": set("source.address", null) }, (folder) =>
      loadRules(folder)
        .ofKind("calendar-year")
        .map(({ hash }) => hash),
    );
    expect(after.filter((hash) => !before.includes(hash))).toHaveLength(1);
  });
});

describe("the rule in force", () => {
  const rules = loadRules();
  const version = (date: string) => ruleInForce(rules, "article-of-law", "river-chief", date);

  it("is the one of the date, the last day included", () => {
    expect(version("2026-08-14")).toMatchObject({ rule: { version: 1 }, beforeFirst: false });
    expect(version("2026-08-15")).toMatchObject({ rule: { version: 2 }, beforeFirst: false });
  });

  it("before the first version is the first, and says so", () => {
    expect(version("2010-01-01")).toMatchObject({ rule: { version: 1 }, beforeFirst: true });
  });

  it("after the last version ended is none: nothing is decided without a rule", () => {
    withRules({ "article-of-law/drinking-water@1.json": set("effectiveTo", "2026-12-31") }, (folder) => {
      const ended = loadRules(folder);
      expect(() => ruleInForce(ended, "article-of-law", "drinking-water", "2027-01-01")).toThrow(
        /in force on 2027-01-01, known: 2026-08-15 to 2026-12-31/,
      );
    });
    expect(() => ruleInForce(rules, "ladder", "unheard-of", "2026-01-01")).toThrow(/known: none/);
    expect(() => newestRule(rules, "ladder", "unheard-of")).toThrow(/found no version of it/);
  });
});
