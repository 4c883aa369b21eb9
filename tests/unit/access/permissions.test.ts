import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  may,
  mayAct,
  mayRead,
  PERMISSIONS,
  RESOURCES,
  ROLES,
  rolesOfUnit,
  rolesThat,
  UNIT_KINDS,
} from "../../../domain/access";
import { MATTER } from "../../../domain/matter";
import { SAMPLING } from "../../../domain/sampling";
import { PERSON_ACT_WORDS } from "../../../domain/vocabulary";
import { permissionsPage } from "../../../tools/docs/permissions";

test("no line stands in the table twice", () => {
  const lines = PERMISSIONS.map(({ role, resource, verb }) => `${role} ${resource} ${verb}`);
  expect(new Set(lines).size).toBe(lines.length);
});

test("acts on a matter are those of the law, for accounts of the parties that do them", () => {
  expect(mayAct("matter", "sign")).toEqual(["county", "city"]);
  // A county answers to its city, a city to its province: by the same accounts that stand over others.
  expect(mayAct("matter", "acknowledge")).toEqual(["township", "liaison", "county", "city"]);
  expect(mayAct("matter", "set-clue-aside")).toEqual(["county", "city", "discipline"]);
  expect(mayAct("sampling", "acknowledge")).toEqual(["station"]);
  expect(mayAct("sampling", "sign")).toEqual([]);
  for (const kind of PERSON_ACT_WORDS) {
    expect([kind, mayAct("matter", kind).length > 0]).toEqual([kind, kind in MATTER.acts]);
    expect([kind, mayAct("sampling", kind).length > 0]).toEqual([kind, kind in SAMPLING.acts]);
  }
});

test("whoever does something to a matter, a verdict, an import or a token may read it", () => {
  const blind = PERMISSIONS.filter(({ role, resource, verb }) => verb !== "read" && !may(role, resource));
  expect(blind).toEqual([]);
});

test("what is of the system is its administrator's; persons, accounts and holdings are proposed by any of the three and by nobody else", () => {
  const admins = ["system_admin", "security_admin", "audit_admin"];
  expect(rolesThat("registry", "change")).toEqual(["system_admin"]);
  expect(rolesThat("proposal", "make")).toEqual(admins);
  expect([mayRead("proposal"), mayRead("person").filter((role) => admins.includes(role))]).toEqual([admins, admins]);
  expect(rolesThat("reading", "retract")).toEqual(["county", "station", "city"]);
});

test("the three administrators are apart: none sees a matter's file, and no two see the same but what one proposes and another confirms", () => {
  const FILE = [
    "matter",
    "event",
    "duty",
    "step",
    "act",
    "letter",
    "delivery",
    "sampling",
    "objection",
    "ledger",
    "verdict",
    "reading",
  ];
  const CONFIRMED = ["account", "person", "proposal"];
  const admins = ["system_admin", "security_admin", "audit_admin"] as const;
  const seen = admins.map((role) => PERMISSIONS.filter((one) => one.role === role).map(({ resource }) => resource));
  expect(seen.flat().filter((resource) => FILE.includes(resource))).toEqual([]);
  const own = seen.map(
    (resources) => new Set(resources.filter((one) => RESOURCES[one] !== "everywhere" && !CONFIRMED.includes(one))),
  );
  const together = own.flatMap((set) => [...set]);
  expect(together.length).toBe(new Set(together).size);
  expect(mayRead("audit")).toEqual(["audit_admin"]);
});

test("who has not signed in reads what is published and does nothing", () => {
  const theirs = PERMISSIONS.filter(({ role }) => role === "public" || role === "enterprise");
  expect(new Set(theirs.map(({ resource, verb }) => `${resource} ${verb}`))).toEqual(
    new Set(["registry read", "public-reading read", "publication read"]),
  );
});

test("every role may read of something, and everything is read by somebody", () => {
  for (const role of ROLES) expect(PERMISSIONS.some((one) => one.role === role && one.verb === "read")).toBe(true);
  for (const resource of Object.keys(RESOURCES))
    expect(PERMISSIONS.some((one) => one.resource === resource)).toBe(true);
});

test("docs/reference/permissions.md is the table's page", () => {
  const page = readFileSync(join(__dirname, "../../../docs/reference/permissions.md"), "utf8");
  expect(page).toBe(permissionsPage());
});

test("an account's role is one whose work its unit does, or an administrator's; every role has a kind of unit", () => {
  expect(rolesOfUnit("county_government")).toEqual([
    "county",
    "liaison",
    "system_admin",
    "security_admin",
    "audit_admin",
  ]);
  expect(rolesOfUnit("county_department")).not.toContain("county");
  expect(rolesOfUnit("township_government")).not.toContain("department");
  expect(ROLES.filter((role) => !UNIT_KINDS.some((kind) => rolesOfUnit(kind).includes(role)))).toEqual([]);
});
