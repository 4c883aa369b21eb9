import fc from "fast-check";
import { bordersOf, compareQuotients, type Figures, rankGroup, type Scheme } from "../../../domain/three-three";
import { figures, SCHEME, someGroup, someScheme, taxes } from "./group";

const standings = (group: readonly Figures[], scheme: Partial<Scheme> = {}) =>
  rankGroup(group, { ...SCHEME, ...scheme }).standings;
const tiers = (group: readonly Figures[], scheme: Partial<Scheme> = {}) =>
  standings(group, scheme).map(({ tier }) => tier);
const ranks = (group: readonly Figures[], scheme: Partial<Scheme> = {}) =>
  standings(group, scheme).map(({ rank }) => rank);
const reasons = (group: readonly Figures[], scheme: Partial<Scheme> = {}) =>
  standings(group, scheme).map(({ reason }) => reason);

describe("thirds", () => {
  it("are equal where the number divides by three, and the places left over go by the order of `extra`", () => {
    const sizes = (count: number, ...extra: Scheme["extra"]) => {
      const { first, second } = bordersOf(count, extra);
      return [first, second - first, count - second];
    };
    expect(sizes(9, "last", "middle")).toEqual([3, 3, 3]);
    expect(sizes(10, "middle", "first")).toEqual([3, 4, 3]);
    expect(sizes(11, "middle", "first")).toEqual([4, 4, 3]);
    expect(sizes(10, "last", "first", "middle")).toEqual([3, 3, 4]);
    expect(sizes(11, "last", "first", "middle")).toEqual([4, 3, 4]);
    expect(sizes(1, "middle", "last")).toEqual([0, 1, 0]);
    expect(sizes(2, "first", "last")).toEqual([1, 0, 1]);
  });
});

