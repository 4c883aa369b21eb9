import type { Session } from "../api-types";
import type { Texts } from "../texts/language";

interface PageLink {
  readonly path: string;
  readonly name: keyof Texts["nav"];
}

const TASKS: PageLink = { path: "/", name: "tasks" };
const OFFICES: readonly PageLink[] = [
  { path: "/matters", name: "matters" },
  { path: "/proceedings", name: "proceedings" },
  { path: "/sections", name: "sections" },
];
const SOURCES: PageLink = { path: "/sources", name: "sources" };
const DATA: readonly PageLink[] = [
  { path: "/import", name: "import" },
  { path: "/release", name: "release" },
  { path: "/doubts", name: "doubts" },
  { path: "/quarantine", name: "quarantine" },
  SOURCES,
];
/** What offices read once a month. */
const MONTHLY: readonly PageLink[] = [
  { path: "/briefs", name: "briefs" },
  { path: "/burden", name: "burden" },
];
const PUBLIC: PageLink = { path: "/public", name: "public" };

const TOKENS: PageLink = { path: "/tokens", name: "tokens" };

const HOLDERS: PageLink = { path: "/holders", name: "holders" };
/** What the three administrations propose to one another, and the accounts it is about. */
const ADMINISTRATION: readonly PageLink[] = [
  { path: "/proposals", name: "proposals" },
  { path: "/accounts", name: "accounts" },
];

/** The three administrators 三员: none of them reads matters, each has pages of their own. */
const ADMINISTRATORS: Readonly<Record<string, readonly PageLink[]>> = {
  system_admin: [...ADMINISTRATION, { path: "/jobs", name: "jobs" }, SOURCES],
  security_admin: [...ADMINISTRATION, HOLDERS, TOKENS],
  audit_admin: [...ADMINISTRATION, { path: "/audit", name: "audit" }],
};

/** Roles that bring values in and release verdicts; the API decides, the menu only spares the others three entries. */
const DATA_ROLES = new Set(["station", "county", "city"]);

/** Whether values are brought in by this role. */
export const bringsData = (role: string): boolean => DATA_ROLES.has(role);

/** Whether single values may be read by this role. */
export const readsValues = (role: string): boolean => bringsData(role) || role === "evaluator";

/** Roles that make tokens of machines for themselves. */
const TOKEN_ROLES = new Set(["station", "county"]);

/** Roles whose offices hold the monthly meeting and keep the burden low. */
const MONTHLY_ROLES = new Set(["county", "city"]);

/** One of the three administrators, for whom no matter and so no task and no mail ever comes. */
export const isAdministrator = (session: Session | null): boolean =>
  session !== null && session.account.role in ADMINISTRATORS;

/** The pages of an administrator, who has no tasks and looks for them on the start page. */
export const administrationPages = (session: Session | null): readonly PageLink[] =>
  (session === null ? undefined : ADMINISTRATORS[session.account.role]) ?? [];

/** The pages that an account's menu names. */
export function pagesFor(session: Session | null): readonly PageLink[] {
  if (session === null || session.secondFactor !== null || session.mustChangePassword) return [PUBLIC];
  const { role } = session.account;
  const offices = [
    ...OFFICES,
    ...(bringsData(role) ? DATA : []),
    ...(MONTHLY_ROLES.has(role) ? MONTHLY : []),
    ...(TOKEN_ROLES.has(role) ? [TOKENS] : []),
  ];
  return [TASKS, ...(ADMINISTRATORS[role] ?? offices), PUBLIC];
}
