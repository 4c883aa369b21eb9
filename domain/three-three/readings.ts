import type { Stability } from "../vocabulary";
import type { Figures } from "./figures";
import { type Measured, measure } from "./measured";
import { place } from "./placed";
import { rankMeasured, type RankedGroup } from "./rank";
import { type Choice, sameValue, type Scheme, type SchemeKey, withChoices } from "./scheme";
import { type Reached, reachedOf } from "./tier-codes";

/** What moves an enterprise: choices that alone do, or only several at once. */
export type MovedBy = readonly SchemeKey[] | "together";

/** What becomes of one enterprise under every reading of the open choices 多口径测算. */
export interface Reading {
  readonly tiers: readonly Reached[];
  readonly stability: Stability;
  /** Empty for what is stable. */
  readonly movedBy: MovedBy;
}

/** A group under its base scheme and under every other reading; `readings` in the order of its figures. */
export interface ReadGroup {
  readonly base: RankedGroup;
  readonly readings: readonly Reading[];
}

/** The schemes over the product of all alternatives, the base first; alternatives that say the same are passed over. */
export function* schemesOf(base: Scheme, choices: readonly Choice[]): Generator<Scheme> {
  const [choice, ...rest] = choices;
  if (choice === undefined) yield base;
  else for (const settled of [base, ...alternativesOf(base, choice)]) yield* schemesOf(settled, rest);
}

/** The base with each other value of one choice. */
function alternativesOf(base: Scheme, { key, alternatives }: Choice): readonly Scheme[] {
  const values: Scheme[SchemeKey][] = [base[key]];
  for (const value of alternatives) if (!values.some((known) => sameValue(known, value))) values.push(value);
  return values.slice(1).map((value) => withChoices(base, { [key]: value }));
}

/** Ranks a group under the base and under the product of all choices; each choice named at most once. */
export function readGroup(figures: readonly Figures[], base: Scheme, choices: readonly Choice[]): ReadGroup {
  const measured = measurer(figures);
  const placed = (scheme: Scheme): Uint8Array => place(measured(scheme), scheme).codes;
  const before = placed(base);
  const reached = Uint8Array.from(before);
  for (const scheme of schemesOf(base, choices)) unite(reached, placed(scheme));
  const alone = choices.map((choice) => {
    const codes = new Uint8Array(figures.length);
    for (const scheme of alternativesOf(base, choice)) unite(codes, placed(scheme));
    return { key: choice.key, codes };
  });
  const readings = figures.map((_, index): Reading => {
    const own = before[index] ?? 0;
    const tiers = reachedOf(reached[index] ?? own);
    if (tiers.length === 1) return { tiers, stability: "stable", movedBy: [] };
    const keys = alone.filter(({ codes }) => ((codes[index] ?? own) & ~own) !== 0).map(({ key }) => key);
    return { tiers, stability: "sensitive", movedBy: keys.length > 0 ? keys : "together" };
  });
  return { base: rankMeasured(measured(base), base), readings };
}

/** Measures one group once a metric and denominator, however many schemes have them. */
function measurer(figures: readonly Figures[]): (scheme: Scheme) => Measured {
  const known = new Map<string, Measured>();
  return (scheme) => {
    const name = `${scheme.metric}/${scheme.denominator}`;
    const measured = known.get(name) ?? measure(figures, scheme);
    known.set(name, measured);
    return measured;
  };
}

function unite(codes: Uint8Array, more: Uint8Array): void {
  for (let index = 0; index < codes.length; index += 1) codes[index] = (codes[index] ?? 0) | (more[index] ?? 0);
}
