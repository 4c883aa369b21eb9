import { addNotice, noteBounced, noteDelivered, record, recount, startDuty } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { end } from "../end";
import { ANY, defineObjectionAct, ruleFor } from "../facts";
import { deciderOf } from "../state";

const SYSTEM = { parties: "system", post: "any", firstPerson: null } as const;

/** The objection that it began with; a second is none. */
export const raised = defineObjectionAct<ActOf<"raised">>({
  ...SYSTEM,
  kind: "raised",
  phases: [],
  decide: () => "already-done",
});

/**
 * What a sampling of this objection found. Decided or left open by the rules, it is for a person to say what follows: the
 * office, or the superior, has the values side by side and its clock again.
 */
export const result = defineObjectionAct<ActOf<"result">>({
  ...SYSTEM,
  kind: "result",
  phases: ANY,
  decide: (ruling, { order, scheme, outcome, verdictId, compared = [] }, _received, facts) => {
    const { stage, results, rung } = ruling.state;
    const said = { order, scheme, outcome, verdict: verdictId, compared };
    const others = results.filter((known) => known.order !== order || known.scheme !== scheme);
    ruling.state = { ...ruling.state, results: [...others, said] };
    record(ruling, "verdict-noted", { verdict: verdictId, order, scheme, outcome });
    if (stage.phase !== "sampling" || order !== ruling.state.orders) return null;
    if (outcome !== "met" && outcome !== "missed") return null;
    ruling.state = { ...ruling.state, stage: { phase: "examining" } };
    const owner = deciderOf(ruling.state);
    startDuty(ruling, "answer-objection", ruleFor(ruling.state, facts).find, { rung, owner }, facts);
    addNotice(ruling, { notice: "objection-finding-wanted", to: [owner], rung });
    return null;
  },
});

/**
 * A corrected verdict has taken the place of the disputed one. It ends an objection that waited for it; before a finding it is
 * noted, and the objection is to what stands now.
 */
export const corrected = defineObjectionAct<ActOf<"corrected">>({
  ...SYSTEM,
  kind: "corrected",
  phases: ANY,
  decide: (ruling, { verdict, outcome }) => {
    const { stage, verdict: replaces } = ruling.state;
    record(ruling, "corrected", { verdict, replaces, outcome });
    if (stage.phase === "correcting") end(ruling, "upheld");
    else if (stage.phase !== "ended") ruling.state = { ...ruling.state, verdict };
    return null;
  },
});

/** The matter is over: nothing is left to object to. */
export const recall = defineObjectionAct<ActOf<"recall">>({
  ...SYSTEM,
  kind: "recall",
  phases: ANY,
  decide: (ruling) => {
    if (ruling.state.stage.phase !== "ended") end(ruling, "withdrawn");
    return null;
  },
});

/** Every recipient's mail server has answered. */
export const delivered = defineObjectionAct<ActOf<"delivered">>({
  ...SYSTEM,
  kind: "delivered",
  phases: ANY,
  decide: noteDelivered,
});

/** 退信 */
export const bounced = defineObjectionAct<ActOf<"bounced">>({
  ...SYSTEM,
  kind: "bounced",
  phases: ANY,
  decide: noteBounced,
});

/** A notice of the calendar was loaded: clocks that rest on its year are counted again. */
export const calendar = defineObjectionAct<ActOf<"calendar">>({
  ...SYSTEM,
  kind: "calendar",
  phases: ANY,
  decide: (ruling, message, _received, facts) => {
    recount(ruling, message, ruling.state.severity, facts);
    return null;
  },
});
