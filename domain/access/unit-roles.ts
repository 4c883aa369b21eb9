import type { Role } from "./role";

/** Kinds of units as the registry has them. */
export const UNIT_KINDS = [
  "township_government",
  "county_department",
  "county_office",
  "county_government",
  "city_government",
  "city_office",
  "province_office",
  "monitoring_station",
  "evaluator",
  "discipline",
  "administration",
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** 三员: what they administer is no unit's work, so that they may belong to any. */
const ADMINISTRATORS = ["system_admin", "security_admin", "audit_admin"] as const satisfies readonly Role[];

/** Roles whose work a kind of unit does; with any other an account would see tasks that it can't do, or none. */
const WORK: Readonly<Record<UnitKind, readonly Role[]>> = {
  township_government: ["township", "liaison"],
  county_department: ["department"],
  county_office: ["county"],
  county_government: ["county", "liaison"],
  city_government: ["city", "liaison"],
  city_office: ["city"],
  province_office: ["city"],
  monitoring_station: ["station"],
  evaluator: ["evaluator"],
  discipline: ["discipline"],
  administration: [],
};

/** Roles that an account of a unit of this kind may have; heqing.unit_has_role says the same in the book. */
export const rolesOfUnit = (kind: UnitKind): readonly Role[] => [...WORK[kind], ...ADMINISTRATORS];
