import { defineAct, type LawFacts, type Ruling } from "../proceeding";
import type { ComplaintPhase } from "../vocabulary";
import type { ComplaintState } from "./state";

/** What the law of a complaint leans on besides state and act. */
export interface ComplaintFacts extends LawFacts {
  /** 演治水办信访举报〔2026〕3号 */
  readonly number: string;
}
export type ComplaintRuling = Ruling<ComplaintState>;

/** Defines an act of a complaint. */
export const defineComplaintAct = defineAct<ComplaintState, ComplaintFacts>();

/** Every phase. */
export const ANY: readonly ComplaintPhase[] = ["verifying", "handling", "replying", "ended"];
