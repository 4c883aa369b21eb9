import { HEAD_POSTS, type PartyRole, type PostKind } from "../vocabulary";

/** A post 职务 that somebody held, when the act was received, in a unit that is a party of the proceeding. */
export interface HeldPost {
  readonly party: PartyRole;
  readonly kind: PostKind;
}

/** The person behind an act, never the account: two accounts of one person are one pair of eyes. */
export interface ActingPerson {
  readonly person: string;
  readonly posts: readonly HeldPost[];
}

/** Whether the person answers for a unit that is such a party. */
export const isHead = (by: ActingPerson | null, party: PartyRole): boolean =>
  by?.posts.some((post) => post.party === party && HEAD_POSTS.includes(post.kind)) ?? false;

/** Whether the person holds any post in a unit that is such a party. */
export const actsFor = (by: ActingPerson | null, party: PartyRole): boolean =>
  by?.posts.some((post) => post.party === party) ?? false;

/** Whether it is another person than the first one: an act by nobody known is nobody's second pair of eyes. */
export const isSecondPerson = (by: ActingPerson | null, first: string): boolean => by !== null && by.person !== first;

/** Whether nobody else could sign or approve what the person puts forward. */
export const isSoleHead = ({ person }: ActingPerson, heads: readonly string[]): boolean =>
  heads.length === 1 && heads[0] === person;
