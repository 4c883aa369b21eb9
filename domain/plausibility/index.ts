export { MEASURED_CODES, type MeasuredCode } from "./measured";
export type {
  Change,
  ClassLagBody,
  DailySwingBody,
  JumpBody,
  ManyAtOnceBody,
  PatternBody,
  ProbeRangeBody,
  StaleBody,
  UnitSlipBody,
} from "./pattern";
export { type Doubt, judgePlausibility, type Plausibility } from "./plausibility";
export type { StationReading, Surroundings } from "./reading";
export { lookBackOf, patternsFor, type ReadingSource } from "./source";
export { type Standing, type Sustained, type SustainedBody, sustainedExceedance } from "./sustained";
