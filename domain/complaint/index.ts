export type { ComplaintAct, ComplaintPersonAct, RegisterAct } from "./act-bodies";
export type { ComplaintFacts } from "./facts";
export { COMPLAINT } from "./kind";
export type { ComplaintStage, ComplaintState } from "./state";
