import fc from "fast-check";
import { addFractions, compareFractions, fraction, fractionOf, type Fraction } from "../../../domain/number";
import {
  assessGroup,
  type Assessed,
  type Choice,
  type Enterprise,
  fractionOfQuotient,
  rankGroup,
  type Scheme,
} from "../../../domain/three-three";
import { SCHEME, someGroup, someScheme } from "./group";
import { assessed, DYEING, enterprise } from "./register";

const one = (
  members: readonly Enterprise[],
  id: string,
  scheme: Scheme = SCHEME,
  choices: readonly Choice[] = [],
): Assessed => assessGroup("印染", members, scheme, choices).enterprises.find((each) => each.enterprise.id === id)!;
const sentence = (...args: Parameters<typeof one>) => one(...args).sentence.zh;
const printed = ({ numerator, denominator }: Fraction) => Number(numerator) / Number(denominator);
const taxes = (...texts: string[]) => texts.map((tax, at) => enterprise(String(at + 1), { tax }));

describe("the sentence that explains a place", () => {
  it("names metric, place and tier", () => {
    expect(one(DYEING, "染1").sentence).toEqual({
      zh: "吨排污权税收 10.0000 万元/吨，在“印染”组参评 8 家中列第 1 位，为激励档。",
      en: "tax per tonne of discharge right 10.0000 (万元): place 1 of the 8 that compete in 印染, tier incentive.",
    });
    expect(sentence(DYEING, "染1", { ...SCHEME, metric: "output", denominator: "actual" })).toContain(
      "单位排放产值 1.0000",
    );
  });

  it("says of equals which places they hold, and how a border across them is settled", () => {
    expect(sentence(taxes("9", "8", "8", "7", "6", "5"), "3")).toContain(
      "与另外 1 家并列，占第 2 至 3 位，跨分档线，同分者按最好名次同归激励档。",
    );
    expect(sentence(taxes("9", "8", "8", "7", "6", "5"), "3", { ...SCHEME, ties: "down" })).toContain(
      "跨分档线，同分者按最差名次同归维持档。",
    );
    expect(sentence(taxes("9", "9", "8", "7", "6", "5"), "1")).toContain("与另外 1 家并列，占第 1 至 2 位。");
  });

  it("says of places left over only where they decide the tier", () => {
    expect(sentence(taxes("4", "3", "2", "1"), "2")).toContain(
      "4 家不能三等分，余 1 个名额按口径给维持档，本企业的档次取决于此。",
    );
    expect(sentence(taxes("4", "3", "2", "1"), "1")).not.toContain("不能三等分");
    expect(sentence(taxes("3", "2", "1"), "2")).not.toContain("不能三等分");
  });

  it.each<[string, Enterprise, Partial<Scheme>, string]>([
    ["exempt", enterprise("x", { exemption: "民生保供" }), {}, "豁免（民生保供），不参加排名和分档。"],
    ["without a figure", enterprise("x", { tax: "", actual: "" }), {}, "缺税收、实际排放量数据，待补，不参加排名。"],
    [
      "without output",
      enterprise("x", { output: "", actual: "" }),
      { metric: "output", denominator: "right" },
      "缺产值数据，待补，不参加排名。",
    ],
    [
      "without tonnes",
      enterprise("x", { right: "0", actual: "0" }),
      {},
      "作为分母的排污量为 0，算不出指标，不参加排名。",
    ],
    ["below scale", enterprise("x", { below: true }), {}, "规模以下企业，按口径单列，不分档。"],
    [
      "below scale and put last",
      enterprise("x", { below: true }),
      { belowScale: "last" },
      "规模以下企业，按口径不排名次，列入倒逼档。",
    ],
    ["in a small group", enterprise("x"), { minGroup: 9 }, "本组参评 4 家，少于 9 家，不分档，单列。"],
  ])("says why an enterprise %s is not ranked", (_what, member, scheme, expected) => {
    expect(sentence([...taxes("3", "2", "1"), member], "x", { ...SCHEME, ...scheme })).toBe(expected);
  });

  it("says which open choices move it", () => {
    const choices: readonly Choice[] = [
      { key: "ties", alternatives: ["down"] },
      { key: "minGroup", alternatives: [9] },
    ];
    expect(sentence(taxes("9", "8", "8", "7", "6", "5"), "3", SCHEME, choices)).toMatch(
      /敏感：各种口径下可能为激励、维持、不分档，随“同分跨档的处理”、“分档所需最少家数”而定。$/,
    );
    const small = [...taxes("2", "1"), enterprise("x", { tax: "3", below: true })];
    const together: readonly Choice[] = [
      { key: "belowScale", alternatives: ["ranked"] },
      { key: "minGroup", alternatives: [3] },
    ];
    expect(sentence(small, "1", { ...SCHEME, minGroup: 4 }, together)).toMatch(/随几项待确认口径同时变化而定。$/);
  });

  it("stands at every enterprise of the shipped scheme", () => {
    for (const { enterprises } of assessed())
      for (const each of enterprises) expect([each.sentence.zh.length, each.sentence.en.length]).not.toContain(0);
    expect(assessed()[0]!.enterprises.find(({ enterprise: { id } }) => id === "染8")!.sentence.zh).toContain(
      "2.0000 万元/吨",
    );
  });
});

