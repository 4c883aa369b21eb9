import { attribute, type AttributionFacts } from "../../../domain/attribution";
import { type Fraction, roundFraction, textOf } from "../../../domain/number";
import { exact, facts, found, type RuleName, RULES, section } from "./facts";

const text = (value: Fraction | null): string => (value === null ? "?" : textOf(roundFraction(value, 3)));

/** `kind/cause`, then own and inherited part of each missed item; `eased` where it is, `eased?` where that is not known. */
const said = (rule: RuleName, given: AttributionFacts): string => {
  const { kind, cause, parts, eased } = found(rule, given);
  return `${kind}/${cause} ${parts.map(({ own, inherited }) => `${text(own)}+${text(inherited)}`).join(" ")}${eased === null ? " eased?" : eased ? " eased" : ""}`;
};

const tp = (outflow: string, ...inflows: string[]): AttributionFacts =>
  facts(
    ["tp"],
    section({ tp: outflow }),
    inflows.map((value) => section({ tp: value })),
  );
const tpFalls = (outflow: string, inflow: string): AttributionFacts => ({
  ...tp("0.25", "0.22"),
  falls: { outflow: exact(outflow), inflow: exact(inflow) },
});
const both = (out: Record<string, string>, into: Record<string, string>): AttributionFacts =>
  facts(["nh3n", "tp"], section(out), [section(into)]);

describe("浙江 2013, outflow compared with inflow", () => {
  test.each<[string, AttributionFacts, string]>([
    ["better than the inflow", tp("0.25", "0.26"), "upstream/better 0.000+0.050"],
    ["worse, the inflow within the target", tp("0.25", "0.10"), "own/worse 0.050+0.000 eased?"],
    ["worse, the inflow over the target too", tp("0.25", "0.22"), "own/worse 0.030+0.020 eased?"],
    ["worse, but fell less than the inflow", tpFalls("0.02", "0.03"), "own/worse 0.030+0.020 eased"],
    ["worse, and fell more than the inflow", tpFalls("0.03", "0.02"), "own/worse 0.030+0.020"],
    ["worse, and fell by the same", tpFalls("0.03", "0.03"), "undecidable/falls-equal ?+?"],
    ["equal to the inflow", tp("0.25", "0.25"), "undecidable/equal ?+?"],
    [
      "one item better, one worse",
      both({ nh3n: "1.5", tp: "0.25" }, { nh3n: "1.6", tp: "0.22" }),
      "undecidable/mixed ?+? ?+?",
    ],
    [
      "one item better, one equal",
      both({ nh3n: "1.5", tp: "0.25" }, { nh3n: "1.6", tp: "0.25" }),
      "undecidable/equal ?+? ?+?",
    ],
    ["no inflow section", tp("0.25"), "undecidable/no-inflow ?+?"],
    ["two inflow sections", tp("0.25", "0.22", "0.30"), "undecidable/several-inflows ?+?"],
    [
      "the inflow lacks the item",
      facts(["tp"], section({ tp: "0.25" }), [section({ nh3n: "1" })]),
      "undecidable/item-missing ?+?",
    ],
    [
      "an item the rule does not speak of",
      facts(["do"], section({ do: "4" }), [section({ do: "3" })]),
      "undecidable/item-not-covered ?+?",
    ],
    [
      "an inflow of another month",
      facts(["tp"], section({ tp: "0.25" }), [section({ tp: "0.30" }, "2026-06")]),
      "undecidable/periods-differ ?+?",
    ],
  ])("%s", (_case, given, expected) => {
    expect(said("zhejiang", given)).toBe(expected);
  });
});

