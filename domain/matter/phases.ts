import type { MatterPhase } from "../vocabulary";

/** Phases in which the matter is opened and not closed. */
export const OPEN: readonly MatterPhase[] = [
  "warned",
  "assigned",
  "served",
  "acknowledged",
  "rectifying",
  "accepting",
  "awaiting-result",
];
/** Every phase. */
export const ANY: readonly MatterPhase[] = ["asked", ...OPEN, "closed"];
/** Phases in which the unit has been served, and the matter is not closed. */
export const SERVED: readonly MatterPhase[] = ["served", "acknowledged", "rectifying", "accepting", "awaiting-result"];
/** Phases in which the unit owes something of its own. */
export const RECTIFYING: readonly MatterPhase[] = ["served", "acknowledged", "rectifying"];
/** Phases in which the unit's report is in, and nothing of its own is owed. */
export const isReported = (phase: MatterPhase): boolean => phase === "accepting" || phase === "awaiting-result";
