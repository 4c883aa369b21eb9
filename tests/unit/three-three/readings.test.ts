import fc from "fast-check";
import {
  type Choice,
  type Figures,
  rankGroup,
  REACHED,
  readGroup,
  type Scheme,
  type SchemeKey,
} from "../../../domain/three-three";
import { figures, SCHEME, someGroup, someScheme, taxes } from "./group";

const read = (group: readonly Figures[], choices: readonly Choice[], scheme: Partial<Scheme> = {}) =>
  readGroup(group, { ...SCHEME, ...scheme }, choices).readings;
const STABLE = { stability: "stable", movedBy: [] };

/** The tier or `none` under a scheme, by itself. */
const reached = (group: readonly Figures[], scheme: Scheme) =>
  rankGroup(group, scheme).standings.map(({ tier }) => tier ?? "none");

const choice = <Key extends SchemeKey>(key: Key, ...alternatives: Scheme[Key][]) => ({ key, alternatives }) as Choice;

const someChoices: fc.Arbitrary<readonly Choice[]> = fc
  .tuple(
    fc.array(someScheme, { maxLength: 2 }),
    fc.shuffledSubarray(["metric", "minGroup", "belowScale", "extra", "ties", "denominator"] as const, {
      maxLength: 3,
    }),
  )
  .map(([schemes, keys]) => keys.map((key) => ({ key, alternatives: schemes.map((scheme) => scheme[key]) }) as Choice));

describe("readings of the open choices", () => {
  it("without choices leave everybody stable where the base puts them", () => {
    expect(read([...taxes("3", "2", "1"), figures({ exempt: true })], [])).toEqual([
      { tiers: ["first"], ...STABLE },
      { tiers: ["middle"], ...STABLE },
      { tiers: ["last"], ...STABLE },
      { tiers: ["none"], ...STABLE },
    ]);
  });

  it("name the choice that moves an enterprise, in the order of the choices", () => {
    const group = taxes("6", "4", "4", "4", "2", "1");
    const [top, tied] = read(group, [choice("minGroup", 7), choice("ties", "down")]);
    expect(top).toEqual({ tiers: ["first", "none"], stability: "sensitive", movedBy: ["minGroup"] });
    expect(tied).toEqual({ tiers: ["first", "middle", "none"], stability: "sensitive", movedBy: ["minGroup", "ties"] });
    expect(read(group, [choice("ties", "down"), choice("minGroup", 7)])[1]!.movedBy).toEqual(["ties", "minGroup"]);
  });

  it("say `together` where no choice alone moves it", () => {
    const group = [...taxes("2", "1"), figures({ tax: "3", below: true })];
    const [, last] = read(group, [choice("belowScale", "ranked"), choice("minGroup", 3)], { minGroup: 4 });
    expect(last).toEqual({ tiers: ["last", "none"], stability: "sensitive", movedBy: "together" });
  });

  it("pass over alternatives that equal the base", () => {
    const group = taxes("4", "3", "3", "1");
    const choices = [choice("ties", "up"), choice("extra", ["middle", "first"]), choice("minGroup", 3)];
    for (const reading of read(group, choices)) expect(reading).toMatchObject(STABLE);
  });

  it("whatever the group: tiers are those of every scheme of the product, each ranked by itself", () => {
    fc.assert(
      fc.property(someGroup, someScheme, someChoices, (group, base, choices) => {
        let schemes: Scheme[] = [base];
        for (const { key, alternatives } of choices)
          schemes = schemes.flatMap((scheme) => [
            scheme,
            ...alternatives.map((value) => ({ ...scheme, [key]: value })),
          ]);
        const under = schemes.map((scheme) => reached(group, scheme));
        const before = reached(group, base);
        const { base: ranked, readings } = readGroup(group, base, choices);
        expect(ranked).toEqual(rankGroup(group, base));
        readings.forEach(({ tiers, stability, movedBy }, index) => {
          const all = new Set(under.map((tiersOf) => tiersOf[index]));
          expect(tiers).toEqual(REACHED.filter((tier) => all.has(tier)));
          expect(stability).toBe(all.size === 1 ? "stable" : "sensitive");
          const alone = choices.filter(({ key, alternatives }) =>
            alternatives.some((value) => reached(group, { ...base, [key]: value })[index] !== before[index]),
          );
          const keys = alone.map(({ key }) => key);
          expect(movedBy).toEqual(all.size > 1 && keys.length === 0 ? "together" : keys);
        });
      }),
      { numRuns: 500 },
    );
  });
});
