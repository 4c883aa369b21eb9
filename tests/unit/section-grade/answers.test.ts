import {
  type GradeAnswer,
  gradeDivision,
  keptAnswer,
  refusedAnswer,
  type SectionGrade,
} from "../../../domain/section-grade";
import { checkRules, gradeRules, loadRules } from "../../../rules";
import { withRules } from "../rules/folder";
import { answered, division, keysOf, MEAN_CLASS3, section, year } from "./years";

const RULES = gradeRules(loadRules(), "2013-12-31");
const UNCHANGED = division([section("outflow", ["0.8", "0.8"])]);
const FORMULA = answered({ "index-formula": MEAN_CLASS3 });
const ANSWER: GradeAnswer = {
  question: "index-unchanged",
  choice: "better",
  reason: "持平视同保持",
  by: "li",
  on: "2014-02-01",
};
const questionsOf = (result: SectionGrade) => (result.kind === "questions" ? result.questions : []);
const OPEN = questionsOf(gradeDivision(RULES, UNCHANGED, FORMULA));

describe("an answer", () => {
  it.each<[string, Partial<GradeAnswer>, string | null]>([
    ["of the person, one of the choices, with a reason, stands", {}, null],
    ["of somebody else does not", { by: "wang" }, "not-the-person"],
    ["without a reason does not", { reason: " " }, "no-reason"],
    ["that is no choice does not", { choice: "优秀" }, "not-a-choice"],
    ["to what was not asked does not", { question: "no-inflow" }, "not-asked"],
  ])("%s", (_what, change, refusal) => {
    const answer = { ...ANSWER, ...change };
    expect(refusedAnswer(OPEN, answer)).toBe(refusal);
    const result = gradeDivision(RULES, UNCHANGED, [...FORMULA, answer]);
    expect(result.kind).toBe(refusal === null ? "grade" : "questions");
  });

  it("that comes later goes before the earlier one, and its reason stands with the grade", () => {
    const result = gradeDivision(RULES, UNCHANGED, [
      ...FORMULA,
      ANSWER,
      { ...ANSWER, choice: "worse", reason: "更正" },
    ]);
    expect(result).toMatchObject({ kind: "grade", grade: "良好" });
    expect(JSON.stringify(result)).toContain("更正");
    expect(JSON.stringify(result)).not.toContain("持平视同保持");
  });
});

describe("an answer that is kept as a dated rule", () => {
  const keeping = {
    id: "unchanged-is-kept",
    version: 1,
    from: "2014-01-01",
    everywhere: true,
    document: null,
  } as const;
  const [question] = OPEN;
  if (question === undefined) throw new Error("expected a question");
  const rule = keptAnswer(question, ANSWER, keeping);
  const file = { "grade-answer/unchanged-is-kept@1.json": () => JSON.stringify(rule) };

  it("is a sound rule file, answers from its date on, and stands among the rules of the grade", () => {
    withRules(file, (folder) => {
      expect(checkRules(folder)).toEqual([]);
      const library = loadRules(folder);
      const of = (date: string) => gradeDivision(gradeRules(library, date), UNCHANGED, FORMULA);
      expect(keysOf(questionsOf(of("2013-12-31")))).toEqual(["index-unchanged"]);
      expect(of("2014-12-31")).toMatchObject({ kind: "grade", grade: "优秀", trial: true });
      expect(of("2014-12-31")).toMatchObject({
        rules: expect.arrayContaining([{ id: "unchanged-is-kept", version: 1, status: "assumption" }]) as unknown,
      });
    });
  });

  it("gives way to the answer of the year itself", () => {
    const rules = { ...RULES, kept: [rule] };
    expect(gradeDivision(rules, UNCHANGED, FORMULA)).toMatchObject({ grade: "优秀" });
    expect(gradeDivision(rules, UNCHANGED, [...FORMULA, { ...ANSWER, choice: "worse" }])).toMatchObject({
      grade: "良好",
    });
  });

  it("binds with the number of a document, and holds for one division alone where it was so meant", () => {
    expect(keptAnswer(question, ANSWER, { ...keeping, document: "衢治水办〔2014〕1号" })).toMatchObject({
      status: "binding",
      source: { instrument: "衢治水办〔2014〕1号" },
    });
    const own = keptAnswer(question, ANSWER, { ...keeping, everywhere: false });
    const other = { ...own, body: { ...own.body, division: "other", choice: "worse" } };
    const all = { ...rule, body: { ...rule.body, choice: "worse" } };
    const graded = (kept: readonly (typeof rule)[]) => gradeDivision({ ...RULES, kept }, UNCHANGED, FORMULA);
    expect(graded([other]).kind).toBe("questions");
    // The division's own goes before the one for all.
    expect(graded([all, other, own])).toMatchObject({ grade: "优秀" });
  });

  it("of missing months covers no more months than it was asked about", () => {
    const facts = (missing: readonly number[]) =>
      division([section("outflow", ["0.9", "0.8"], { now: year(2013, "0.8", { missing }) })]);
    const [asked] = questionsOf(gradeDivision(RULES, facts([1]), FORMULA));
    if (asked === undefined) throw new Error("expected a question");
    const kept = [keptAnswer(asked, { ...ANSWER, question: asked.key, choice: "others-count" }, keeping)];
    expect(gradeDivision({ ...RULES, kept }, facts([5]), FORMULA)).toMatchObject({ grade: "优秀" });
    expect(gradeDivision({ ...RULES, kept }, facts([5, 6]), FORMULA).kind).toBe("questions");
  });
});
