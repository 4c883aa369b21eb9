export type { ObjectionAct, ObjectionPersonAct } from "./act-bodies";
export type { ObjectionFacts } from "./facts";
export { OBJECTION } from "./kind";
export { deciderOf, type ObjectionStage, type ObjectionState, type SampledResult } from "./state";
export { OBJECTION_STEPS } from "./steps";
