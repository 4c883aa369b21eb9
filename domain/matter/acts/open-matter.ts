import { endSteps, offerOn, openStep, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { close } from "../close";
import { defineMatterAct } from "../define";
import { hear } from "../hearing";
import { warn } from "../open";
import { counted } from "../state";

/** 交办: the office opens the matter of a miss that does not open one by itself. */
export const openByPerson = defineMatterAct<ActOf<"open-matter">>({
  kind: "open-matter",
  parties: ["supervisor"],
  post: "any",
  phases: ["asked"],
  firstPerson: null,
  decide: (ruling, { step }, _received, facts) => {
    if (openStep(ruling.state, step, "open-question") === null) return "step-not-open";
    endSteps(ruling, "done", ({ no }) => no === step);
    const first = counted(ruling.state)[0];
    record(
      ruling,
      "opened",
      first === undefined ? {} : { verdict: first.verdict, scheme: first.scheme, period: first.period },
    );
    warn(ruling, facts);
    hear(ruling);
    return null;
  },
  offers: offerOn("open-matter", "open-question"),
});

/** 不予交办, with the reason. */
export const decline = defineMatterAct<ActOf<"decline">>({
  kind: "decline",
  parties: ["supervisor"],
  post: "any",
  phases: ["asked"],
  firstPerson: null,
  decide: (ruling, { step }) => {
    if (openStep(ruling.state, step, "open-question") === null) return "step-not-open";
    endSteps(ruling, "done", ({ no }) => no === step);
    close(ruling, "declined");
    return null;
  },
  offers: offerOn("decline", "open-question"),
});