describe("十堰 2021, which answers what 浙江 leaves open", () => {
  test.each<[string, AttributionFacts, string]>([
    ["better than the inflow", tp("0.25", "0.26"), "upstream/better 0.000+0.050"],
    ["equal to the inflow counts as met", tp("0.25", "0.25"), "upstream/equal 0.000+0.050"],
    [
      "one better, one equal counts as met",
      both({ nh3n: "1.5", tp: "0.25" }, { nh3n: "1.6", tp: "0.25" }),
      "upstream/equal 0.000+0.500 0.000+0.050",
    ],
    [
      "any item worse counts as missed",
      both({ nh3n: "1.5", tp: "0.25" }, { nh3n: "1.6", tp: "0.22" }),
      "own/mixed 0.000+0.500 0.030+0.020",
    ],
    [
      "one worse, one equal",
      both({ nh3n: "1.5", tp: "0.25" }, { nh3n: "1.5", tp: "0.22" }),
      "own/mixed 0.000+0.500 0.030+0.020",
    ],
    ["no inflow section counts as missed", tp("0.25"), "own/no-inflow 0.050+0.000"],
    ["a fall is not looked at", tpFalls("0.02", "0.03"), "own/worse 0.030+0.020"],
    [
      "oxygen, of which less is worse",
      facts(["do"], section({ do: "4.0" }), [section({ do: "4.5" })]),
      "own/worse 0.500+0.500",
    ],
    [
      "oxygen better than the inflow",
      facts(["do"], section({ do: "4.0" }), [section({ do: "3.5" })]),
      "upstream/better 0.000+1.000",
    ],
    ["oxygen without inflow", facts(["do"], section({ do: "4.0" }), []), "own/no-inflow 1.000+0.000"],
    [
      "pH, which has no order",
      facts(["ph"], section({ ph: "9.5" }), [section({ ph: "9.8" })]),
      "undecidable/no-order ?+?",
    ],
    ["pH without inflow", facts(["ph"], section({ ph: "9.5" }), []), "own/no-inflow ?+?"],
    ["two inflow sections", tp("0.25", "0.22", "0.30"), "undecidable/several-inflows ?+?"],
  ])("%s", (_case, given, expected) => {
    expect(said("shiyan", given)).toBe(expected);
  });
});

describe("绍兴 2015, outflow better than inflow", () => {
  test.each<[string, AttributionFacts, string]>([
    ["better", tp("0.25", "0.26"), "upstream/better 0.000+0.050"],
    ["worse", tp("0.25", "0.24"), "own/worse 0.010+0.040"],
    ["worse, whatever the fall", tpFalls("0.02", "0.03"), "own/worse 0.030+0.020"],
    ["equal", tp("0.25", "0.25"), "undecidable/equal ?+?"],
    ["a source county", tp("0.25"), "undecidable/no-inflow ?+?"],
    [
      "items that disagree",
      both({ nh3n: "1.5", tp: "0.25" }, { nh3n: "1.6", tp: "0.22" }),
      "undecidable/mixed ?+? ?+?",
    ],
  ])("%s", (_case, given, expected) => {
    expect(said("shaoxing", given)).toBe(expected);
  });
});

describe("金华 2016, the load that came in deducted", () => {
  const load = (out: Record<string, string>, ...into: Record<string, string>[]): AttributionFacts =>
    facts(
      ["tp"],
      section(out),
      into.map((texts) => section(texts)),
    );

  test.each<[string, AttributionFacts, string]>([
    ["a part is left", load({ tp: "0.30", flow: "20" }, { tp: "0.25", flow: "10" }), "own/load-left 1.500+0.500"],
    [
      "nothing is left",
      load({ tp: "0.25", flow: "10" }, { tp: "0.30", flow: "10" }),
      "upstream/load-deducted 0.000+0.500",
    ],
    [
      "exactly all came in",
      load({ tp: "0.25", flow: "10" }, { tp: "0.30", flow: "5" }),
      "upstream/load-deducted 0.000+0.500",
    ],
    [
      "clean inflow is no credit",
      load({ tp: "0.25", flow: "10" }, { tp: "0.05", flow: "10" }),
      "own/load-left 0.500+0.000",
    ],
    [
      "two inflows add up",
      load({ tp: "0.30", flow: "20" }, { tp: "0.25", flow: "10" }, { tp: "0.24", flow: "10" }),
      "own/load-left 1.100+0.900",
    ],
    [
      "one dirty, one clean inflow",
      load({ tp: "0.30", flow: "20" }, { tp: "0.25", flow: "10" }, { tp: "0.10", flow: "10" }),
      "own/load-left 1.500+0.500",
    ],
    ["no flow at the outflow", load({ tp: "0.30" }, { tp: "0.25", flow: "10" }), "undecidable/flow-missing ?+?"],
    ["no flow at an inflow", load({ tp: "0.30", flow: "20" }, { tp: "0.25" }), "undecidable/flow-missing ?+?"],
    ["an inflow lacks the item", load({ tp: "0.30", flow: "20" }, { flow: "10" }), "undecidable/item-missing ?+?"],
    ["the outflow lacks the item", load({ flow: "20" }, { tp: "0.25", flow: "10" }), "undecidable/item-missing ?+?"],
    ["no inflow section", load({ tp: "0.30", flow: "20" }), "undecidable/no-inflow ?+?"],
    ["neither inflow section nor flow", load({ tp: "0.30" }), "undecidable/no-inflow ?+?"],
    [
      "pH, of which there is no load",
      facts(["ph"], section({ ph: "9.5", flow: "20" }), [section({ ph: "9.8", flow: "10" })]),
      "undecidable/no-order ?+?",
    ],
    [
      "no limit to exceed",
      { ...load({ tp: "0.30", flow: "20" }, { tp: "0.25", flow: "10" }), limits: {} },
      "undecidable/item-missing ?+?",
    ],
    [
      "an inflow of another month",
      facts(["tp"], section({ tp: "0.30", flow: "20" }), [section({ tp: "0.25", flow: "10" }, "2026-06")]),
      "undecidable/periods-differ ?+?",
    ],
    [
      "oxygen that came in low",
      facts(["do"], section({ do: "4.0", flow: "10" }), [section({ do: "4.5", flow: "10" })]),
      "own/load-left 5.000+5.000",
    ],
  ])("%s", (_case, given, expected) => {
    expect(said("jinhua", given)).toBe(expected);
  });
});

