import fc from "fast-check";
import {
  type Confirmation,
  type LedgerInput,
  neighbourLedger,
  type Neighbours,
  neighboursFault,
  type Position,
} from "../../../domain/compensation";
import { add, type Decimal, decimal, decimalOf, shortestText, signOf } from "../../../domain/number";
import { loadRules, newestRule } from "../../../rules";

const library = loadRules();
const scheme = (id: string): LedgerInput["scheme"] => newestRule(library, "compensation-scheme", id);
const PAIR: Neighbours = { section: "s", upstream: "up", downstream: "down", superior: null };
const input = (given: Partial<LedgerInput> = {}): LedgerInput => ({
  neighbours: PAIR,
  period: "2026-07",
  scheme: scheme("guzhen-2021"),
  values: [{ item: "tp", value: decimalOf("0.3"), base: decimalOf("0.2") }],
  verdicts: ["v1"],
  confirmations: [],
  ...given,
});
const said = (positions: readonly Position[]): Record<string, string> =>
  Object.fromEntries(positions.map(({ division, amount }) => [division, shortestText(amount)]));
const entryOf = (given: LedgerInput) => {
  const [entry] = neighbourLedger([given]).entries;
  if (entry === undefined) throw new Error("expected an entry");
  return entry;
};
const sumOf = (positions: readonly Position[]): Decimal =>
  positions.reduce<Decimal>((sum, { amount }) => add(sum, amount), { units: 0, scale: 0 });

describe("positions between neighbours", () => {
  it.each<[string, LedgerInput, Record<string, string>]>([
    ["what is paid goes from upstream to downstream", input(), { up: "-2", down: "2" }],
    [
      "what is earned comes from downstream",
      input({ scheme: scheme("heze"), values: values("20", "1") }),
      { up: "35", down: "-35" },
    ],
    [
      "below 0 it goes the other way",
      input({ scheme: scheme("heze"), values: values("40", "1.5") }),
      { up: "-20", down: "20" },
    ],
    [
      "the superior adds its share in the payer's place",
      input({ neighbours: { ...PAIR, superior: { division: "city", share: "0.25", role: "adds" } } }),
      { up: "-1.5", down: "2", city: "-0.5" },
    ],
    [
      "the superior takes its share of what the receiver gets",
      input({ neighbours: { ...PAIR, superior: { division: "city", share: "0.25", role: "takes" } } }),
      { up: "-2", down: "1.5", city: "0.5" },
    ],
  ])("%s", (_what, given, expected) => {
    expect(said(entryOf(given).positions)).toEqual(expected);
  });

  it("an agreement at fault, or values that do not suffice, are open and move nothing", () => {
    const own = { ...PAIR, downstream: "up" };
    expect(neighboursFault(own)).toBe("same-division");
    const tooMuch = { ...PAIR, superior: { division: "city", share: "1.01", role: "adds" } } as const;
    expect(neighboursFault(tooMuch)).toBe("share");
    expect(neighboursFault({ ...PAIR, superior: { ...tooMuch.superior, share: "-0.1" } })).toBe("share");
    for (const given of [input({ neighbours: own }), input({ neighbours: tooMuch }), input({ values: [] })])
      expect(entryOf(given)).toMatchObject({ status: "open", positions: [] });
  });

  it("whatever the sums, add up to 0 with the superior's share, month by month and in all", () => {
    const entry = fc
      .record({
        amount: fc.tuple(fc.nat(100_000), fc.nat(5000)),
        up: fc.constantFrom("a", "b", "c"),
        share: fc.constantFrom(null, "0", "0.1", "0.333", "1"),
        role: fc.constantFrom("adds" as const, "takes" as const),
      })
      .map(({ amount: [cod, nh3n], up, share, role }) =>
        input({
          scheme: scheme("heze"),
          values: [
            { item: "cod", value: decimal(cod, 3), base: null },
            { item: "nh3n", value: decimal(nh3n, 3), base: null },
          ],
          neighbours: {
            section: "s",
            upstream: up,
            downstream: `${up}'`,
            superior: share === null ? null : { division: "city", share, role },
          },
        }),
      );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (inputs) => {
        const { entries, provisional, final } = neighbourLedger(inputs);
        for (const { positions } of entries) expect(signOf(sumOf(positions))).toBe(0);
        expect(signOf(sumOf(provisional))).toBe(0);
        expect(final).toEqual([]);
        const city = provisional.find(({ division }) => division === "city");
        const sides = sumOf(provisional.filter(({ division }) => division !== "city"));
        expect(signOf(add(sides, city?.amount ?? { units: 0, scale: 0 }))).toBe(0);
      }),
    );
  });
});

describe("an entry is provisional until both sides have confirmed it", () => {
  const of = (confirmations: readonly Partial<Confirmation>[], given: Partial<LedgerInput> = {}) => {
    const { basis } = entryOf(input());
    return entryOf(
      input({
        confirmations: confirmations.map((each) => ({
          side: "upstream",
          basis,
          agrees: true,
          reason: "",
          by: "li",
          on: "2026-08-20",
          ...each,
        })),
        ...given,
      }),
    ).status;
  };
  const BOTH: readonly Partial<Confirmation>[] = [{}, { side: "downstream" }];

  it.each<[string, readonly Partial<Confirmation>[], string]>([
    ["nobody", [], "provisional"],
    ["one side", [{}], "provisional"],
    ["one side twice", [{}, {}], "provisional"],
    ["both", BOTH, "final"],
    ["one of them against it", [{}, { side: "downstream", agrees: false, reason: "采样点有异议" }], "disputed"],
    ["against it without a reason", [{}, { side: "downstream", agrees: false, reason: " " }], "provisional"],
    ["against it and then for it", [{ agrees: false, reason: "核对" }, ...BOTH], "final"],
  ])("%s", (_who, confirmations, status) => {
    expect(of(confirmations)).toBe(status);
  });

  it("and again once a correction, another verdict, scheme, period or agreement changed what they confirmed", () => {
    const changes: readonly Partial<LedgerInput>[] = [
      { values: [{ item: "tp", value: decimalOf("0.5"), base: decimalOf("0.2") }] },
      { verdicts: ["v2"] },
      { scheme: scheme("hefei-2022") },
      { period: "2026-08" },
      { neighbours: { ...PAIR, superior: { division: "city", share: "0.1", role: "adds" } } },
    ];
    for (const change of changes) expect(of(BOTH, change)).toBe("provisional");
    expect(of(BOTH, { verdicts: ["v1"] })).toBe("final");
  });

  it("and the final positions are those of the final entries alone", () => {
    const { basis } = entryOf(input());
    const confirmations = (["upstream", "downstream"] as const).map((side) => ({
      side,
      basis,
      agrees: true,
      reason: "",
      by: "li",
      on: "2026-08-20",
    }));
    const { provisional, final } = neighbourLedger([input({ confirmations }), input({ period: "2026-08" })]);
    expect([said(provisional), said(final)]).toEqual([
      { up: "-4", down: "4" },
      { up: "-2", down: "2" },
    ]);
  });
});

function values(cod: string, nh3n: string): LedgerInput["values"] {
  return [
    { item: "cod", value: decimalOf(cod), base: null },
    { item: "nh3n", value: decimalOf(nh3n), base: null },
  ];
}
