export { attribute } from "./attribution";
export type { AttributionBody, ComparisonBody, DeductionBody } from "./attribution-rule";
export type { AttributionFacts, SectionPeriod } from "./facts";
export type { AttributionFinding, Cause } from "./finding";
export type { ItemPart } from "./part";
