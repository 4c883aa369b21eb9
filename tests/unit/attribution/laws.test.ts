import fc from "fast-check";
import {
  attribute,
  type AttributionFacts,
  type AttributionFinding,
  type SectionPeriod,
} from "../../../domain/attribution";
import { compareFractions, type Fraction, fraction, multiplyFractions } from "../../../domain/number";
import type { ItemCode } from "../../../domain/water";
import { RULES } from "./facts";

const ITEMS = ["codmn", "nh3n", "tp"] as const satisfies readonly ItemCode[];
const LIMIT = fraction(1, 1);

/** Thousandths, exact. */
const above = fc.integer({ min: 1_001, max: 5_000 }).map((thousandths) => fraction(thousandths, 1_000));
const quotients = fc.integer({ min: 0, max: 5_000 }).map((thousandths) => fraction(thousandths, 1_000));
const flow = fc.integer({ min: 1, max: 500 }).map((tenths) => fraction(tenths, 10));
const values = (value: fc.Arbitrary<Fraction>) => fc.record({ codmn: value, nh3n: value, tp: value });
const period = (value: fc.Arbitrary<Fraction>): fc.Arbitrary<SectionPeriod> =>
  fc.record({ section: fc.constant("演示断面"), period: fc.constant("2026-07"), values: values(value), flow });
const missed = fc.subarray([...ITEMS], { minLength: 1 });
const rule = fc.constantFrom(...Object.values(RULES));
const facts = (inflows: number): fc.Arbitrary<AttributionFacts> =>
  fc.record({
    outflow: period(above),
    inflows: fc.array(period(quotients), { minLength: 1, maxLength: inflows }),
    missed,
    limits: fc.constant({ codmn: LIMIT, nh3n: LIMIT, tp: LIMIT }),
    falls: fc.option(fc.record({ outflow: quotients, inflow: quotients }), { nil: null }),
  });

const times = (section: SectionPeriod, factor: Fraction): SectionPeriod => ({
  ...section,
  values: Object.fromEntries(
    Object.entries(section.values).map(([item, value]) => [item, multiplyFractions(value, factor)]),
  ),
});

const withFlow = (section: SectionPeriod, factor: Fraction): SectionPeriod => ({
  ...section,
  flow: section.flow === null ? null : multiplyFractions(section.flow, factor),
});

/** The own part of an item; what is undecided blames nobody. */
const ownOf = ({ parts }: AttributionFinding, item: ItemCode): Fraction =>
  parts.find((part) => part.item === item)?.own ?? fraction(0, 1);

test("raising only the inflow, in value or in flow, never raises the own part, and never turns what was not own into own", () => {
  const factor = fc.integer({ min: 1_000, max: 4_000 }).map((thousandths) => fraction(thousandths, 1_000));
  fc.assert(
    fc.property(rule, facts(2), factor, fc.boolean(), (by, given, more, inValue) => {
      const before = attribute(by, given);
      const raise = inValue ? times : withFlow;
      const after = attribute(by, { ...given, inflows: given.inflows.map((inflow) => raise(inflow, more)) });
      const raised = given.missed.filter((item) => compareFractions(ownOf(after, item), ownOf(before, item)) > 0);
      expect(raised).toEqual([]);
      expect(before.kind !== "own" && after.kind === "own").toBe(false);
    }),
  );
});

test("raising one item of the inflow alone never raises the own part of another", () => {
  fc.assert(
    fc.property(rule, facts(1), fc.constantFrom(...ITEMS), (by, given, item) => {
      const before = attribute(by, given);
      const inflows = given.inflows.map((inflow) => ({
        ...inflow,
        values: { ...inflow.values, [item]: fraction(9, 1) },
      }));
      const after = attribute(by, { ...given, inflows });
      const raised = given.missed.filter((other) => compareFractions(ownOf(after, other), ownOf(before, other)) > 0);
      expect(before.kind === "undecidable" ? [] : raised).toEqual([]);
    }),
  );
});

test("scaling both sides keeps the finding of every comparison", () => {
  const factor = fc.integer({ min: 1_000, max: 9_000 }).map((thousandths) => fraction(thousandths, 1_000));
  const comparisons = fc.constantFrom(RULES.zhejiang, RULES.shiyan, RULES.shaoxing);
  fc.assert(
    fc.property(comparisons, facts(2), factor, (by, given, more) => {
      const before = attribute(by, given);
      const after = attribute(by, {
        ...given,
        outflow: times(given.outflow, more),
        inflows: given.inflows.map((inflow) => times(inflow, more)),
      });
      expect([after.kind, after.cause, after.eased]).toEqual([before.kind, before.cause, before.eased]);
    }),
  );
});

test("scaling the flow of both sides keeps the finding of the deduction", () => {
  fc.assert(
    fc.property(facts(2), flow, (given, more) => {
      const before = attribute(RULES.jinhua, given);
      const after = attribute(RULES.jinhua, {
        ...given,
        outflow: withFlow(given.outflow, more),
        inflows: given.inflows.map((inflow) => withFlow(inflow, more)),
      });
      expect([after.kind, after.cause]).toEqual([before.kind, before.cause]);
    }),
  );
});

test("another unit keeps the finding of every rule and scales its parts", () => {
  const factor = fc.integer({ min: 1, max: 9_000 }).map((thousandths) => fraction(thousandths, 1_000));
  fc.assert(
    fc.property(rule, facts(2), factor, (by, given, unit) => {
      const before = attribute(by, given);
      const after = attribute(by, {
        ...given,
        outflow: times(given.outflow, unit),
        inflows: given.inflows.map((inflow) => times(inflow, unit)),
        limits: { codmn: unit, nh3n: unit, tp: unit },
      });
      expect([after.kind, after.cause, after.eased]).toEqual([before.kind, before.cause, before.eased]);
      for (const item of given.missed)
        expect(compareFractions(ownOf(after, item), multiplyFractions(ownOf(before, item), unit))).toBe(0);
    }),
  );
});

test("own and inherited part are never below zero, and upstream means no own part at all", () => {
  fc.assert(
    fc.property(rule, facts(2), (by, given) => {
      const finding = attribute(by, given);
      const numbers = finding.parts.flatMap(({ own, inherited }) => [own, inherited]).filter((part) => part !== null);
      expect(numbers.filter(({ numerator }) => numerator < 0n)).toEqual([]);
      const own = given.missed.filter((item) => ownOf(finding, item).numerator > 0n);
      expect(own.length > 0).toBe(finding.kind === "own");
    }),
  );
});