describe("a group", () => {
  it("is ranked from the highest metric, and equal ones share the better number", () => {
    expect(ranks(taxes("3", "5", "1", "5.0", "2", "3"))).toEqual([3, 1, 6, 1, 5, 3]);
  });

  it("has its tiers by place", () => {
    expect(tiers(taxes("6", "5", "4", "3", "2", "1"))).toEqual(["first", "first", "middle", "middle", "last", "last"]);
  });

  it("puts equals across a border up to their best place or down to their worst", () => {
    const group = taxes("6", "4", "4", "4", "2", "1");
    expect(tiers(group)).toEqual(["first", "first", "first", "first", "last", "last"]);
    expect(tiers(group, { ties: "down" })).toEqual(["first", "middle", "middle", "middle", "last", "last"]);
    expect(ranks(group, { ties: "down" })).toEqual([1, 2, 2, 2, 5, 6]);
    expect(tiers(taxes("1", "1", "1"), { ties: "down" })).toEqual(["last", "last", "last"]);
  });

  it("of fewer than minGroup has no tiers, and says how many compete", () => {
    const group = [...taxes("2", "1"), figures({ below: true }), figures({ exempt: true }), figures({ tax: "" })];
    const { of, standings: all } = rankGroup(group, { ...SCHEME, belowScale: "last" });
    expect(of).toBe(2);
    expect(all.map(({ rank, tier, reason }) => [rank, tier, reason])).toEqual([
      [null, null, "group-too-small"],
      [null, null, "group-too-small"],
      [null, null, "group-too-small"],
      [null, null, "exempt"],
      [null, null, "missing"],
    ]);
    expect(all.map(({ metric }) => metric !== null)).toEqual([true, true, true, true, false]);
  });

  it("takes enterprises below scale in, puts them last or leaves them apart", () => {
    const group = [...taxes("4", "3", "2"), figures({ tax: "9", below: true })];
    expect(ranks(group, { belowScale: "ranked" })).toEqual([2, 3, 4, 1]);
    expect(tiers(group, { belowScale: "last" })).toEqual(["first", "middle", "last", "last"]);
    expect(ranks(group, { belowScale: "last" })).toEqual([1, 2, 3, null]);
    expect(reasons(group, { belowScale: "last" })).toEqual([null, null, null, "below-scale-last"]);
    expect(tiers(group, { belowScale: "apart" })).toEqual(["first", "middle", "last", null]);
    expect(reasons(group, { belowScale: "apart" })).toEqual([null, null, null, "below-scale"]);
    for (const belowScale of ["last", "apart"] as const) expect(rankGroup(group, { ...SCHEME, belowScale }).of).toBe(3);
  });

  it("gives the first reason that is true", () => {
    const all = { below: true, exempt: true, tax: "", right: "0", actual: "0" };
    expect(reasons([figures(all)])).toEqual(["exempt"]);
    expect(reasons([figures({ ...all, exempt: false })])).toEqual(["missing"]);
    expect(reasons([figures({ ...all, exempt: false, tax: "1" })])).toEqual(["no-denominator"]);
    expect(reasons([figures({ below: true })])).toEqual(["below-scale"]);
    expect(reasons([figures({ below: true })], { belowScale: "last" })).toEqual(["group-too-small"]);
  });

  it("of ten with equals at a border, one above its right and one exempt stands as accountability.md §4.3 asks", () => {
    const group = [
      ...taxes("10", "9", "8", "7", "7", "5", "4", "3"),
      figures({ tax: "30", right: "10", actual: "15" }),
      figures({ tax: "99", exempt: true }),
    ];
    const { of, standings: all } = rankGroup(group, SCHEME);
    expect(of).toBe(9);
    expect(all.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 4, 6, 7, 8, 9, null]);
    const thirds = ["first", "first", "first", "middle", "middle", "middle", "last", "last", "last"];
    expect(all.map(({ tier }) => tier)).toEqual([...thirds, null]);
  });

  it("whatever it holds: ranks, tiers and counts are those of the definition", () => {
    fc.assert(
      fc.property(someGroup, someScheme, (group, scheme) => {
        const { of, standings: all } = rankGroup(group, scheme);
        const isRanked = (index: number) =>
          all[index]!.metric !== null &&
          !group[index]!.exempt &&
          (scheme.belowScale === "ranked" || !group[index]!.below);
        const competing = all.filter((_, index) => isRanked(index));
        expect(of).toBe(competing.length);
        const { first, second } = bordersOf(of, scheme.extra);
        const expected = all.map(({ metric, reason }, index) => {
          if (!isRanked(index) || of < scheme.minGroup) {
            const isLast = of >= scheme.minGroup && reason === "below-scale-last";
            return [null, isLast ? "last" : null, false];
          }
          const against = competing.map((other) => compareQuotients(other.metric!, metric!));
          const best = against.filter((order) => order > 0).length + 1;
          const place = scheme.ties === "up" ? best : against.filter((order) => order >= 0).length;
          return [best, place <= first ? "first" : place <= second ? "middle" : "last", true];
        });
        expect(all.map(({ rank, tier, reason }) => [rank, tier, reason === null])).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it("whatever it holds: the order of its rows and the unit of money move nobody", () => {
    fc.assert(
      fc.property(someGroup, someScheme, (group, scheme) => {
        const places = rankGroup(group, scheme).standings.map(({ rank, tier, reason }) => ({ rank, tier, reason }));
        const reversed = rankGroup(group.toReversed(), scheme).standings.toReversed();
        expect(reversed.map(({ rank, tier, reason }) => ({ rank, tier, reason }))).toEqual(places);
        const inYuan = group.map((each) => ({
          ...each,
          tax: each.tax && { ...each.tax, units: Number(each.tax.units) * 10_000 },
          output: each.output && { ...each.output, units: Number(each.output.units) * 10_000 },
        }));
        const again = rankGroup(inYuan, scheme).standings;
        expect(again.map(({ rank, tier, reason }) => ({ rank, tier, reason }))).toEqual(places);
      }),
    );
  });
});
