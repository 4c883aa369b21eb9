import { readFileSync } from "node:fs";
import { join } from "node:path";
import { may, mayAct, mayRead, PERMISSIONS, RESOURCES, ROLES } from "../../../domain/access";
import { ACT_ROLES, type ActKind } from "../../../domain/case";
import { permissionsPage } from "../../../tools/docs/permissions";

test("no line stands in the table twice", () => {
  const lines = PERMISSIONS.map(({ role, resource, verb }) => `${role} ${resource} ${verb}`);
  expect(new Set(lines).size).toBe(lines.length);
});

test("acts on a matter are those of the law, for accounts", () => {
  for (const [kind, roles] of Object.entries(ACT_ROLES)) {
    const accounts = (roles as readonly string[]).filter((role) => role !== "system");
    expect([kind, [...mayAct(kind as ActKind)].sort()]).toEqual([kind, accounts.sort()]);
  }
});

test("whoever does something to a matter, a verdict, an import or a token may read it", () => {
  const blind = PERMISSIONS.filter(({ role, resource, verb }) => verb !== "read" && !may(role, resource));
  expect(blind).toEqual([]);
});

test("a clue is seen by the handling bodies alone", () => {
  expect(mayRead("clue")).toEqual(["county", "discipline"]);
});

test("the three administrators are apart: none sees a matter's file, and no two see the same but persons", () => {
  const FILE = ["matter", "event", "duty", "step", "act", "letter", "delivery", "clue", "ledger", "verdict", "reading"];
  const admins = ["system_admin", "security_admin", "audit_admin"] as const;
  const seen = admins.map((role) => PERMISSIONS.filter((one) => one.role === role).map(({ resource }) => resource));
  expect(seen.flat().filter((resource) => FILE.includes(resource))).toEqual([]);
  const own = seen.map(
    (resources) => new Set(resources.filter((one) => RESOURCES[one] !== "everywhere" && one !== "person")),
  );
  const together = own.flatMap((set) => [...set]);
  expect(together.length).toBe(new Set(together).size);
  expect(mayRead("audit")).toEqual(["audit_admin"]);
});

test("who has not signed in reads what is published and does nothing", () => {
  const theirs = PERMISSIONS.filter(({ role }) => role === "public" || role === "enterprise");
  expect(new Set(theirs.map(({ resource, verb }) => `${resource} ${verb}`))).toEqual(
    new Set(["registry read", "public-reading read"]),
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
