import fc from "fast-check";
import { doubtText, judge } from "../../../domain/assessment";
import { decimalOf } from "../../../domain/number";
import { ITEM_CODES } from "../../../domain/water";
import {
  type Cell,
  judgeMonth,
  judgeResample,
  ready,
  schemeOf,
  target,
  targetRow,
  TOWNSHIP,
  values,
  ZHEJIANG,
} from "./rules";

const GOOD: readonly Cell[] = [
  ["codmn", "3"],
  ["nh3n", "0.3"],
  ["tp", "0.1"],
];
const without = (item: string): readonly Cell[] => GOOD.filter(([each]) => each !== item);

describe("a month is judged by the scheme", () => {
  it("against the section's target, and says which items miss it", () => {
    const missed = judgeMonth(TOWNSHIP, [...without("tp"), ["tp", "0.35"]]);
    expect(missed).toMatchObject({ class: 5, targetClass: 3, outcome: "missed", limiting: ["tp"], missed: ["tp"] });
    expect(judgeMonth(TOWNSHIP, GOOD)).toMatchObject({ class: 2, outcome: "met", missed: [], doubts: [] });
  });

  it("names in its trace the versions of standard, method, means and scheme, the scheme with its hash", () => {
    const { trace } = judgeMonth(TOWNSHIP, GOOD);
    const hash = schemeOf("township-handover").hash;
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(trace.rules.map(({ id, version }) => `${id}@${version}`)).toEqual([
      "gb-3838-2002@1",
      "official@1",
      "means@1",
      "township-handover@1",
    ]);
    expect(trace.rules.at(-1)).toMatchObject({ status: "assumption", hash });
    expect(trace).toMatchObject({ period: "2026-10", scheme: { id: "township-handover", hash, ladder: "default" } });
  });

  it("by its own items: what one scheme counts as a miss another does not look at", () => {
    const cells: readonly Cell[] = [...GOOD, ["cod", "45"]];
    expect(judgeMonth(TOWNSHIP, cells)).toMatchObject({ class: 6, outcome: "missed", missed: ["cod"] });
    expect(judgeMonth(ZHEJIANG, cells)).toMatchObject({ class: 2, outcome: "met", limiting: ["codmn", "nh3n", "tp"] });
  });

  it("undecided where an item that the scheme names was not measured, missed where another misses all the same", () => {
    expect(judgeMonth(ZHEJIANG, without("tp"))).toMatchObject({
      outcome: "undecided",
      missing: ["tp"],
      doubts: [{ kind: "items-missing", items: ["tp"] }],
    });
    const cells: readonly Cell[] = [
      ["codmn", "3"],
      ["nh3n", "1.8"],
    ];
    expect(judgeMonth(ZHEJIANG, cells)).toMatchObject({ outcome: "missed", missed: ["nh3n"], missing: ["tp"] });
    expect(judgeMonth(TOWNSHIP, without("tp"))).toMatchObject({ outcome: "met", missing: [] });
  });

  it("undecided where its targets overlap, with the class it has", () => {
    const problem = {
      kind: "targets-overlap",
      section: "s",
      scheme: "township-handover",
      day: "2026-10-10",
    } as const;
    const judged = judgeMonth(TOWNSHIP, GOOD, { target: { kind: "open", problem } });
    expect(judged).toMatchObject({ class: 2, targetClass: null, outcome: "undecided", doubts: [problem] });
    expect(judged.trace.doubts[0]?.text).toEqual(doubtText(problem));
  });

  it("without a target has none to meet, without a value that counts can't be judged, and a hidden miss is not met", () => {
    expect(judgeMonth(TOWNSHIP, GOOD, { target: { kind: "none" } })).toMatchObject({ class: 2, outcome: "no_target" });
    expect(judgeMonth(TOWNSHIP, [["tn", "3"]])).toMatchObject({ class: null, outcome: "unjudgeable" });
    expect(judgeMonth(TOWNSHIP, [["tp", "0.3L"]])).toMatchObject({
      outcome: "undecided",
      doubts: [{ kind: "not-shown", items: ["tp"], reason: expect.stringContaining("detection limit") }],
    });
  });

  it("by automatic values before the laboratory's where they are enough", () => {
    const station = Array.from({ length: 20 }, (_, day) =>
      Array.from({ length: 4 }, () => ({
        item: "tp" as const,
        day: `2026-10-${String(day + 1).padStart(2, "0")}`,
        value: decimalOf("0.1"),
        below: false,
      })),
    ).flat();
    const facts = { period: { kind: "month", year: 2026, month: 10 }, body: "river", target: target(3) } as const;
    const laboratory = values([["tp", "0.35"]]);
    expect(judge(TOWNSHIP, { ...facts, values: { laboratory, station } })).toMatchObject({ outcome: "met", class: 2 });
    const few = station.slice(4);
    expect(judge(TOWNSHIP, { ...facts, values: { laboratory, station: few } })).toMatchObject({ outcome: "missed" });
  });
});

