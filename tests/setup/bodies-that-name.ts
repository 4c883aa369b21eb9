import type { Role } from "../../domain/access";
import { demoMonth } from "../../intake/sheet/demo-sheet";
import { REGISTRY_BODIES } from "./registry-changes";

/** A county by what bodies name of it. */
export interface Place {
  readonly person: string;
  readonly unit: string;
  /** The unit of its administrators. */
  readonly administration: string;
  readonly township: string;
  readonly station: string;
  readonly sections: Parameters<typeof demoMonth>[0]["sections"];
}

/** Routes whose body names what it is about: told what lies outside they refuse, or take nothing of it. */
export const BODIES: Readonly<Record<string, (place: Place, role: Role) => object | string>> = {
  // What concerns no administrator is the security administrator's to propose; the others propose one of their own.
  "post /proposals": ({ person, unit, administration, township }, role) => ({
    kind: "account-new",
    reason: "x",
    login: `new-${township}`,
    person: { id: person },
    ...(role === "security_admin"
      ? { unitId: unit, role: "liaison" }
      : { unitId: administration, role: "audit_admin" }),
    jurisdiction: township,
  }),
  ...REGISTRY_BODIES,
  "post /tokens": ({ township, station }, role) => ({
    name: "x",
    routes: ["getVerdicts"],
    days: 1,
    ...(role === "security_admin" ? { account: station } : { jurisdiction: township }),
  }),
  "post /imports": ({ sections }) => demoMonth({ sections, missing: new Set(), date: "2024-02-05" }),
};
