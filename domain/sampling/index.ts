export type { SamplingAct, SamplingPersonAct } from "./act-bodies";
export { SAMPLING, SAMPLING_STEPS } from "./kind";
export type { Found, SamplingStage, SamplingState } from "./state";
