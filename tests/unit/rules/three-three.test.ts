import { checkRules, loadRules, threeThreeInForce } from "../../../rules";
import { set, withRules } from "./folder";

const SCHEME = "three-three-scheme/three-three@1.json";
const problemsAfter = (field: string, value: unknown): string[] =>
  withRules({ [SCHEME]: set(field, value) }, (folder) =>
    checkRules(folder).map(({ file, field: at, message }) => `${file} | ${at} | ${message}`),
  );

describe("a scheme of the three-three", () => {
  it("is shipped as an assumption, without papers and with every number that no text says left out", () => {
    const { status, body } = threeThreeInForce(loadRules(), "three-three", "2026-12-01");
    expect([status, body.document]).toEqual(["assumption", null]);
    expect(body.effects.map(({ coefficient }) => coefficient)).toEqual(body.effects.map(() => null));
    expect(() => threeThreeInForce(loadRules(), "three-three", "2016-12-31")).toThrow(/in force on 2016-12-31/);
  });

  it("can't be binding without its papers or with a question open", () => {
    expect(problemsAfter("status", "binding")).toEqual([
      `${SCHEME} | body.document | expected no trial: the scheme's document number and filing number are missing`,
      expect.stringContaining(
        `${SCHEME} | body.questions | expected no trial: definitions are to be confirmed (who is ranked, `,
      ),
    ]);
  });

  it.each([
    ["body.questions.2.taken", 0, "body.questions.2.taken"],
    ["body.questions.2.taken", 4, "body.questions.2.taken"],
    ["body.questions.3.alternatives.1.value", "profit", "body.questions.3.alternatives.1.value"],
    ["body.questions.7.alternatives.0.value", ["middle"], "body.questions.7.alternatives.0.value"],
    ["body.questions.3.taken", null, "body.questions.3.taken"],
    ["body.questions.0.key", "weather", "body.questions.0.key"],
    ["body.questions.1.key", "subject", "body.questions"],
    ["body.questions.1.alternatives", [], "body.questions.1.alternatives"],
    ["body.effects.0.coefficient", "half", "body.effects.0.coefficient"],
    ["body.effects.0.tiers", ["worst"], "body.effects.0.tiers.0"],
    ["body.document", { number: "衢政办发〔2026〕1号" }, "body.document.filing"],
  ])("with %s = %j is refused at %s", (field, value, at) => {
    expect(problemsAfter(field, value)[0]).toMatch(new RegExp(`\\| ${at.replaceAll(".", "\\.")} \\| `));
  });
});
