import type { Session } from "../api-types";
import type { Texts } from "../texts/language";

interface PageLink {
  readonly path: string;
  readonly name: keyof Texts["nav"];
}

const EVERYBODY: readonly PageLink[] = [
  { path: "/", name: "tasks" },
  { path: "/matters", name: "matters" },
  { path: "/sections", name: "sections" },
];
const DATA: readonly PageLink[] = [
  { path: "/import", name: "import" },
  { path: "/release", name: "release" },
  { path: "/quarantine", name: "quarantine" },
];
const PUBLIC: PageLink = { path: "/public", name: "public" };

/** Roles that bring values in and release verdicts; the API decides, the menu only spares the others three entries. */
const DATA_ROLES = new Set(["station", "county", "city", "system_admin"]);

/** The pages that an account's menu names. */
export function pagesFor(session: Session | null): readonly PageLink[] {
  if (session === null || session.secondFactor !== null) return [PUBLIC];
  return [...EVERYBODY, ...(DATA_ROLES.has(session.account.role) ? DATA : []), PUBLIC];
}
