import type { PartyRole, PostKind } from "../domain/vocabulary";

/** Which posts of a party are written to; a unit's every deputy of another river is left out by the post's reach. */
export const RECIPIENTS: Readonly<Record<PartyRole, readonly PostKind[]>> = {
  responsible: ["chief", "head", "deputy", "liaison", "clerk"],
  supervisor: ["head", "clerk"],
  station: ["sampler", "reviewer"],
  department: ["head", "clerk", "officer"],
  upstream: ["chief", "head", "liaison", "clerk"],
  downstream: ["chief", "head", "liaison", "clerk"],
  arbiter: ["head", "clerk"],
  handling: ["head", "officer"],
  assessor: ["head", "evaluator"],
  assessed: ["chief", "head", "liaison", "clerk"],
  interviewer: ["chief", "head", "clerk"],
  interviewed: ["chief", "head", "liaison", "clerk", "officer"],
};
