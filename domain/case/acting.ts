import type { ActorRole, ActKind } from "./act";
import type { Refusal } from "./decision";
import type { Audience } from "./step";

/** A post 职务 that somebody held in an office of this matter when the act was received. */
export interface HeldPost {
  readonly office: Audience;
  /** As the registry has it: chief, head, liaison, deputy, clerk … */
  readonly kind: string;
}

/** The person behind an act, never the account: two accounts of one person are one pair of eyes. */
export interface ActingPerson {
  readonly person: string;
  readonly posts: readonly HeldPost[];
}

/** The office of the matter that a role acts for; null where acts need no post. */
const OFFICE_OF: Readonly<Record<ActorRole, Audience | null>> = {
  township: "responsible-unit",
  liaison: "responsible-unit",
  county: "county-office",
  station: "monitoring-station",
  department: null,
  city: null,
  evaluator: null,
  discipline: null,
  system_admin: null,
  security_admin: null,
  audit_admin: null,
  system: null,
};

/** Posts whose holders answer for the office: 河长 and 主要负责人. Deputies and liaison officers act for them. */
const HEADS: readonly string[] = ["chief", "head"];

/** Acts of a head alone. A plan or report by anybody else of the unit waits for one of these. */
const HEADS_ACTS: readonly ActKind[] = ["sign", "return", "confirm", "approve", "reject"];

/** Whether the person answers for the office that the role acts for. */
export const isHead = (role: ActorRole, by: ActingPerson | null): boolean =>
  by?.posts.some(({ office, kind }) => office === OFFICE_OF[role] && HEADS.includes(kind)) ?? false;

/** Why the posts of the person do not carry the act; null where they do, or where the role needs none. */
export const postRefusal = (act: ActKind, role: ActorRole, by: ActingPerson | null): Refusal | null => {
  const office = OFFICE_OF[role];
  if (office === null) return null;
  if (by?.posts.some((post) => post.office === office) !== true) return "post-not-held";
  return HEADS_ACTS.includes(act) && !isHead(role, by) ? "head-needed" : null;
};

/** Whether it is another person than the first one: an act by nobody known is nobody's second pair of eyes. */
export const isSecondPerson = (by: ActingPerson | null, first: string): boolean => by !== null && by.person !== first;
