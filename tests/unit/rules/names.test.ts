import { checkRules } from "../../../rules";
import { type Edits, set, withRules } from "./folder";

const problemsAfter = (edits: Edits): string[] =>
  withRules(edits, (folder) => checkRules(folder).map(({ file, field, message }) => `${file} | ${field} | ${message}`));

const shared = JSON.stringify({
  id: "means",
  kind: "plausibility",
  version: 1,
  effectiveFrom: "2020-05-01",
  effectiveTo: null,
  status: "assumption",
  source: { instrument: "invented", article: null, address: null },
  body: { pattern: "class-lag" },
});

describe("a rule is found by its name, and no other with it", () => {
  it("no two kinds share an id, by which verdicts name what they were judged by", () => {
    expect(problemsAfter({ "plausibility/means@1.json": () => shared })).toEqual([
      "plausibility/means@1.json | id | expected an id that no other kind has, also in evaluation-method/means@1.json",
    ]);
  });

  it("no two provisions hold for one topic: a topic is the rule's id", () => {
    expect(problemsAfter({ "article-of-law/outfalls@2.json": set("body.topic", "river-chief") })).toEqual([
      "article-of-law/outfalls@2.json | body.topic | expected the rule's id outfalls, got river-chief",
    ]);
  });
});
