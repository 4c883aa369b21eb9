import fc from "fast-check";
import { addFractions, compareFractions, fraction } from "../../../domain/number";
import { rankDivisions, score, type ScoringBody } from "../../../domain/scoring";
import { changedBy, facts, schemeOf, scored, textOf, year } from "./world";

const QUZHOU = schemeOf("quzhou-township");
const SHENGZHOU = schemeOf("shengzhou-2016");

/** A town whose total by the default scheme is 90 less 5 for each month that it missed. */
const town = (division: string, misses: number, given: Parameters<typeof facts>[1] = {}) => {
  const classes = Object.fromEntries(Array.from({ length: misses }, (_, month) => [month * 2 + 1, 4 as const]));
  return { division, score: scored(QUZHOU, facts(year(classes, { water: "own" }), { division, ...given }), []) };
};
const rank = (body: ScoringBody, ...towns: readonly ReturnType<typeof town>[]) => {
  const ranking = rankDivisions(body, towns);
  if (ranking.kind !== "ranking") throw new Error("expected a ranking");
  return ranking.divisions;
};
const places = (...given: Parameters<typeof rank>) =>
  rank(...given).map((each) => `${each.score.division} ${each.rank} ${each.tier ?? "–"}`);

describe("township rankings 乡镇三档", () => {
  const five = [town("a", 3), town("b", 0), town("c", 1), town("d", 1), town("e", 4)];

  it("equal totals share the better number; places left over go where the scheme says", () => {
    expect(places(QUZHOU.body, ...five)).toEqual(["b 1 first", "c 2 first", "d 2 first", "a 4 middle", "e 5 last"]);
  });

  it("ties at a border go up or down as the scheme says", () => {
    const down = { ...QUZHOU.body, tiers: { extra: ["middle", "first"], ties: "down" } } as const;
    expect(places(down, ...five)).toEqual(["b 1 first", "c 2 middle", "d 2 middle", "a 4 middle", "e 5 last"]);
  });

  it("a scheme without thirds ranks alone", () => {
    expect(places({ ...QUZHOU.body, tiers: null }, ...five).at(0)).toBe("b 1 –");
  });

  it("the first tier is proposed for praise, the last for guidance; a capped grade is praised in no tier", () => {
    const texts = (...towns: Parameters<typeof rankDivisions>[1]) =>
      rank(QUZHOU.body, ...(towns as readonly ReturnType<typeof town>[])).map(({ proposals }) =>
        proposals.map(({ text }) => text.zh),
      );
    expect(texts(town("a", 0), town("b", 1), town("c", 2))).toEqual([
      ["建议通报表扬并给予奖励"],
      [],
      ["建议加强指导服务并限期整改"],
    ]);
    const struck = town("a", 0, { occurrences: [{ word: "falsified-data", id: "e" }] });
    expect(texts(struck, town("b", 1), town("c", 2))[0]).toEqual([]);
  });

  it("nobody is ranked while somebody has no score", () => {
    const open = { division: "z", score: score(QUZHOU, facts(year({ 1: 4 }), { division: "z" }), []) };
    expect(rankDivisions(QUZHOU.body, [town("a", 0), open])).toEqual({ kind: "incomplete", divisions: ["z"] });
  });

  it("is a trial while one of its scores is", () => {
    expect(rankDivisions(QUZHOU.body, [town("a", 0)])).toMatchObject({ kind: "ranking", trial: true });
    const body = { ...QUZHOU.body, document: { number: "衢治水办〔2026〕1号", filing: "督检考 1" } };
    const bound = scored({ ...QUZHOU, status: "binding", body }, facts(year()), []);
    expect(rankDivisions(body, [{ division: "town", score: bound }])).toMatchObject({ trial: false });
  });
});

describe("a fund shared by totals", () => {
  const totals = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 });

  it("is shared whole, exactly, more to who has more", () => {
    fc.assert(
      fc.property(totals, (misses) => {
        const ranked = rank(SHENGZHOU.body, ...misses.map((miss, index) => town(`t${index}`, miss)));
        const sum = ranked.reduce((whole, { money }) => addFractions(whole, money ?? fraction(0, 1)), fraction(0, 1));
        expect(compareFractions(sum, fraction(1600, 1))).toBe(0);
        const money = ranked.map((each) => Number(textOf(each.money ?? fraction(0, 1))));
        expect(money).toEqual([...money].sort((one, other) => other - one));
      }),
    );
  });

  it("is nobody's where nobody has points", () => {
    const nothing = town("a", 0);
    const none = { ...nothing, score: { ...nothing.score, total: fraction(0, 1) } };
    expect(rank(SHENGZHOU.body, none)[0]?.money).toBeNull();
    expect(rank(QUZHOU.body, nothing)[0]?.money).toBeNull();
    expect(changedBy(0).tp).toBeDefined();
  });
});
