import { type Name, named, wordsOf } from "./named";

/** In what part a unit stands in a proceeding 当事方. Who may see and act follows from it. */
export const PARTY_ROLES = {
  responsible: named("责任单位", "responsible unit"),
  supervisor: named("督办单位", "supervising office"),
  station: named("监测站", "monitoring station"),
  department: named("协办部门", "department"),
  upstream: named("上游单位", "upstream unit"),
  downstream: named("下游单位", "downstream unit"),
  arbiter: named("共同上级", "common superior"),
  handling: named("问题线索办理机关", "handling body"),
  assessor: named("考核单位", "assessor"),
  assessed: named("被考核单位", "assessed unit"),
  interviewer: named("约谈单位", "interviewing unit"),
  interviewed: named("被约谈单位", "interviewed unit"),
} as const satisfies Readonly<Record<string, Name>>;

export type PartyRole = keyof typeof PARTY_ROLES;
export const PARTY_ROLE_WORDS = wordsOf(PARTY_ROLES);

/**
 * Who may see an event, step, duty, letter or leaf: parties in one of these roles; null = everybody who sees the
 * proceeding. Never the empty list: what nobody may see is not written.
 */
export type SeenBy = readonly [PartyRole, ...PartyRole[]] | null;
