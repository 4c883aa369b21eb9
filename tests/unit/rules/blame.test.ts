import {
  attributionInForce,
  checkRules,
  ladderInForce,
  loadRules,
  patternsInForce,
  sustainedInForce,
} from "../../../rules";
import { type Edits, set, withRules } from "./folder";

const faults = (edits: Edits): readonly string[] =>
  withRules(edits, (folder) => checkRules(folder).map(({ file, field, message }) => `${file} | ${field} | ${message}`));

const RANGE = { item: "ph", low: "9", high: "9", months: null, whileMissing: null };

describe("a rule about suspect data or about whose exceedance it is can't say nonsense", () => {
  it.each<[string, string, unknown, RegExp]>([
    ["plausibility/jump", "body.pattern", "hunch", /body\.pattern \| /],
    [
      "plausibility/jump",
      "body.steadyAtLeast",
      7,
      /body\.steadyAtLeast \| expected at most the number of steady items/,
    ],
    ["plausibility/jump", "body.steps.1.item", "codmn", /body\.steps \| expected each item once/],
    ["plausibility/jump", "body.steps.0.factor", 5, /body\.steps\.0\.factor \| /],
    ["plausibility/many-at-once", "body.atLeast", 4, /body\.atLeast \| expected at most the number of steps/],
    ["plausibility/many-at-once", "body.atLeast", 1, /body\.atLeast \| /],
    ["plausibility/probe-range", "body.ranges.0", RANGE, /body\.ranges\.0\.low \| expected a low end below a high end/],
    ["plausibility/probe-range", "body.ranges.2.high", null, /body\.ranges\.2\.low \| expected .+, or one of them/],
    ["plausibility/probe-range", "body.ranges.3.months", [13], /body\.ranges\.3\.months\.0 \| /],
    ["plausibility/stale-probe", "body.minutes", 1441, /body\.minutes \| expected at most lookBackMinutes/],
    ["plausibility/stale-probe", "body.items", ["ph", "ph"], /body\.items \| expected each item once/],
    ["plausibility/daily-swing", "body.to", 10, /body\.to \| expected an hour after from/],
    ["plausibility/sustained-4-of-6", "body.atLeast", 7, /body\.atLeast \| expected at most of/],
    ["plausibility/sustained-5-days", "body.days", 0, /body\.days \| /],
    ["attribution-rule/shiyan-2021", "body.equal", "both", /body\.equal \| /],
    ["attribution-rule/shiyan-2021", "body.noInflow", "upstream", /body\.noInflow \| /],
    ["attribution-rule/jinhua-2016", "body.equal", "own", /body\.equal \| expected no such field/],
    ["attribution-rule/zhejiang-2013", "body.items", ["tp", "tp"], /body\.items \| expected each item once/],
  ])("%s: %s = %j", (rule, field, value, expected) => {
    const file = `${rule}@1.json`;
    const found = faults({ [file]: set(field, value) });
    expect(found).toEqual([expect.stringMatching(expected)]);
    expect(found[0]?.startsWith(`${file} | `)).toBe(true);
  });
});

describe("by date", () => {
  const library = loadRules();

  it("a pattern looks at no reading from before it holds, and never at how long", () => {
    const names = (date: string) => patternsInForce(library, date).map(({ id }) => id);
    expect(names("2020-04-30")).toEqual([]);
    expect(names("2020-05-01")).toEqual(["class-lag"]);
    expect(names("2026-01-01")).toEqual([
      "class-lag",
      "daily-swing",
      "jump",
      "many-at-once",
      "probe-range",
      "stale-analyser",
      "stale-probe",
      "unit-slip",
    ]);
  });

  it("an attribution rule or a time to last that nobody wrote is refused", () => {
    const unknown = expect.objectContaining({ code: "RULE_UNKNOWN" }) as Error;
    expect(() => attributionInForce(library, "nobody", "2026-01-01")).toThrow(unknown);
    expect(() => sustainedInForce(library, "nobody", "2026-01-01")).toThrow(unknown);
  });

  it("nor does one that did not hold yet blame or order anybody: no older day borrows the first version", () => {
    const unknown = expect.objectContaining({ code: "RULE_UNKNOWN" }) as Error;
    expect(() => attributionInForce(library, "shiyan-2021", "2020-12-31")).toThrow(unknown);
    expect(attributionInForce(library, "shiyan-2021", "2021-01-01").version).toBe(1);
    expect(() => sustainedInForce(library, "sustained-5-days", "2021-12-31")).toThrow(unknown);
    expect(() => ladderInForce(library, "default", "2017-12-31")).toThrow(unknown);
  });
});
