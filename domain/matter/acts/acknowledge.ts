import { isLate, receivable, receiveLetters, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { OPEN } from "../phases";
import { provable, prove, receive } from "../serve";

/** 签收: proves service where the ladder says so, and is the receipt. After a plan or report, which imply it, it changes nothing. */
export const acknowledge = defineMatterAct<ActOf<"acknowledge">>({
  kind: "acknowledge",
  parties: ["responsible"],
  post: "any",
  phases: OPEN,
  firstPerson: null,
  decide: (ruling, _act, { by }, facts) => {
    const proven = provable(ruling.state, "acknowledged").some(({ starts }) => starts.what !== "letter");
    prove(ruling, "acknowledged", null, facts);
    const received = receiveLetters(ruling, by);
    const { stage } = ruling.state;
    const owed = ruling.state.duties.some(({ kind }) => kind === "acknowledge");
    if (!proven && !owed && stage.phase !== "served" && received) return null;
    if (!proven && !owed && stage.phase !== "served")
      return stage.phase === "warned" || stage.phase === "assigned" ? "not-in-this-phase" : "already-done";
    record(ruling, "acknowledged", { late: isLate(ruling, "acknowledge") });
    receive(ruling);
    if (stage.phase === "served")
      ruling.state = {
        ...ruling.state,
        stage: { phase: "acknowledged", servedAt: stage.servedAt, acknowledgedAt: ruling.at },
      };
    return null;
  },
  offers: (state, by) =>
    provable(state, "acknowledged").length > 0 ||
    receivable(state, by).length > 0 ||
    state.stage.phase === "served" ||
    state.duties.some(({ kind }) => kind === "acknowledge")
      ? [{ kind: "acknowledge" }]
      : [],
});
