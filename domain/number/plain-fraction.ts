import { decimal, shortestText, tenTo } from "./decimal";
import type { Fraction } from "./fraction";

/** As people read an exact quotient: `50`, `37.5`, and `2/3` where no decimal holds it. */
export function plainFraction({ numerator, denominator }: Fraction): string {
  const common = divisor(numerator < 0n ? -numerator : numerator, denominator);
  const [above, below] = [numerator / common, denominator / common];
  let [rest, scale] = [below, 0];
  for (; rest % 10n === 0n; rest /= 10n) scale += 1;
  for (const prime of [2n, 5n]) for (; rest % prime === 0n; rest /= prime) scale += 1;
  return rest === 1n ? shortestText(decimal((above * tenTo(scale)) / below, scale)) : `${above}/${below}`;
}

function divisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
