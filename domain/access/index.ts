/** Who may do what, and where: one table for routes and for the database. */
export { may, mayAct, mayRead, type Permission, PERMISSIONS, rolesThat } from "./permissions";
export { needsFreshProof } from "./fresh-proof";
export { PARTY_ACCOUNTS } from "./party-accounts";
export { isReach, type Jurisdiction, jurisdictionOf } from "./reach";
export { type Resource, RESOURCES } from "./resource";
export { DEMO_SECOND_FACTOR, mustHaveSecondFactor } from "./second-factor";
export { type Reader, READERS, type Role, ROLES } from "./role";
export { rolesOfUnit, UNIT_KINDS, type UnitKind } from "./unit-roles";
