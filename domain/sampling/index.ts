export type { AppointAct, RecordSamplingAct, SamplingAct, SamplingPersonAct } from "./act-bodies";
export type { Measured, SamplingFacts } from "./facts";
export { SAMPLING } from "./kind";
export { type Found, NOTHING_SAMPLED, type SamplingStage, type SamplingState } from "./state";
export { SAMPLING_STEPS } from "./steps";
