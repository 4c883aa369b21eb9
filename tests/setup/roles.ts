import type { Role } from "../../domain/access";

/** An account of the demonstration county for each role. */
export const LOGIN: Readonly<Record<Role, string>> = {
  township: "town1",
  liaison: "liaison1",
  department: "housing",
  county: "county",
  station: "station",
  city: "city",
  evaluator: "evaluator",
  discipline: "discipline",
  system_admin: "admin",
  security_admin: "security",
  audit_admin: "audit",
};
