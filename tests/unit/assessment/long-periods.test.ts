import fc from "fast-check";
import { judge, type Judgement } from "../../../domain/assessment";
import { decimalOf } from "../../../domain/number";
import { type Cell, months, target, TOWNSHIP, ZHEJIANG } from "./rules";

type Months = Readonly<Record<number, readonly Cell[]>>;

const quarter = (cells: Months): Judgement =>
  judge(TOWNSHIP, {
    period: { kind: "quarter", year: 2026, quarter: 4 },
    body: "river",
    target: target(3),
    months: months(2026, cells),
  });
const year = (cells: Months, frozen: boolean | null = false, scheme = ZHEJIANG): Judgement =>
  judge(scheme, {
    period: { kind: "year", year: 2026 },
    body: "river",
    target: target(3),
    months: months(2026, cells),
    frozen,
  });
const tp = (...texts: readonly string[]): readonly Cell[] => texts.map((text) => ["tp", text]);
const THREE = (text: string): readonly Cell[] => [
  ["codmn", "3"],
  ["nh3n", "0.3"],
  ["tp", text],
];
const through = (first: number, last: number, cells: readonly Cell[]): Months =>
  Object.fromEntries(Array.from({ length: last - first + 1 }, (_, index) => [first + index, cells]));

describe("a quarter (22号: at least two samples)", () => {
  it("is the exact mean of its months, rounded once", () => {
    // (0.195 + 0.205 + 0.2015) / 3 = 0.2005: half to even 0.200, which class Ⅲ still admits.
    const judged = quarter({ 10: tp("0.195"), 11: tp("0.205"), 12: tp("0.2015") });
    expect(judged).toMatchObject({ class: 3, outcome: "met" });
    expect(judged.trace.items[0]).toMatchObject({
      used: "0.200",
      origin: "manual",
      raw: "mean of 3 months (3 values)",
    });
    expect(judged.trace.period).toBe("2026-Q4");
  });

  it("of one sample can't be judged; two are enough, even in one month", () => {
    expect(quarter({ 10: tp("0.1") })).toMatchObject({
      class: null,
      outcome: "unjudgeable",
      doubts: [{ kind: "too-few", item: "tp", have: 1, need: 2 }],
    });
    expect(quarter({ 10: tp("0.1", "0.1") })).toMatchObject({ class: 2, outcome: "met", doubts: [] });
  });

  it("does not count what was measured in other months", () => {
    expect(quarter({ 9: tp("0.9"), 10: tp("0.1"), 11: tp("0.1") })).toMatchObject({ class: 2, outcome: "met" });
  });

  it("with an item measured too seldom is not met by the others alone", () => {
    expect(quarter({ 10: [...tp("0.1"), ["cod", "10"]], 11: tp("0.1") })).toMatchObject({
      class: 2,
      outcome: "undecided",
      doubts: [{ kind: "too-few", item: "cod" }],
    });
  });

  it("whose months have unequal numbers of samples is undecided where samples and months judge differently", () => {
    // Months: (0.1 + 0.28) / 2 = 0.19 is Ⅲ; samples: (0.1 + 3 × 0.28) / 4 = 0.235 is Ⅳ.
    expect(quarter({ 10: tp("0.1"), 11: tp("0.28", "0.28", "0.28") })).toMatchObject({
      class: null,
      limiting: [],
      outcome: "undecided",
      missed: [],
      doubts: [{ kind: "mean-unsettled", items: ["tp"] }],
    });
    expect(quarter({ 10: tp("0.21"), 11: tp("0.29", "0.29") })).toMatchObject({ class: 4, outcome: "missed" });
    // Ⅳ or Ⅴ, the target Ⅲ is missed by both: (0.25 + 0.34) / 2 = 0.295, (0.25 + 0.34 × 3) / 4 = 0.3175.
    expect(quarter({ 10: tp("0.25"), 11: tp("0.34", "0.34", "0.34") })).toMatchObject({
      class: null,
      outcome: "missed",
      missed: ["tp"],
      doubts: [{ kind: "mean-unsettled" }],
    });
  });

  it("counts a month of automatic values as one sample", () => {
    const station = Array.from({ length: 25 }, (_, day) =>
      Array.from({ length: 6 }, () => ({
        item: "tp" as const,
        day: `2026-10-${String(day + 1).padStart(2, "0")}`,
        value: decimalOf("0.1"),
        below: false,
      })),
    ).flat();
    const of = (more: Months) =>
      judge(TOWNSHIP, {
        period: { kind: "quarter", year: 2026, quarter: 4 },
        body: "river",
        target: target(3),
        months: new Map([["2026-10", { laboratory: [], station }], ...months(2026, more)]),
      });
    expect(of({})).toMatchObject({ outcome: "unjudgeable", doubts: [{ kind: "too-few", have: 1, need: 2 }] });
    const mixed = of({ 11: tp("0.2") });
    expect(mixed).toMatchObject({ class: 3, outcome: "met" });
    expect(mixed.trace.items[0]).toMatchObject({ used: "0.150", origin: "mixed" });
    expect(mixed.trace.sentence.zh).toContain("自动与手工");
  });
});

describe("a year (22号: twelve months, eight where the river freezes)", () => {
  it("is the mean of its twelve months, each counting once", () => {
    const judged = year({ ...through(1, 11, THREE("0.1")), 12: [...THREE("1.3"), ...tp("1.3", "1.3")] });
    // (11 × 0.1 + 1.3) / 12 = 0.2
    expect(judged).toMatchObject({ class: 3, outcome: "met", limiting: ["tp"], doubts: [] });
    expect(judged.trace.scheme).toMatchObject({ id: "zhejiang-cross-boundary", ladder: null });
  });

  it("misses by its mean", () => {
    expect(year(through(1, 12, THREE("0.25")))).toMatchObject({ class: 4, outcome: "missed", missed: ["tp"] });
  });

  it.each([
    [11, false, "unjudgeable"],
    [8, true, "met"],
    [7, true, "unjudgeable"],
    [11, null, "undecided"],
    [7, null, "unjudgeable"],
    [12, null, "met"],
  ] as const)("of %i months, frozen %s, is %s", (last, frozen, outcome) => {
    expect(year(through(1, last, THREE("0.1")), frozen).outcome).toBe(outcome);
  });

  it("asks whether the river freezes rather than ordering or sparing anybody", () => {
    expect(year(through(1, 9, THREE("0.25")), null)).toMatchObject({
      outcome: "undecided",
      missed: [],
      doubts: [{ kind: "frozen-unknown", items: ["codmn", "nh3n", "tp"] }],
    });
  });

  it("with too few months of one item of the scheme is undecided, not met by the others", () => {
    const cells = through(1, 12, THREE("0.1").slice(0, 2));
    expect(year({ ...cells, 12: THREE("0.1") })).toMatchObject({
      outcome: "undecided",
      missing: ["tp"],
      doubts: [
        { kind: "items-missing", items: ["tp"] },
        { kind: "too-few", item: "tp", have: 1, need: 12 },
      ],
    });
  });
});

it("a quarter and a year of equal months have the class of each month", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), (thousandths) => {
      const cells = THREE(`0.${String(thousandths).padStart(3, "0")}`);
      const [one, all] = [quarter(through(10, 12, cells)), year(through(1, 12, cells))];
      expect([all.class, all.outcome, all.missed]).toEqual([one.class, one.outcome, one.missed]);
    }),
    { numRuns: 50 },
  );
});
