import { compare, type Decimal, decimalOf, multiply, negate, signOf, subtract } from "../number";
import type { CompensationBody } from "./scheme";

/** Two neighbours and the section between them, as their agreement 协议 says. */
export interface Neighbours {
  readonly section: string;
  /** Codes of divisions. */
  readonly upstream: string;
  readonly downstream: string;
  /**
   * What the common superior has to do with it: it `adds` this share of what the payer owes in the payer's place, or `takes` it
   * of what the receiver gets. null: nothing.
   */
  readonly superior: { readonly division: string; readonly share: string; readonly role: "adds" | "takes" } | null;
}

/** What one division gets (positive) or gives (negative) by one entry, 万元, exact. */
export interface Position {
  readonly division: string;
  readonly amount: Decimal;
}

const ZERO: Decimal = { units: 0, scale: 0 };
const ONE: Decimal = { units: 1, scale: 0 };

/** Why an agreement can't be reckoned by; null where it can. */
export function neighboursFault({ upstream, downstream, superior }: Neighbours): "same-division" | "share" | null {
  const divisions = [upstream, downstream, ...(superior === null ? [] : [superior.division])];
  if (new Set(divisions).size < divisions.length) return "same-division";
  if (superior === null) return null;
  const share = decimalOf(superior.share);
  return compare(share, ZERO) < 0 || compare(share, ONE) > 0 ? "share" : null;
}

/** The positions of both sides and the superior by one sum; they add up to 0. */
export function positionsOf(scheme: CompensationBody, neighbours: Neighbours, amount: Decimal): readonly Position[] {
  const toUpstream = scheme.positive === "receives" ? amount : negate(amount);
  const { upstream, downstream, superior } = neighbours;
  const sum = signOf(toUpstream) < 0 ? negate(toUpstream) : toUpstream;
  const [receiver, payer] = signOf(toUpstream) < 0 ? [downstream, upstream] : [upstream, downstream];
  const share = superior === null ? ZERO : multiply(sum, decimalOf(superior.share));
  const lessened = subtract(sum, share);
  const takes = superior?.role === "takes";
  const ofReceiver = { division: receiver, amount: takes ? lessened : sum };
  const ofPayer = { division: payer, amount: negate(takes ? sum : lessened) };
  const sides = receiver === upstream ? [ofReceiver, ofPayer] : [ofPayer, ofReceiver];
  return superior === null ? sides : [...sides, { division: superior.division, amount: takes ? share : negate(share) }];
}
