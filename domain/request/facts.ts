import { defineAct, type LawFacts, type Ruling } from "../proceeding";
import type { RequestPhase } from "../vocabulary";
import type { RequestState } from "./state";

export type RequestRuling = Ruling<RequestState>;

/** Defines an act of a request. */
export const defineRequestAct = defineAct<RequestState, LawFacts>();

/** Phases in which it is not over. */
export const UNDERWAY: readonly RequestPhase[] = ["asked", "handling", "answered"];
/** Every phase. */
export const ANY: readonly RequestPhase[] = [...UNDERWAY, "ended"];
