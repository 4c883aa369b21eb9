import { offerOn, openStep } from "../../proceeding";
import type { MatterPhase } from "../../vocabulary";
import { acceptFiled, giveBackFiled } from "../acceptance";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";

const PHASES: readonly MatterPhase[] = ["rectifying", "accepting"];

/** 验收: the office accepts a plan or a report, with what it found. */
export const accept = defineMatterAct<ActOf<"accept">>({
  kind: "accept",
  parties: ["supervisor"],
  post: "any",
  phases: PHASES,
  firstPerson: null,
  decide: (ruling, { step }) => {
    const filed = openStep(ruling.state, step, "accept");
    if (filed === null) return "step-not-open";
    acceptFiled(ruling, filed);
    return null;
  },
  offers: offerOn("accept", "accept"),
});

/** 退回整改 with the reason: what was filed is owed again. */
export const giveBack = defineMatterAct<ActOf<"give-back">>({
  kind: "give-back",
  parties: ["supervisor"],
  post: "any",
  phases: PHASES,
  firstPerson: null,
  decide: (ruling, { step }, _received, facts) => {
    const filed = openStep(ruling.state, step, "accept");
    if (filed === null) return "step-not-open";
    giveBackFiled(ruling, filed, facts);
    return null;
  },
  offers: offerOn("give-back", "accept"),
});
