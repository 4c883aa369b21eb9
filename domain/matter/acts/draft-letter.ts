import { draftLetterOf } from "../../proceeding";
import type { ActOf, HandDrafted } from "../act-bodies";
import { defineMatterAct } from "../define";
import { isHearing } from "../hearing";
import { OPEN } from "../phases";

/** Kinds of letters that an office drafts by hand, in the order in which a form offers them. */
export const HAND_DRAFTED = [
  "circular",
  "praise",
  "warning-circular",
  "interview-notice",
  "publicity",
  "reply",
] as const satisfies readonly HandDrafted[];

/**
 * 拟文: anybody of the office begins a letter of a kind about the matter. It decides nothing in it and starts no clock but the
 * office's own; what climbs goes by the ladder alone.
 */
export const draftLetter = defineMatterAct<ActOf<"draft-letter">>({
  kind: "draft-letter",
  parties: ["supervisor"],
  post: "any",
  phases: OPEN,
  firstPerson: null,
  decide: (ruling, { letter, addressee }, _received, facts) => {
    if (isHearing(ruling.state)) return "hearing-open";
    const { rung, severity } = ruling.state;
    draftLetterOf(ruling, { kind: letter, addressee, rung, severity }, facts);
    return null;
  },
  offers: (state) => (isHearing(state) ? [] : [{ kind: "draft-letter" }]),
});
