import {
  effectsOf,
  industryTable,
  lastPlaces,
  movements,
  type Reached,
  type Release,
  releaseOf,
  tiersOfYear,
  type YearTiers,
} from "../../../domain/three-three";
import { assessed, RULE } from "./register";

const year = (tiers: Readonly<Record<string, Reached>>): YearTiers => new Map(Object.entries(tiers));
const RELEASED: Release = { kind: "released", number: "衢政办发〔2026〕1号", filing: "备〔2026〕1号" };

describe("the list of last places", () => {
  it("holds everybody in the last tier, with improvement proposed, and leaving after enough years running", () => {
    const earlier = [year({ 染6: "last", 染7: "last", 染8: "last" }), year({ 染7: "middle", 染8: "last" })];
    expect(
      lastPlaces(assessed(), earlier, 3).map(({ assessed: { enterprise }, years, proposal }) => [
        enterprise.id,
        years,
        proposal,
      ]),
    ).toEqual([
      ["染7", 2, "improve"],
      ["染8", 3, "leave"],
    ]);
  });

  it("proposes no leaving where no text says after how many years", () => {
    const earlier = Array.from({ length: 9 }, () => year({ 染8: "last" }));
    const [, worst] = lastPlaces(assessed(), earlier, null);
    expect(worst).toMatchObject({ years: 10, proposal: "improve" });
    expect(worst!.because.zh).toContain("待确认");
  });

  it("counts no year in which the enterprise was in no tier, and none before it", () => {
    const earlier = [year({ 染8: "none" }), year({ 染8: "last" })];
    expect(lastPlaces(assessed(), earlier, 3)[1]).toMatchObject({ years: 1, proposal: "improve" });
  });
});

describe("measures", () => {
  const trial = releaseOf(RULE.status, RULE.body);
  const of = (release: Release, grades = new Map<string, readonly (string | null)[]>()) =>
    effectsOf(RULE.body, assessed(), grades, release);

  it("are a preview and no proposals while the assessment is a trial", () => {
    expect(of(trial).kind).toBe("preview");
    expect(of(RELEASED).kind).toBe("proposals");
    expect(of(RELEASED).proposals).toEqual(of(trial).proposals);
  });

  it("follow the tier, each with where it was read, or none: an assumption", () => {
    const [first] = of(trial).proposals;
    expect(first).toMatchObject({ id: "染1", kind: "reduction", coefficient: null, source: null, cause: "tier" });
    const worst = of(trial).proposals.filter(({ id }) => id === "染8");
    expect(worst.map(({ kind, source }) => [kind, source === null])).toEqual([
      ["reduction", true],
      ["price", false],
      ["quota", true],
    ]);
    expect(of(trial).proposals.filter(({ id }) => id === "染9" || id === "纸1")).toEqual([]);
  });

  it("follow a grade of another assessment after its years running, whatever the tier", () => {
    const grades = new Map([
      ["染1", ["D", "D", "A"]],
      ["染2", ["D", "C", "D"]],
      ["染9", ["D"]],
      ["纸1", ["D", "D"]],
    ]);
    const byGrade = of(trial, grades).proposals.filter(({ cause }) => cause === "grade");
    expect(byGrade.map(({ id, kind }) => [id, kind])).toEqual([
      ["染1", "price"],
      ["纸1", "price"],
    ]);
  });
});

describe("two years side by side", () => {
  it("show who rose, fell, came and went, and count each way", () => {
    const before = year({ a: "last", b: "first", c: "middle", d: "none", e: "first", f: "none" });
    const now = year({ a: "middle", b: "last", c: "middle", d: "first", f: "none", g: "last" });
    const { each, counts } = movements(before, now);
    expect(each.map(({ id, direction }) => [id, direction])).toEqual([
      ["a", "up"],
      ["b", "down"],
      ["c", "same"],
      ["d", "in"],
      ["f", "same"],
      ["g", "in"],
      ["e", "out"],
    ]);
    expect(counts.last).toEqual({ first: 0, middle: 1, last: 0, none: 0 });
    expect(counts.none).toEqual({ first: 1, middle: 0, last: 0, none: 1 });
  });

  it("take the tiers of an assessment as they stand", () => {
    const tiers = tiersOfYear(assessed());
    expect([tiers.get("染1"), tiers.get("染8"), tiers.get("染9"), tiers.size]).toEqual(["first", "last", "none", 12]);
  });
});

describe("the table of industries by tiers", () => {
  it("counts each industry and all together", () => {
    const [dyeing, paper, all] = industryTable(assessed());
    expect(dyeing).toMatchObject({
      group: "印染",
      enterprises: 10,
      of: 8,
      tiers: { first: 3, middle: 3, last: 2, none: 2 },
      reasons: { exempt: 1, missing: 1, "group-too-small": 0 },
    });
    expect(paper).toMatchObject({
      group: "造纸",
      enterprises: 2,
      of: 1,
      tiers: { none: 2 },
      reasons: { "group-too-small": 2 },
    });
    expect(all).toMatchObject({
      group: null,
      enterprises: 12,
      of: 9,
      tiers: { first: 3, middle: 3, last: 2, none: 4 },
    });
    for (const { stability, enterprises } of [dyeing!, paper!, all!])
      expect(stability.stable + stability.sensitive).toBe(enterprises);
  });
});
