import { addNotice, endDuties, endSteps, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { end } from "../end";
import { defineInterviewAct } from "../facts";
import { wantPublication } from "../publish";

/** What came of the interview: by whoever held it; of a unit that let its date pass, without its report too. */
export const conclude = defineInterviewAct<ActOf<"conclude">>({
  kind: "conclude",
  parties: ["interviewer"],
  post: "any",
  firstPerson: null,
  phases: ["held", "reported"],
  decide: (ruling, { carriedOut }, { seq }, facts) => {
    const { stage, rung, duties } = ruling.state;
    if (stage.phase !== "held" && stage.phase !== "reported") return "not-in-this-phase";
    const owed = duties.some(({ kind, overdue }) => kind === "measures" && !overdue);
    if (stage.phase === "held" && (owed || carriedOut)) return "not-in-this-phase";
    endSteps(ruling, "done", ({ kind }) => kind === "conclude");
    endSteps(ruling, "lifted", ({ kind }) => kind === "report-measures");
    endDuties(ruling, "met", ({ kind }) => kind === "conclude");
    endDuties(ruling, "missed", ({ kind }) => kind === "measures");
    record(ruling, "interview-concluded", { act: seq, carriedOut });
    addNotice(ruling, { notice: "interview-concluded", to: ["interviewed", "supervisor"], rung });
    ruling.state = { ...ruling.state, stage: { phase: "concluded", heldOn: stage.heldOn, carriedOut } };
    if (!wantPublication(ruling, "result", facts)) end(ruling);
    return null;
  },
  offers: (state) =>
    state.stage.phase === "reported" || state.duties.some(({ kind, overdue }) => kind === "measures" && overdue)
      ? [{ kind: "conclude" }]
      : [],
});
