import fc from "fast-check";
import { agree, compareValues, type SamplingRule } from "../../../domain/dispute";
import { loadRules, samplingRuleOn } from "../../../rules";

const { rule } = samplingRuleOn(loadRules(), "2026-11-24");
const value = (text: string, sampledOn = "2026-11-01") => ({ item: "tp", text, sampledOn });

describe("two values of an item", () => {
  it("agree up to the tolerance of the rule and not beyond it", () => {
    // 20 % of the mean of both.
    expect(agree(rule, "tp", "0.22", "0.18")).toBe(true);
    expect(agree(rule, "tp", "0.2201", "0.18")).toBe(false);
    expect(agree(rule, "ph", "7.0", "7.1")).toBe(true);
    expect(agree(rule, "ph", "7.0", "7.11")).toBe(false);
  });

  it("agree in either order", () => {
    const amount = fc.integer({ min: 0, max: 10_000 }).map((units) => (units / 1_000).toFixed(3));
    fc.assert(fc.property(amount, amount, (a, b) => agree(rule, "tp", a, b) === agree(rule, "tp", b, a)));
  });

  it("below the detection limit stand for half of it", () => {
    expect(agree(rule, "tp", "0.02L", "0.01")).toBe(true);
    expect(agree({ ...rule, belowLimit: "limit" }, "tp", "0.02L", "0.01")).toBe(false);
  });

  it("are left open where the rule has no tolerance for the item, or a text is no value", () => {
    expect(agree({ ...rule, tolerances: [] }, "tp", "1", "1")).toBeNull();
    expect(agree(rule, "tp", "未检", "1")).toBeNull();
  });
});

describe("which value counts", () => {
  const counts = (form: "joint" | "arbitration", first: string, now: string, own?: string, by: SamplingRule = rule) =>
    compareValues(
      by,
      form,
      [value(first)],
      [value(now, "2026-11-20")],
      own === undefined ? [] : [{ item: "tp", text: own }],
    )[0]?.counts;

  it("of a joint sampling is the one that stood where both agree, else the new one", () => {
    expect(counts("joint", "0.22", "0.20")).toBe("first");
    expect(counts("joint", "0.26", "0.18")).toBe("new");
  });

  it("is neither where the two sides of a joint sampling differ", () => {
    expect(counts("joint", "0.26", "0.18", "0.30")).toBe("arbitration");
    expect(counts("joint", "0.26", "0.18", "0.19")).toBe("new");
  });

  it("of an arbitration is the new one, whatever stood", () => {
    expect(counts("arbitration", "0.22", "0.20")).toBe("new");
  });

  it("follows the rule, not the code", () => {
    const joint = { ...rule.forms.joint, counts: { within: "new", beyond: "arbitration" } } as const;
    const other = { ...rule, forms: { ...rule.forms, joint } };
    expect(counts("joint", "0.22", "0.20", undefined, other)).toBe("new");
    expect(counts("joint", "0.26", "0.18", undefined, other)).toBe("arbitration");
  });

  it("is told with both values as they were stated, the newest of each, and of items that both have alone", () => {
    const first = [value("0.3", "2026-10-01"), value("0.26", "2026-10-09"), { ...value("9"), item: "cod" }];
    expect(compareValues(rule, "joint", first, [value("0.18", "2026-11-20")], [])).toEqual([
      {
        item: "tp",
        first: "0.26",
        firstOn: "2026-10-09",
        now: "0.18",
        nowOn: "2026-11-20",
        own: null,
        within: false,
        ownWithin: null,
        counts: "new",
      },
    ]);
  });
});
