export type { SamplingAct, SamplingPersonAct } from "./act-bodies";
export { SAMPLING } from "./kind";
export type { Found, SamplingStage, SamplingState } from "./state";
export { SAMPLING_STEPS } from "./steps";
