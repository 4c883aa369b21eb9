import {
  leadingScheme,
  problemText,
  schemesHolding,
  type SchemesOf,
  type TargetRow,
  targetStanding,
} from "../../../domain/assessment";
import { schemeOf, targetRow } from "./rules";

const TOWNSHIP = schemeOf("township-handover");
const ZHEJIANG = schemeOf("zhejiang-cross-boundary");
const OTHER = { ...schemeOf("township-handover", { sections: null }), id: "other" };
const DAYS = { first: "2026-10-05", last: "2026-10-20" };

const holding = (targets: readonly TargetRow[], change: Partial<SchemesOf> = {}) => {
  const inForce = [TOWNSHIP, ZHEJIANG, OTHER];
  const known = new Set(inForce.map(({ id }) => id));
  return schemesHolding({ section: { id: "s", level: "乡镇" }, targets, days: DAYS, inForce, known, ...change });
};
const names = (found: ReturnType<typeof schemesHolding>) =>
  found.holding.map(({ scheme, leading, target }) => `${scheme.id} ${leading ? "leads" : "attaches"} ${target.kind}`);

describe("the leading scheme", () => {
  it("is the one with a ladder; the yearly scheme of the province opens nothing", () => {
    expect(leadingScheme([ZHEJIANG, TOWNSHIP])).toEqual({ kind: "leading", scheme: TOWNSHIP });
    expect(leadingScheme([ZHEJIANG])).toEqual({ kind: "none" });
    expect(leadingScheme([])).toEqual({ kind: "none" });
  });

  it("is nobody's guess where two have a ladder", () => {
    expect(leadingScheme([TOWNSHIP, OTHER])).toEqual({ kind: "several", schemes: ["other", "township-handover"] });
    const found = holding([targetRow(3), targetRow(3, { scheme: "other" })]);
    expect(names(found)).toEqual(["township-handover attaches target", "other attaches target"]);
    expect(found.problems).toEqual([
      { kind: "several-leading", section: "s", schemes: ["other", "township-handover"] },
    ]);
  });
});

describe("a scheme holds", () => {
  it("for sections of its level, with a target or without", () => {
    expect(names(holding([]))).toEqual(["township-handover leads none"]);
    expect(names(holding([], { section: { id: "s", level: "省控" } }))).toEqual([]);
  });

  it("where a target names it, whatever the level, while the target is valid", () => {
    const yearly = targetRow(2, { scheme: "zhejiang-cross-boundary" });
    const section = { id: "s", level: "省控" };
    expect(names(holding([yearly], { section }))).toEqual(["zhejiang-cross-boundary attaches target"]);
    expect(names(holding([{ ...yearly, validTo: "2026-10-05" }], { section }))).toEqual([]);
    expect(names(holding([{ ...yearly, sectionId: "another" }], { section }))).toEqual([]);
  });

  it("not when it is unknown or not in force: the target is told by name, the others hold", () => {
    const found = holding([targetRow(3), targetRow(3, { scheme: "unheard-of" })]);
    expect(names(found)).toEqual(["township-handover leads target"]);
    expect(found.problems).toEqual([{ kind: "scheme-unknown", section: "s", scheme: "unheard-of" }]);
    const ended = holding([targetRow(3)], { inForce: [ZHEJIANG] });
    expect(ended.holding).toEqual([]);
    expect(ended.problems).toMatchObject([{ kind: "scheme-not-in-force", scheme: "township-handover" }]);
    expect(ended.problems.map((problem) => problemText(problem).en)).toEqual([
      expect.stringContaining("township-handover, of which no version is in force on 2026-10-20"),
    ]);
  });
});

describe("the target of a period", () => {
  const standing = (...rows: readonly TargetRow[]) => targetStanding(rows, DAYS);

  it("is the one that holds on all of its days", () => {
    const before = targetRow(4, { validTo: "2026-10-05" });
    const now = targetRow(3, { validFrom: "2026-10-05", validTo: "2026-10-21" });
    const after = targetRow(2, { validFrom: "2026-10-21" });
    expect(standing(after, before, now)).toEqual({ kind: "target", row: now });
    expect(standing(before, after)).toEqual({ kind: "none" });
  });

  it.each([
    ["targets-overlap", [targetRow(3), targetRow(2, { validFrom: "2026-10-10" })]],
    ["targets-overlap", [targetRow(3), targetRow(3, { validFrom: "2025-01-01" })]],
    ["target-changes", [targetRow(3, { validTo: "2026-10-10" }), targetRow(2, { validFrom: "2026-10-10" })]],
    ["target-partly", [targetRow(3, { validFrom: "2026-10-06" })]],
    ["target-partly", [targetRow(3, { validTo: "2026-10-20" })]],
    ["target-partly", [targetRow(3, { validTo: "2026-10-10" }), targetRow(3, { validFrom: "2026-10-11" })]],
  ] as const)("is open: %s", (kind, rows) => {
    expect(standing(...rows)).toMatchObject({ kind: "open", problem: { kind, scheme: "township-handover" } });
  });

  it("said again with the same class from a day on is the same target", () => {
    const again = targetRow(3, { validFrom: "2026-10-10" });
    expect(standing(targetRow(3, { validTo: "2026-10-10" }), again)).toEqual({ kind: "target", row: again });
  });
});
