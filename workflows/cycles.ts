import type { ProceedingKind } from "../domain/vocabulary";
import { COMPLAINT } from "./complaint";
import { HEARING } from "./hearing";
import { INTERVIEW } from "./interview";
import { OBJECTION } from "./objection";
import { RECTIFICATION } from "./rectification";
import { REQUEST } from "./request";
import { SAMPLING } from "./sampling";
import type { Cycle } from "./stage";

/** The cycle of every kind of proceeding, for whoever draws or checks them. */
export const CYCLES: Readonly<Record<ProceedingKind, Cycle<string>>> = {
  matter: RECTIFICATION,
  sampling: SAMPLING,
  hearing: HEARING,
  complaint: COMPLAINT,
  request: REQUEST,
  interview: INTERVIEW,
  objection: OBJECTION,
};
