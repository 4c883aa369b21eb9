import { type LawOf, LAWS } from "../laws";
import { PERSON_ACT_WORDS, PROCEEDING_KIND_WORDS, type PersonActKind, type ProceedingKind } from "../vocabulary";
import { PARTY_ACCOUNTS } from "./party-accounts";
import type { Resource } from "./resource";
import { READERS, type Reader, ROLES, type Role } from "./role";

/** One line of the table: the role may do this to what it reaches of the resource. */
export interface Permission {
  readonly role: Reader;
  readonly resource: Resource;
  /** `read`, or a thing done: an act in a proceeding, `release`, `bring` … */
  readonly verb: string;
}

/** What is open to the world. */
const PUBLIC = ["registry", "public-reading", "publication"] as const satisfies readonly Resource[];
/** How far a matter is, and what was judged: no persons, no letters. */
const STORY = [
  "section",
  "verdict",
  "release",
  "matter",
  "sampling",
  "hearing",
  "request",
  "interview",
  "objection",
  "event",
  "duty",
  "step",
  "ledger",
  "warning",
] as const satisfies readonly Resource[];
/** A matter with what was written and sent, and by whom. */
const FILE = [
  ...STORY,
  "complaint",
  "act",
  "attachment",
  "letter",
  "delivery",
  "person",
] as const satisfies readonly Resource[];
/** Whoever brings in values sees what became of them. */
const DATA = [
  "reading",
  "doubt",
  "preliminary",
  "import",
  "quarantine",
  "source",
] as const satisfies readonly Resource[];

/** What each may read. The three administrators 三员 are apart: none of them reads a matter's file. */
const READS: Readonly<Record<Reader, readonly Resource[]>> = {
  township: FILE,
  liaison: FILE,
  department: FILE,
  county: [...FILE, ...DATA, "informant", "outbox", "parked", "token", "job", "brief"],
  station: [...FILE, ...DATA, "token"],
  city: [...FILE, ...DATA, "informant", "job", "brief"],
  evaluator: [...STORY, "reading", "doubt"],
  discipline: FILE,
  system_admin: ["outbox", "parked", "job", "source", "account", "person", "proposal"],
  security_admin: ["account", "token", "person", "proposal"],
  audit_admin: ["audit", "account", "person", "proposal"],
  enterprise: [],
  public: [],
};

/** Whoever could do an act in a proceeding, and so have something to show with it. */
const ACTING = [
  "township",
  "liaison",
  "department",
  "county",
  "station",
  "city",
  "discipline",
] as const satisfies readonly Role[];
const KEEPERS = ["county", "station", "city"] as const satisfies readonly Role[];

/** What is done beside acts in proceedings, and by whom. */
const DOES = {
  verdict: { release: KEEPERS },
  import: { bring: KEEPERS },
  /** Entered by the system's administrator, switched on by whom it acts for. */
  source: { change: ["system_admin"], run: KEEPERS },
  /** A stated value is taken back 作废, with its reason. */
  reading: { retract: KEEPERS },
  /** 数据存疑: of a section that has a station, a person of the station alone; the book asks. */
  doubt: { decide: KEEPERS },
  attachment: { bring: ACTING },
  parked: { resume: ["system_admin"] },
  job: { run: ["system_admin"] },
  registry: { change: ["system_admin"] },
  /** 三员: what concerns persons, accounts and holdings is proposed by one administration and confirmed by another. */
  proposal: { make: ["system_admin", "security_admin", "audit_admin"] },
  token: { make: ["county", "station", "security_admin"], revoke: ["county", "station", "security_admin"] },
  account: { administer: ["security_admin"] },
} as const satisfies Partial<Record<Resource, Readonly<Record<string, readonly Role[]>>>>;

/** Roles that could ever do an act, as the law itself defines it: those of accounts of any party that may do it. */
const actRoles = ({ acts }: LawOf): Readonly<Record<string, readonly Role[]>> =>
  Object.fromEntries(
    PERSON_ACT_WORDS.flatMap((word) => {
      const parties = acts[word]?.parties;
      if (parties === undefined || parties === "system") return [];
      return [[word, ROLES.filter((role) => parties.some((party) => PARTY_ACCOUNTS[party].includes(role)))]];
    }),
  );

const ACTS = Object.fromEntries(PROCEEDING_KIND_WORDS.map((kind) => [kind, actRoles(LAWS[kind])])) as Readonly<
  Record<ProceedingKind, Readonly<Record<string, readonly Role[]>>>
>;

const done: readonly Permission[] = Object.entries<Readonly<Record<string, readonly Role[]>>>({
  ...DOES,
  ...ACTS,
}).flatMap(([resource, verbs]) =>
  Object.entries(verbs).flatMap(([verb, roles]) =>
    roles.map((role): Permission => ({ role, resource: resource as Resource, verb })),
  ),
);

/** The one table that routes and the database's row-level policies read: heqing.permission is a copy of it. */
export const PERMISSIONS: readonly Permission[] = [
  ...READERS.flatMap((role) =>
    [...PUBLIC, ...READS[role]].map((resource): Permission => ({ role, resource, verb: "read" })),
  ),
  ...done,
];

/** Whether the role may do it to what it reaches of the resource. */
export const may = (role: Reader, resource: Resource, verb = "read"): boolean =>
  PERMISSIONS.some((one) => one.role === role && one.resource === resource && one.verb === verb);

/** Roles of accounts that may do it, in the order of {@link ROLES}. */
export const rolesThat = (resource: Resource, verb: string): readonly Role[] =>
  ROLES.filter((role) => may(role, resource, verb));

/** Roles that may read of a resource: the `access` of a route that shows it. */
export const mayRead = (resource: Resource): readonly Role[] => rolesThat(resource, "read");

/** Roles that have an act in a kind of proceeding at all, or the one named; the law decides by the posts of the person. */
export const mayAct = (proceeding: ProceedingKind, kind?: PersonActKind): readonly Role[] =>
  kind === undefined
    ? ROLES.filter((role) => Object.values(ACTS[proceeding]).some((roles) => roles.includes(role)))
    : rolesThat(proceeding, kind);