describe("a re-sampling", () => {
  it("that lacks the missed item is undecided, and says what is missing: it was met before", () => {
    const lacking = judgeResample(TOWNSHIP, ["tp"], without("tp"));
    expect(lacking).toMatchObject({
      outcome: "undecided",
      missing: ["tp"],
      doubts: [{ kind: "items-missing", items: ["tp"] }],
    });
    expect(lacking.trace).toMatchObject({ required: ["tp"], missing: ["tp"] });
    expect(lacking.trace.doubts[0]?.text.zh).toContain("总磷");
    expect(judgeResample(TOWNSHIP, ["tp"], GOOD)).toMatchObject({ outcome: "met", missing: [] });
  });

  it("that lacks an item is undecided even where another misses: less than was ordered is no result", () => {
    expect(judgeResample(TOWNSHIP, ["nh3n", "tp"], [["tp", "0.35"]])).toMatchObject({
      outcome: "undecided",
      missed: [],
      missing: ["nh3n"],
    });
  });

  it.each([[null], [[]]])("whose order says nothing of items (%j) is undecided", (required) => {
    expect(judgeResample(TOWNSHIP, required, GOOD)).toMatchObject({
      outcome: "undecided",
      doubts: [{ kind: "order-unknown" }],
    });
  });

  it("is judged under a scheme that does not count an ordered item, if the item is there", () => {
    const cells: readonly Cell[] = [...GOOD, ["cod", "45"]];
    expect(judgeResample(ZHEJIANG, ["cod"], cells)).toMatchObject({ outcome: "met" });
    expect(judgeResample(ZHEJIANG, ["cod"], GOOD)).toMatchObject({ outcome: "undecided", missing: ["cod"] });
  });

  it("never meets its target without everything that was ordered", () => {
    const measured = fc.uniqueArray(
      fc.tuple(
        fc.constantFrom(...ITEM_CODES),
        fc.integer({ min: 0, max: 1_000 }).map((units) => `${Math.floor(units / 100)}.${units % 100}`),
      ),
      { selector: ([item]) => item, maxLength: 8 },
    );
    const ordered = fc.uniqueArray(fc.constantFrom(...ITEM_CODES), { maxLength: 6 });
    fc.assert(
      fc.property(measured, ordered, (cells, required) => {
        const { outcome, missing } = judgeResample(TOWNSHIP, required, cells);
        const have = new Set(cells.map(([item]) => item));
        const lacks = required.filter((item) => !have.has(item));
        expect([...missing].sort()).toEqual([...lacks].sort());
        const complete = lacks.length === 0 && required.length > 0;
        expect(complete || outcome === "undecided").toBe(true);
      }),
    );
  });
});

describe("whatever is measured", () => {
  const tenths = fc.integer({ min: 1, max: 60 });
  const cellsOf = (nh3n: readonly number[]): readonly Cell[] =>
    nh3n.map((units) => ["nh3n", `${Math.floor(units / 10)}.${units % 10}`] as const);

  it("the order of the samples changes nothing", () => {
    fc.assert(
      fc.property(fc.array(tenths, { minLength: 1, maxLength: 6 }), (units) => {
        const [one, other] = [
          judgeMonth(TOWNSHIP, cellsOf(units)),
          judgeMonth(TOWNSHIP, cellsOf([...units].reverse())),
        ];
        expect([other.class, other.outcome, other.missed]).toEqual([one.class, one.outcome, one.missed]);
      }),
    );
  });

  it("worse water never meets a target that better water missed, and a miss always names its items", () => {
    fc.assert(
      fc.property(tenths, tenths, fc.constantFrom(1, 2, 3, 4, 5), (a, b, targetClass) => {
        const facts = { target: target(targetClass as 1 | 2 | 3 | 4 | 5) };
        const better = judgeMonth(TOWNSHIP, cellsOf([Math.min(a, b)]), facts);
        const worse = judgeMonth(TOWNSHIP, cellsOf([Math.max(a, b)]), facts);
        expect(better.outcome !== "missed" || worse.outcome === "missed").toBe(true);
        for (const { outcome, missed } of [better, worse]) expect(missed.length > 0).toBe(outcome === "missed");
      }),
    );
  });

  it("what is not decided tells why", () => {
    const scheme = ready(schemeOf("township-handover", { items: ["nh3n", "tp"] }));
    fc.assert(
      fc.property(fc.subarray(["nh3n", "tp", "cod"] as const), fc.boolean(), (items, open) => {
        const cells = items.map((item): Cell => [item, "0.1"]);
        const standing = open
          ? ({ kind: "open", problem: { kind: "target-partly", section: "s", scheme: "x" } } as const)
          : ({ kind: "target", row: targetRow(3) } as const);
        const { outcome, doubts } = judgeMonth(scheme, cells, { target: standing });
        expect(doubts.length > 0).toBe(outcome !== "met");
        expect(outcome === "met").toBe(!open && items.includes("nh3n") && items.includes("tp"));
      }),
    );
  });
});
