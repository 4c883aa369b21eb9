export { add, half, multiply, subtract } from "./arithmetic";
export {
  compare,
  decimal,
  decimalOf,
  negate,
  parseDecimal,
  parseSignedDecimal,
  shortestText,
  signOf,
  textOf,
  type Decimal,
} from "./decimal";
export { firstDigits } from "./first-digits";
export {
  addFractions,
  compareFractions,
  divideFractions,
  fraction,
  fractionOf,
  meanOf,
  multiplyFractions,
  subtractFractions,
  type Fraction,
} from "./fraction";
export { log10, logarithmicMean, naturalLogarithm } from "./logarithm";
export { plainFraction } from "./plain-fraction";
export { printRounded, roundFraction, roundHalfEven, type RoundingOptions } from "./round-half-even";
export { Threshold } from "./threshold";
