import { decimalOf } from "../../../domain/number";
import { judgePlausibility, type MeasuredCode, type StationReading } from "../../../domain/plausibility";
import { ITEMS } from "../../../domain/water";
import { judgementRules, loadRules, patternsInForce } from "../../../rules";

const LIBRARY = loadRules();
const RULES = patternsInForce(LIBRARY, "2026-08-05").filter(({ id }) => id === "unit-slip");
const NOTHING = { earlier: [], held: [], neighbours: [] };

/** A sample as a laboratory wrote it, `0.04L` below a limit. */
function sample(texts: Readonly<Partial<Record<MeasuredCode, string>>>): StationReading {
  const entries = Object.entries(texts) as [MeasuredCode, string][];
  return {
    section: "demo-1",
    at: "2026-08-05T00:00+08:00",
    values: Object.fromEntries(entries.map(([item, text]) => [item, decimalOf(text.replace("L", ""))])),
    below: new Set(entries.filter(([, text]) => text.endsWith("L")).map(([item]) => item)),
    publishedClass: null,
    judgedClass: null,
  };
}
const judged = (texts: Parameters<typeof sample>[0]) => judgePlausibility(RULES, sample(texts), NOTHING);

test("metals in µg/L that were read as mg/L are in doubt, each with the reason", () => {
  const found = judged({ hg: "0.04L", pb: "2.3", as: "1.1", tp: "9" });
  expect(found).toMatchObject({ kind: "suspect", items: ["as", "hg", "pb"] });
  expect(found.kind === "suspect" && found.reason.zh).toMatch(/汞 0\.04 mg\/L 为检出限，高于Ⅴ类限值 0\.001 mg\/L/);
  expect(found.kind === "suspect" && found.reason.en).toContain("lead 2.3 mg/L is 10 times 0.1 mg/L");
});

test("what a river may hold, and a limit that a method may have, is in no doubt", () => {
  expect(judged({ hg: "0.00004L", pb: "0.09", as: "0.5", cd: "0.01L", cu: "9.9" }).kind).toBe("plausible");
});

test("the limits are those of class Ⅴ in the standard", () => {
  const { standard } = judgementRules(LIBRARY, "2026-08-05");
  const [rule] = RULES;
  if (rule?.body.pattern !== "unit-slip") throw new Error("expected the rule unit-slip");
  for (const { item, limit } of rule.body.limits) {
    const of = standard.body.items[item as keyof typeof standard.body.items] as { readonly limits?: readonly string[] };
    expect([item, of.limits?.[4]]).toEqual([item, limit]);
    expect(ITEMS[item as keyof typeof ITEMS].unit).toBe("mg/L");
  }
});
