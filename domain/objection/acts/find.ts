import { addNotice, addStep, endSteps, offerOn, openStep, record } from "../../proceeding";
import type { SeenBy } from "../../vocabulary";
import type { ActOf } from "../act-bodies";
import { deciderRefusal, defineObjectionAct } from "../facts";
import { deciderOf, type ObjectionState } from "../state";

/**
 * 提出异议结论: one person proposes what is found, with the reason; nothing follows before a head, another person, approves.
 * While a sampling is under way nothing is found. A later proposal takes the place of an earlier one.
 */
export const find = defineObjectionAct<ActOf<"propose-finding">>({
  kind: "propose-finding",
  parties: ["supervisor", "arbiter"],
  post: "any",
  firstPerson: null,
  phases: ["examining", "sampling"],
  decide: (ruling, { step, finding }, { by, seq }) => {
    const refusal = deciderRefusal(ruling.state, by);
    if (refusal !== null) return refusal;
    if (by === null) return "post-not-held";
    if (openStep(ruling.state, step, "examine") === null) return "step-not-open";
    if (ruling.state.stage.phase === "sampling") return "sampling-underway";
    const owner = deciderOf(ruling.state);
    const seenBy: SeenBy = [owner];
    endSteps(ruling, "lifted", ({ kind }) => kind === "finding");
    const waits = addStep(ruling, { kind: "finding", owner, finding, by: by.person, act: seq, seenBy });
    record(ruling, "finding-proposed", { step: waits, finding }, seenBy);
    const wanted = { notice: "approval-wanted", to: [owner], rung: ruling.state.rung, except: by.person } as const;
    addNotice(ruling, { ...wanted, seenBy });
    return null;
  },
  offers: (state, by, facts) =>
    state.stage.phase === "sampling"
      ? []
      : offerOn(
          "propose-finding",
          "examine",
          (_step, person, frame) => deciderRefusal(frame as ObjectionState, person) === null,
        )(state, by, facts),
});
