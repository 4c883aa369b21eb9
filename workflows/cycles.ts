import type { ProceedingKind } from "../domain/vocabulary";
import { RECTIFICATION } from "./rectification";
import { SAMPLING } from "./sampling";
import type { Cycle } from "./stage";

/** The cycle of every kind of proceeding, for whoever draws or checks them. */
export const CYCLES: Readonly<Record<ProceedingKind, Cycle<string>>> = {
  matter: RECTIFICATION,
  sampling: SAMPLING,
};
