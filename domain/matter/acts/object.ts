import { isHead, showAct } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { fileDraft } from "../draft";
import { fileObjection, objectable, objectionRefusal } from "../objections";
import { OPEN } from "../phases";

/**
 * 提出异议 to the data or the result of a released verdict, or against the answer to an objection. A head's counts at once;
 * anybody else's of the unit waits for a head's confirmation, and the window is kept by the confirmation.
 */
export const object = defineMatterAct<ActOf<"object">>({
  kind: "object",
  parties: ["responsible"],
  post: "any",
  phases: OPEN,
  firstPerson: null,
  decide: (ruling, { about, verdict, against }, received, facts) => {
    const aim = { about, verdict, against };
    const refusal = objectionRefusal(ruling.state, aim);
    if (refusal !== null) return refusal;
    if (!isHead(received.by, "responsible"))
      return fileDraft(ruling, { about: "objection", earliest: null, objection: aim }, received);
    showAct(ruling, received.seq, null);
    fileObjection(ruling, aim, received.seq, facts);
    return null;
  },
  offers: (state, by) => {
    const draft = isHead(by, "responsible") ? {} : { draft: true as const };
    const fits = (verdict: string, against: number | null): boolean =>
      objectionRefusal(state, { about: "data", verdict, against }) === null;
    const verdicts = objectable(state).map(({ verdict }) => verdict);
    const second = (state.objections ?? []).filter(({ verdict, no }) => fits(verdict, no));
    return [
      ...verdicts
        .filter((verdict) => fits(verdict, null))
        .map((verdict) => ({ kind: "object" as const, verdict, ...draft })),
      ...second.map(({ verdict, no }) => ({ kind: "object" as const, verdict, against: no, ...draft })),
    ];
  },
});