test("a deduction that makes all of it one's own where nothing comes in asks for no flow to say so", () => {
  const rule = { ...RULES.jinhua, body: { form: "deduction", items: null, noInflow: "own" } } as const;
  const [measured, not] = [section({ tp: "0.30", flow: "20" }), section({ tp: "0.30" })].map((outflow) =>
    attribute(rule, facts(["tp"], outflow, [])),
  );
  expect([measured?.kind, measured?.cause, not?.kind, not?.cause]).toEqual(["own", "no-inflow", "own", "no-inflow"]);
  expect([text(measured?.parts[0]?.own ?? null), not?.parts[0]?.own]).toEqual(["2.000", null]);
});

test("a finding says whose, why, by which rule, and both sides' numbers", () => {
  expect(found("shiyan", tp("0.25", "0.22"))).toMatchObject({
    rule: { id: "shiyan-2021", version: 1, status: "assumption" },
    reason: {
      zh: "自身影响：超标项目出境劣于入境（shiyan-2021@1）。总磷：出境 0.25 mg/L，入境 0.22 mg/L，目标限值 0.2 mg/L，自身部分 0.03 mg/L，入境带入 0.02 mg/L。",
      en: "Own influence: the outflow is worse than the inflow in what was missed (shiyan-2021@1). total phosphorus: outflow 0.25 mg/L, inflow 0.22 mg/L, target limit 0.2 mg/L, own part 0.03 mg/L, inherited 0.02 mg/L.",
    },
  });
  expect(found("zhejiang", tpFalls("0.02", "0.03")).reason.zh).toMatch(
    /^自身影响：超标项目出境劣于入境，但出境下降幅度小于入境（/,
  );
  expect(found("zhejiang", tp("0.25", "0.22")).reason).toMatchObject({
    zh: expect.stringMatching(/^自身影响：超标项目出境劣于入境，但出境下降幅度是否小于入境尚不清楚（/) as string,
    en: expect.stringMatching(/, but it is not known whether it fell by less than the inflow \(/) as string,
  });
  expect(found("zhejiang", tp("0.25")).reason.zh).toBe(
    "无法判定，须由有关人员认定：没有入境断面（zhejiang-2013@1）。总磷：出境 0.25 mg/L，入境 无，目标限值 0.2 mg/L。",
  );
});

test("a limit as small as mercury's is printed as it is", () => {
  const mercury = facts(["hg"], section({ hg: "0.00012" }), [section({ hg: "0.00007" })]);
  expect(found("shiyan", { ...mercury, limits: { hg: exact("0.00005") } }).reason.zh).toContain(
    "汞：出境 0.00012 mg/L，入境 0.00007 mg/L，目标限值 0.00005 mg/L，自身部分 0.00005 mg/L，入境带入 0.00002 mg/L。",
  );
});

test("nothing missed is nothing to attribute", () => {
  expect(() => found("shiyan", facts([], section({}), []))).toThrow(RangeError);
});

test("every shipped attribution rule is an assumption until a customer confirms it", () => {
  expect(Object.values(RULES).map(({ status }) => status)).toEqual(Object.keys(RULES).map(() => "assumption"));
});
