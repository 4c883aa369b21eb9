import type { Role } from "./role";

/** Roles that decide, examine or administer: a password alone does not let them in. Everybody else may have a second factor. */
const SECOND_FACTOR_ROLES: ReadonlySet<Role> = new Set([
  "county",
  "station",
  "city",
  "evaluator",
  "discipline",
  "system_admin",
  "security_admin",
  "audit_admin",
]);

/** Whether accounts of the role must have a second factor. */
export const mustHaveSecondFactor = (role: Role): boolean => SECOND_FACTOR_ROLES.has(role);

/**
 * The second factor of every account of the demonstration whose role must have one: a TOTP secret that everybody knows,
 * in base32. The book takes it for accounts of demonstration units alone.
 */
export const DEMO_SECOND_FACTOR = "HEQINGDEMOHEQINGDEMOHEQINGDEMO22";
