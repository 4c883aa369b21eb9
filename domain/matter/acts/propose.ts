import {
  addStep,
  isSoleHead,
  OFFICE_ALONE,
  type Offer,
  openSteps,
  type Proposal,
  record,
  sameAim,
  tellOffice,
  type EventFields,
} from "../../proceeding";
import { EXCEPTION_WORDS } from "../../vocabulary";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { exceptionRefusal, extensionRefusal } from "../exceptions";
import { ANY } from "../phases";
import { counted, type MatterState } from "../state";

/** The proposal alone, without the words that stand in its act. */
const proposalOf = (from: Proposal): Proposal => {
  switch (from.what) {
    case "extension":
      return { what: from.what, duty: from.duty, count: from.count };
    case "exclusion":
      return { what: from.what, verdict: from.verdict };
    case "pause":
      return { what: from.what, duties: from.duties ?? null };
    case "resume":
    case "withdrawal":
    case "reopening":
      return { what: from.what };
  }
};

/** Words and numbers of a proposal, for the timeline. */
export const proposalData = (
  state: MatterState,
  proposal: Proposal,
): Omit<EventFields["exception-proposed"], "step"> => {
  if (proposal.what === "exclusion") return { what: proposal.what, verdict: proposal.verdict };
  if (proposal.what !== "extension") return { what: proposal.what };
  const { what, duty: no, count } = proposal;
  const duty = state.duties.find((running) => running.no === no);
  const unit = duty?.extension?.maximum.unit;
  return {
    what,
    no,
    count,
    ...(duty === undefined ? {} : { duty: duty.kind }),
    ...(unit === undefined ? {} : { unit }),
  };
};

const pending = (state: MatterState, proposal: Proposal): boolean =>
  openSteps(state, "approve").some((step) => sameAim(step.proposal, proposal));

/** 延期、中止计时、恢复计时、撤销、剔除、复办: proposed by one person; nothing follows before another approves. */
export const propose = defineMatterAct<ActOf<"propose">>({
  kind: "propose",
  parties: ["supervisor"],
  post: "any",
  phases: ANY.filter((phase) => phase !== "asked"),
  firstPerson: null,
  decide: (ruling, act, { by }, { heads }) => {
    if (by === null) return "post-not-held";
    if (isSoleHead(by, heads)) return "sole-head";
    const proposal = proposalOf(act);
    const refusal = pending(ruling.state, proposal) ? "already-proposed" : exceptionRefusal(ruling.state, proposal);
    if (refusal !== null) return refusal;
    const step = addStep(ruling, { kind: "approve", proposal, by: by.person, seenBy: OFFICE_ALONE });
    record(ruling, "exception-proposed", { step, ...proposalData(ruling.state, proposal) }, OFFICE_ALONE);
    tellOffice(ruling, { notice: "approval-wanted", rung: ruling.state.rung, except: by.person });
    return null;
  },
  offers: (state, by, { heads }) =>
    EXCEPTION_WORDS.flatMap((what): readonly Offer[] => {
      if (isSoleHead(by, heads)) return [];
      const open = (proposal: Proposal): boolean =>
        exceptionRefusal(state, proposal) === null && !pending(state, proposal);
      switch (what) {
        case "extension":
          return state.duties
            .filter((duty) => extensionRefusal(state, duty) === null && open({ what, duty: duty.no, count: 1 }))
            .map(({ no, extension }) => ({
              kind: "propose",
              what,
              duty: no,
              most: extension?.maximum.count ?? 0,
            }));
        case "exclusion":
          return counted(state)
            .filter(({ verdict }) => open({ what, verdict }))
            .map(({ verdict }) => ({ kind: "propose", what, verdict }));
        case "pause":
          return open({ what, duties: null }) ? [{ kind: "propose", what }] : [];
        case "resume":
        case "withdrawal":
        case "reopening":
          return open({ what }) ? [{ kind: "propose", what }] : [];
      }
    }),
});
