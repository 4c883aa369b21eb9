import { POWERS, tenTo, type Decimal } from "./decimal";

/**
 * A limit made ready for comparison with values of any number of decimals without scaling the value: at each scale the
 * limit becomes one integer (rounded inwards, which is exact as the value's units are an integer too).
 */
export class Threshold {
  readonly #atMost: (number | bigint)[] = [];
  readonly #atLeast: (number | bigint)[] = [];

  constructor(readonly limit: Decimal) {
    for (let scale = 0; scale < POWERS.length; scale++) {
      this.#atMost.push(integerAt(limit, scale, false));
      this.#atLeast.push(integerAt(limit, scale, true));
    }
  }

  /** value ≤ limit, exactly. */
  admitsAtMost(value: Decimal): boolean {
    return value.units <= (this.#atMost[value.scale] ?? integerAt(this.limit, value.scale, false));
  }

  /** value ≥ limit, exactly. */
  admitsAtLeast(value: Decimal): boolean {
    return value.units >= (this.#atLeast[value.scale] ?? integerAt(this.limit, value.scale, true));
  }
}

function integerAt(limit: Decimal, scale: number, up: boolean): number | bigint {
  const units = BigInt(limit.units);
  const excess = limit.scale - scale;
  let integer = excess <= 0 ? units * tenTo(-excess) : units / tenTo(excess);
  if (up && excess > 0 && units % tenTo(excess) !== 0n) integer += 1n;
  return integer <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(integer) : integer;
}
