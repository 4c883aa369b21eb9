import type { FindingMessage } from "../../matter";
import { addNotice, endDuties, endSteps, offerOn, openStep, record } from "../../proceeding";
import type { Refusal } from "../../vocabulary";
import type { ActOf, FindAct } from "../act-bodies";
import { end } from "../end";
import { defineHearingAct, UNDERWAY } from "../facts";
import type { HearingState } from "../state";

/** Whether a matter begins upstream by it. */
const opens = (act: FindAct): boolean => act.as === "moved" || (act.as === "split" && act.opens);

/** The inflow section at which it begins: the one named, else the only one that can bear it; null where there is none. */
const sectionOf = ({ attribution }: HearingState, act: FindAct): string | null => {
  const movable = attribution.inflows.filter(({ movable: can }) => can).map(({ section }) => section);
  const named = act.as === "stays" ? undefined : act.section;
  if (named !== undefined) return movable.includes(named) ? named : null;
  return movable.length === 1 ? (movable[0] ?? null) : null;
};

const refusalOf = (state: HearingState, act: FindAct): Refusal | null => {
  if (act.as !== "stays" && state.attribution.inflows.length === 0) return "nobody-upstream";
  return opens(act) && sectionOf(state, act) === null ? "nobody-upstream" : null;
};

/**
 * 认定: the common superior says, with the reason, that it stays, is split or moves upstream. Never before the upstream side
 * has answered or its date has passed. What follows happens in the matter, in the same transaction's message; both sides
 * are told.
 */
export const find = defineHearingAct<ActOf<"find">>({
  kind: "find",
  parties: ["arbiter"],
  post: "head",
  firstPerson: null,
  phases: UNDERWAY,
  decide: (ruling, act) => {
    const { stage, hearing, verdict, rung } = ruling.state;
    if (stage.phase !== "deciding") return "not-consulted";
    if (openStep(ruling.state, act.step, "find") === null) return "step-not-open";
    const refusal = refusalOf(ruling.state, act);
    if (refusal !== null) return refusal;
    endSteps(ruling, "done", ({ no }) => no === act.step);
    endDuties(ruling, "met", ({ kind }) => kind === "find");
    const body: FindingMessage = {
      kind: "finding",
      hearing,
      verdictId: verdict,
      as: act.as,
      opens: opens(act),
      section: opens(act) ? sectionOf(ruling.state, act) : null,
      reason: act.reason,
    };
    record(ruling, "found", { as: act.as, verdict, hearing, opens: body.opens });
    ruling.parent.push({ body });
    end(ruling, "found");
    addNotice(ruling, { notice: "found", to: ["responsible", "upstream", "supervisor"], rung });
    return null;
  },
  offers: offerOn("find", "find"),
});
