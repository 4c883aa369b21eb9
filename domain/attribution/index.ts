export { attribute } from "./attribution";
export type { AttributionBody, ComparisonBody, DeductionBody, HearingLimit, HearingLimits } from "./attribution-rule";
export type { AttributionFacts, SectionPeriod } from "./facts";
export type { AttributionFinding, Cause } from "./finding";
export {
  isDisputable,
  type KeptArbiter,
  type KeptAttribution,
  keptFinding,
  type KeptInflow,
  type KeptPart,
  keptValue,
} from "./kept";
export type { ItemPart } from "./part";
