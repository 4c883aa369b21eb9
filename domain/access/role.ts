/**
 * Roles an account can have; the engine signs in nowhere. `city` is whoever stands over counties: governments and
 * offices of a city, and the office of the province. Which of them an account is of is said by its unit.
 */
export const ROLES = [
  "township",
  "liaison",
  "department",
  "county",
  "station",
  "city",
  "evaluator",
  "discipline",
  "system_admin",
  "security_admin",
  "audit_admin",
] as const;

/** A role an account can have. */
export type Role = (typeof ROLES)[number];

/** Who may stand in the table of permissions: accounts, and two that have none yet: nobody signed in, and an enterprise. */
export type Reader = Role | "public" | "enterprise";

export const READERS = [...ROLES, "enterprise", "public"] as const satisfies readonly Reader[];
