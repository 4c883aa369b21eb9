import { decimal, safeUnitsAt, unitsAt, type Decimal } from "./decimal";

/** Exact sum. */
export function add(left: Decimal, right: Decimal): Decimal {
  const common = Math.max(left.scale, right.scale);
  const sum = safeUnitsAt(left, common) + safeUnitsAt(right, common);
  if (Number.isSafeInteger(sum)) return { units: sum, scale: common };
  return decimal(unitsAt(left, common) + unitsAt(right, common), common);
}

/** Exact difference. */
export function subtract(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  return decimal(unitsAt(left, scale) - unitsAt(right, scale), scale);
}

/** Exact product. */
export function multiply(left: Decimal, right: Decimal): Decimal {
  return decimal(BigInt(left.units) * BigInt(right.units), left.scale + right.scale);
}

/** Exact half: the usual stand-in of a value below the detection limit. */
export function half(value: Decimal): Decimal {
  return multiply(value, { units: 5, scale: 1 });
}