describe("the distance to both borders", () => {
  const bordersOf = (members: readonly Enterprise[], id: string, scheme = SCHEME) =>
    one(members, id, scheme).borders.map(({ border, side, metric, money, between }) => [
      border,
      side,
      printed(metric),
      printed(money),
      between,
    ]);

  it("is the lead over the best below, or what is lacking to draw level with the worst above", () => {
    const members = taxes("9", "8", "6.5", "5", "3", "1");
    expect(bordersOf(members, "1")).toEqual([
      ["first", "above", 2.5, 2.5, 1],
      ["middle", "above", 6, 6, 3],
    ]);
    expect(bordersOf(members, "4")).toEqual([
      ["first", "below", 3, 3, 1],
      ["middle", "above", 2, 2, 0],
    ]);
    expect(bordersOf(members, "6")).toEqual([
      ["first", "below", 7, 7, 3],
      ["middle", "below", 4, 4, 1],
    ]);
  });

  it("in money counts the enterprise's own tonnes", () => {
    const members = [...taxes("9", "8"), enterprise("x", { tax: "15", right: "2", actual: "3" })];
    expect(bordersOf(members, "x")).toEqual([
      ["first", "below", 4, 12, 1],
      ["middle", "below", 3, 9, 0],
    ]);
  });

  it("is none for who does not compete, and where a tier is empty", () => {
    expect(bordersOf([...taxes("3", "2", "1"), enterprise("x", { exemption: "新建" })], "x")).toEqual([]);
    expect(bordersOf(taxes("1", "1", "1"), "2")).toEqual([]);
  });

  it("whatever the group: what is lacking, once earned, draws level with the tier above", () => {
    fc.assert(
      fc.property(someGroup, someScheme, (group, scheme) => {
        const members = group.map(({ exempt, ...figures }, at) => ({
          id: String(at),
          name: "",
          exemption: exempt ? "新建" : null,
          figures,
        }));
        const ranked = rankGroup(group, scheme);
        const { enterprises } = assessGroup("g", members, scheme, []);
        const above = { first: ["first"], middle: ["first", "middle"] };
        const level = enterprises.flatMap(({ standing, borders }) =>
          borders.map(({ border, side, metric, money, between }) => {
            const own = fractionOfQuotient(standing.metric!);
            const isAbove = side === "above";
            const others = ranked.standings.filter(
              ({ rank, tier }) => rank !== null && above[border].includes(tier!) !== isAbove,
            );
            const target = addFractions(own, isAbove ? { ...metric, numerator: -metric.numerator } : metric);
            const sameMoney = compareFractions(
              fraction(money.numerator * metric.denominator, money.denominator),
              fraction(
                metric.numerator * fractionOf(standing.metric!.denominator).numerator,
                fractionOf(standing.metric!.denominator).denominator,
              ),
            );
            const between2 = ranked.standings.filter(
              ({ rank, tier }) =>
                rank !== null &&
                above[border].includes(tier!) === isAbove &&
                (isAbove ? rank > standing.rank! : rank < standing.rank!),
            ).length;
            return [
              metric.numerator > 0n,
              others.some((other) => compareFractions(fractionOfQuotient(other.metric!), target) === 0),
              sameMoney,
              between === between2,
            ];
          }),
        );
        expect(level).toEqual(level.map(() => [true, true, 0, true]));
      }),
      { numRuns: 500 },
    );
  });
});
