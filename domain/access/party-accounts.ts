import type { PartyRole } from "../vocabulary";
import type { Role } from "./role";

/**
 * Roles of the accounts of units that may be such a party. A county office answers for what a city supervises, so its role
 * stands on both sides; which of them it is in one proceeding is said by the parties, and decided by the law.
 */
export const PARTY_ACCOUNTS: Readonly<Record<PartyRole, readonly Role[]>> = {
  responsible: ["township", "liaison", "county"],
  supervisor: ["county", "city"],
  station: ["station"],
  department: ["department", "county"],
  upstream: ["township", "liaison", "county"],
  downstream: ["township", "liaison", "county"],
  arbiter: ["county", "city"],
  handling: ["county", "city", "discipline"],
  assessor: ["evaluator"],
  assessed: ["township", "liaison", "county"],
};
