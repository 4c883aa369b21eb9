import type { PersonActKind } from "../vocabulary";

/** Acts that decide for an office: their person has proven who they are in the last quarter of an hour. */
const FRESH_ACTS: ReadonlySet<string> = new Set<PersonActKind>(["sign", "approve"]);

/** Whether an act needs a proof of now. The book asks again (heqing.act_of_a_person). */
export const needsFreshProof = (kind: PersonActKind): boolean => FRESH_ACTS.has(kind);
