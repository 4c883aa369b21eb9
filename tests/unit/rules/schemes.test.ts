import { demonstration } from "../../../registry";
import { checkRules, loadRules } from "../../../rules";
import { set, withRules } from "./folder";

const SCHEME = "assessment-scheme/township-handover@1.json";
const problemsAfter = (field: string, value: unknown): string[] =>
  withRules({ [SCHEME]: set(field, value) }, (folder) =>
    checkRules(folder).map(({ file, field: at, message }) => `${file} | ${at} | ${message}`),
  );

describe("an assessment scheme", () => {
  it.each([
    ["standard", "water-standard"],
    ["method", "evaluation-method"],
    ["means", "evaluation-method"],
    ["attribution", "attribution-rule"],
    ["yearly", "evaluation-method"],
  ])("names a %s that is there", (field, kind) => {
    expect(problemsAfter(`body.${field}`, "unheard-of")).toEqual([
      `${SCHEME} | body.${field} | expected a rule ${kind}/unheard-of, found none`,
    ]);
  });

  it("names a family of ladders, whatever each of them is called", () => {
    expect(problemsAfter("body.ladder", "default-city")).toEqual([
      `${SCHEME} | body.ladder | expected a ladder of the family default-city, found none`,
    ]);
    expect(problemsAfter("body.ladder", "fast")).toEqual([]);
  });

  it.each([
    ["method", "realtime", "official"],
    ["means", "official", "means"],
    ["yearly", "means", "zhejiang-yearly"],
  ])("names a %s that is of the method it judges by", (field, named, expected) => {
    expect(problemsAfter(`body.${field}`, named)).toEqual([
      `${SCHEME} | body.${field} | expected a rule of the method ${expected}, got ${named}, which is of ${named}`,
    ]);
  });

  it("says for which kinds of period it judges, each once", () => {
    expect(problemsAfter("body.periods", ["week"])).toEqual([expect.stringMatching(/ \| body\.periods\.0 \| /)]);
    expect(problemsAfter("body.periods", ["month", "month"])).toEqual([
      expect.stringContaining("each kind of period once"),
    ]);
    expect(problemsAfter("body.periods", [])).toEqual([expect.stringMatching(/ \| body\.periods \| /)]);
  });

  it("stays a trial without the numbers of its document and of its filing", () => {
    expect(problemsAfter("status", "binding")).toEqual([
      `${SCHEME} | body.document | expected the document's number and its filing number: without them a scheme is a trial`,
    ]);
    expect(problemsAfter("body.document", { number: "某治水办〔2026〕1号" })).toEqual([
      expect.stringMatching(/ \| body\.document\.filing \| /),
    ]);
  });

  it("says which items count by codes that exist", () => {
    expect(problemsAfter("body.items", ["nh3"])).toEqual([expect.stringMatching(/ \| body\.items\.0 \| /)]);
    expect(problemsAfter("body.items", [])).toEqual([expect.stringMatching(/ \| body\.items \| /)]);
  });

  it("is known for every target of the demonstration county", () => {
    const schemes = new Set(
      loadRules()
        .ofKind("assessment-scheme")
        .map(({ id }) => id),
    );
    expect(demonstration().targets.filter(({ scheme }) => !schemes.has(scheme))).toEqual([]);
  });
});
