import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openThresholds } from "../../../domain/scoring";
import { checkRules, loadRules, shippedRulesFolder } from "../../../rules";
import { set, withRules } from "../rules/folder";

const problemsAfter = (id: string, field: string, value: unknown): string[] =>
  withRules({ [`scoring-scheme/${id}@1.json`]: set(field, value) }, (folder) =>
    checkRules(folder).map(({ field: at, message }) => `${at} | ${message}`),
  );
const EARNS = "body.items.0.earns";

describe("a definition that can exceed 100 % can't be loaded", () => {
  it.each<[string, string, unknown, string]>([
    [
      "quzhou-township",
      `${EARNS}.part.set`,
      "section-years",
      `${EARNS}.part | can exceed 100 %: expected the part among`,
    ],
    ["quzhou-township", `${EARNS}.reduced`, { factor: "1.01" }, `${EARNS}.reduced.factor | can exceed 100 %`],
    ["shengzhou-2016", `${EARNS}.change.bands.0.points`, "5.01", `${EARNS}.change.bands.0.points | can exceed 100 %`],
    [
      "shengzhou-2016",
      "body.items.1.earns.change.bands.1.points",
      "41",
      "body.items.1.earns.change.bands.1.points | can exceed 100 %",
    ],
    ["quzhou-township", "body.items.1.full", "50", "body.full | expected the sum of the items' full marks"],
    ["quzhou-township", "body.full", "99", "body.full | expected the sum of the items' full marks"],
    ["quzhou-township", "body.bands.0.least", "101", "body.bands.0.least | expected no more than full marks"],
  ])("%s: %s = %j", (id, field, value, expected) => {
    expect(problemsAfter(id, field, value)).toEqual([expect.stringContaining(expected)]);
  });
});

describe("nor one that says nonsense", () => {
  it.each<[string, string, unknown, string]>([
    ["quzhou-township", "body.subject", "person", "body.subject | expected division: persons are never ranked"],
    [
      "quzhou-township",
      "body.bands.1.least",
      "80",
      "body.bands.1.least | expected less than the bound of the band before",
    ],
    ["quzhou-township", "body.bands.2.least", "10", "body.bands.2.least | expected a bound on every band but the last"],
    [
      "quzhou-township",
      "body.vetoes.0.word",
      "bad-mood",
      "body.vetoes.0.word | expected a word that the scheme declares",
    ],
    ["quzhou-township", "body.vetoes.0.grade", "劣", "body.vetoes.0.grade | expected a grade of the bands"],
    ["quzhou-township", "body.deductions.0.points", "0", "body.deductions.0.points | expected more than 0"],
    [
      "quzhou-township",
      "body.deductions.0.per",
      { by: "occurrences", word: "x" },
      "body.deductions.0.per.word | expected a word",
    ],
    [
      "quzhou-township",
      "body.deductions.0.per",
      { by: "quantity", word: "x", step: "1", steps: "whole" },
      "body.deductions.0.per.word | ",
    ],
    ["quzhou-township", "body.items.1.id", "compliance", "body.items | expected each id once"],
    [
      "quzhou-township",
      "body.items.1.earns.change.bands.1.most",
      "-10",
      "body.items.1.earns.change.bands.1.most | expected more than",
    ],
    [
      "quzhou-township",
      "body.items.1.earns.change.bands.0.most",
      null,
      "body.items.1.earns.change.bands.0.most | expected a bound",
    ],
    ["quzhou-township", "body.tiers.extra", ["first", "first"], "body.tiers.extra | expected different tiers"],
    [
      "quzhou-township",
      "body.attribution",
      "nowhere",
      "body.attribution | expected a rule attribution-rule/nowhere, found none",
    ],
    ["quzhou-township", "status", "binding", "body.document | expected the document's number and its filing number"],
  ])("%s: %s = %j", (id, field, value, expected) => {
    expect(problemsAfter(id, field, value)).toEqual([expect.stringContaining(expected)]);
  });

  it("and a scheme that leaves a number open stays a trial, papers or not", () => {
    const bind = (text: string): string => {
      const papers = set("body.document", { number: "嵊政办〔2016〕1号", filing: "1" });
      return set("status", "binding")(papers(text));
    };
    withRules({ "scoring-scheme/shengzhou-2016@1.json": bind }, (folder) => {
      const found = checkRules(folder).map(({ field }) => field);
      expect(found).toHaveLength(6);
      expect(found[0]).toBe("body.items.0.earns.change.bands.0.most");
    });
  });
});

describe("what is shipped", () => {
  const schemes = loadRules().ofKind("scoring-scheme");

  it("is an assumption, each of it, without a document", () => {
    expect(schemes.every(({ status, body }) => status === "assumption" && body.document === null)).toBe(true);
  });

  it("leaves open what no text at hand states", () => {
    const count = Object.fromEntries(schemes.map(({ id, body }) => [id, openThresholds(body).length]));
    expect(count).toMatchObject({ "quzhou-township": 0, "shangyu-2014": 5, "shengzhou-2016": 6 });
  });

  it("and a further scheme is loaded from a file alone", () => {
    const file = readFileSync(join(shippedRulesFolder(), "scoring-scheme/shangyu-2014@1.json"), "utf8");
    const text = () => set("id", "another")(file);
    withRules({ "scoring-scheme/another@1.json": text }, (folder) => {
      expect(loadRules(folder).versions("scoring-scheme", "another")).toHaveLength(1);
    });
  });
});
