import { defineAct, type LawFacts, type Ruling } from "../proceeding";
import type { SamplingPhase } from "../vocabulary";
import type { SamplingState } from "./state";

export type SamplingFacts = LawFacts;
export type SamplingRuling = Ruling<SamplingState>;

/** Defines an act of a re-sampling. */
export const defineSamplingAct = defineAct<SamplingState, SamplingFacts>();

/** Phases in which it is not over. */
export const UNDERWAY: readonly SamplingPhase[] = ["ordered", "sampling"];
/** Every phase. */
export const ANY: readonly SamplingPhase[] = ["ordered", "sampling", "ended"];
