import { defineAct, type LawFacts, type Ruling } from "../proceeding";
import type { HearingPhase } from "../vocabulary";
import type { HearingState } from "./state";

export type HearingFacts = LawFacts;
export type HearingRuling = Ruling<HearingState>;

/** Defines an act of a hearing. */
export const defineHearingAct = defineAct<HearingState, HearingFacts>();

/** Phases in which it is not over. */
export const UNDERWAY: readonly HearingPhase[] = ["called", "hearing", "deciding"];
/** Every phase. */
export const ANY: readonly HearingPhase[] = ["called", "hearing", "deciding", "ended"];
