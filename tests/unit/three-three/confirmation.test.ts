import {
  confirmationSheet,
  frameOf,
  openChoices,
  type Question,
  questionFaults,
  releaseOf,
  schemeOf,
  type ThreeThreeBody,
} from "../../../domain/three-three";
import { RULE } from "./register";

const { body } = RULE;
const withQuestion = (key: Question["key"], change: object): ThreeThreeBody => ({
  ...body,
  questions: body.questions.map((each) => (each.key === key ? ({ ...each, ...change } as Question) : each)),
});
const CONFIRMED: ThreeThreeBody = {
  ...body,
  questions: body.questions.map((each) => ({ ...each, confirmed: "衢环〔2026〕1号" })),
};
const DOCUMENT = { number: "衢政办发〔2026〕1号", filing: "备〔2026〕1号" };

describe("the sheet on which open choices are confirmed", () => {
  it("asks every choice of accountability.md §4.3 once, each 待确认 until a document says", () => {
    const sheet = confirmationSheet(body);
    const first = ["subject", "group", "minGroup", "metric", "pollutants", "denominator", "split", "extra", "ties"];
    const rest = ["belowScale", "exemptions", "effects", "years", "publicity", "objections", "cutoff"];
    expect(sheet.map(({ key }) => key)).toEqual([...first, ...rest]);
    expect(new Set(sheet.map(({ status }) => status))).toEqual(new Set(["open"]));
    const ties = confirmationSheet(withQuestion("ties", { confirmed: "衢环〔2026〕1号" })).find(
      ({ key }) => key === "ties",
    );
    expect(ties).toMatchObject({ status: "confirmed", document: "衢环〔2026〕1号" });
  });

  it("says of each reading whether it is taken, computed, and where it was read", () => {
    const metric = confirmationSheet(body).find(({ key }) => key === "metric");
    expect(
      metric?.readings.map(({ name, taken, computed, source }) => [name.zh, taken, computed, source === null]),
    ).toEqual([
      ["吨排污权税收", true, true, false],
      ["吨排污权产值", false, true, true],
      ["加权得分", false, false, true],
    ]);
    const split = confirmationSheet(body).find(({ key }) => key === "split");
    expect(split?.readings.some(({ computed }) => computed)).toBe(false);
  });

  it("gives the base scheme by what is taken, and takes nothing where no text says a value", () => {
    expect(schemeOf(body)).toEqual({
      metric: "tax",
      denominator: "max-right-actual",
      minGroup: 3,
      belowScale: "last",
      extra: ["middle", "first"],
      ties: "up",
    });
    expect([frameOf(body, "years"), frameOf(body, "publicity")]).toEqual([3, null]);
  });

  it("lets the trial run through the readings of what is not confirmed, and of nothing else", () => {
    expect(openChoices(body).map(({ key, alternatives }) => [key, alternatives.length])).toEqual([
      ["minGroup", 2],
      ["metric", 2],
      ["denominator", 3],
      ["extra", 3],
      ["ties", 2],
      ["belowScale", 3],
    ]);
    expect(openChoices(CONFIRMED)).toEqual([]);
    expect(openChoices(withQuestion("ties", { confirmed: "文" })).map(({ key }) => key)).not.toContain("ties");
  });

  it("finds what can't be a sheet", () => {
    expect(questionFaults(body)).toEqual([]);
    const { questions } = body;
    expect(questionFaults({ questions: questions.slice(1) })).toEqual([
      { path: ["questions"], message: "expected the question subject, found none" },
    ]);
    expect(questionFaults({ questions: [...questions, ...questions.slice(0, 1)] })).toEqual([
      { path: ["questions", questions.length, "key"], message: "expected each question once" },
    ]);
    expect(questionFaults(withQuestion("extra", { taken: ["last", "first"] }))).toMatchObject([
      { path: ["questions", 7, "taken"] },
    ]);
    expect(questionFaults(withQuestion("cutoff", { confirmed: "文" }))).toMatchObject([
      { path: ["questions", 15, "confirmed"] },
    ]);
    expect(() => schemeOf({ ...body, questions: questions.slice(0, 2) })).toThrow(/minGroup/);
  });
});

describe("an assessment is a trial", () => {
  it("as shipped, for every reason there is", () => {
    expect(releaseOf(RULE.status, body)).toMatchObject({
      kind: "trial",
      watermark: { zh: "测算稿·口径待确认" },
      because: ["no-document", "assumption", "open-questions"],
    });
  });

  it.each<[string, "binding" | "assumption", ThreeThreeBody, string]>([
    ["without the document's number and the filing number", "binding", CONFIRMED, "no-document"],
    ["while the rule is an assumption", "assumption", { ...CONFIRMED, document: DOCUMENT }, "assumption"],
    ["while a question is open", "binding", { ...body, document: DOCUMENT }, "open-questions"],
  ])("%s", (_what, status, scheme, reason) => {
    expect(releaseOf(status, scheme)).toMatchObject({ kind: "trial", because: [reason] });
  });

  it("no longer once all three are in", () => {
    expect(releaseOf("binding", { ...CONFIRMED, document: DOCUMENT })).toEqual({ kind: "released", ...DOCUMENT });
  });
});
