export type { Figures } from "./figures";
export { compareQuotients, metricOf, printQuotient, quotient, type Quotient } from "./quotient";
export { rankGroup, type RankedGroup, type Standing } from "./rank";
export { type MovedBy, readGroup, type ReadGroup, type Reading, schemesOf } from "./readings";
export { type Choice, SCHEME_WORDS, type Scheme, type SchemeKey } from "./scheme";
export { bordersOf, type Borders, tierOfPlace } from "./thirds";
export { REACHED, type Reached } from "./tier-codes";
