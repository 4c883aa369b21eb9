export type { FindAct, HearingAct, HearingPersonAct } from "./act-bodies";
export { HEARING } from "./kind";
export type { HearingStage, HearingState } from "./state";
export { HEARING_STEPS } from "./steps";
