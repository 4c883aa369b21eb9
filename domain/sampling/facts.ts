import type { Holding, MeasuredValue, SamplingRule } from "../dispute";
import { defineAct, type LawFacts, type Ruling } from "../proceeding";
import type { SamplingPhase } from "../vocabulary";
import type { SamplingState } from "./state";

/** The values on which a released verdict rests. */
export interface Measured {
  readonly verdict: string;
  readonly samples: readonly MeasuredValue[];
}

/** What the law of a re-sampling leans on besides state and act. */
export interface SamplingFacts extends LawFacts {
  readonly samplingRule: Holding<SamplingRule>;
  /** Of the disputed verdict and of every verdict that has come in. */
  readonly measured: readonly Measured[];
}
export type SamplingRuling = Ruling<SamplingState>;

/** Defines an act of a re-sampling. */
export const defineSamplingAct = defineAct<SamplingState, SamplingFacts>();

/** Phases in which it is not over. */
export const UNDERWAY: readonly SamplingPhase[] = ["ordered", "sampling", "analysing", "reviewing"];
/** Phases in which a sample has been taken and its result is awaited. */
export const SAMPLED: readonly SamplingPhase[] = ["analysing", "reviewing"];
/** Every phase. */
export const ANY: readonly SamplingPhase[] = [...UNDERWAY, "ended"];
