import { addNotice, endDuties, endSteps, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineHearingAct, UNDERWAY } from "../facts";
import { askToFind } from "../hear";
import { prove } from "../serve";
import { consultedUnits } from "../state";

/**
 * 提交意见: a head of the upstream side says whose water it was, which takes the call as well. An answer after its date is
 * late and is read all the same, until the superior has found. Once every office has answered it is put to the superior.
 */
export const respond = defineHearingAct<ActOf<"respond">>({
  kind: "respond",
  parties: ["upstream"],
  post: "head",
  firstPerson: null,
  phases: UNDERWAY,
  decide: (ruling, _act, { by }, facts) => {
    if (by === null) return "post-not-held";
    if (ruling.state.answered.includes(by.person)) return "already-done";
    const late = ruling.state.stage.phase === "deciding";
    prove(ruling, "acknowledged", facts);
    ruling.state = { ...ruling.state, answered: [...ruling.state.answered, by.person] };
    const { answered, rung, stage } = ruling.state;
    record(ruling, "responded", { late });
    addNotice(ruling, { notice: "responded", to: ["arbiter", "supervisor", "responsible"], rung });
    if (stage.phase === "deciding" || answered.length < consultedUnits(ruling.state).length) return null;
    endDuties(ruling, "met", ({ kind }) => kind === "respond");
    endDuties(ruling, "lifted", ({ kind }) => kind === "serve");
    endSteps(ruling, "done", ({ kind }) => kind === "respond");
    endSteps(ruling, "lifted", ({ kind }) => kind === "serve-otherwise");
    askToFind(ruling, facts);
    return null;
  },
  // After its date the task is gone; the answer is still read.
  offers: (state, by) => (state.answered.includes(by.person) ? [] : [{ kind: "respond" }]),
});
