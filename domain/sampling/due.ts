import { type Decision, passInstant, tellOverdue } from "../proceeding";
import type { SamplingState } from "./state";

/** What an instant does: the station is reminded, then it and the office are told. The unit is never worse off for it. */
export const due = (state: SamplingState, no: number, at: string): Decision<SamplingState> =>
  passInstant(state, no, at, { missed: tellOverdue });
