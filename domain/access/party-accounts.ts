import type { PartyRole } from "../vocabulary";
import type { Role } from "./role";

/**
 * Roles of the accounts of units that may be such a party. An account of the county answers for what a city supervises, one of
 * a city for what the province does, so both stand on both sides; on which of them a unit is in one proceeding is said by the
 * parties, and decided by the law. An office of the province supervises as `city`.
 */
export const PARTY_ACCOUNTS: Readonly<Record<PartyRole, readonly Role[]>> = {
  responsible: ["township", "liaison", "county", "city"],
  supervisor: ["county", "city"],
  station: ["station"],
  department: ["department", "county"],
  upstream: ["township", "liaison", "county", "city"],
  downstream: ["township", "liaison", "county", "city"],
  arbiter: ["county", "city"],
  handling: ["county", "city", "discipline"],
  assessor: ["evaluator"],
  assessed: ["township", "liaison", "county", "city"],
  interviewer: ["county", "city"],
  interviewed: ["department", "township", "liaison", "county", "city"],
};
