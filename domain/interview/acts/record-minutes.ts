import { shanghaiDate } from "../../calendar";
import { addNotice, addStep, endDuties, endSteps, record, startClock } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineInterviewAct } from "../facts";
import { wantPublication } from "../publish";

/** 约谈纪要: who took part, the problem, the measures and what is required; the unit's clock runs from it. */
export const recordMinutes = defineInterviewAct<ActOf<"record-minutes">>({
  kind: "record-minutes",
  parties: ["interviewer", "supervisor"],
  post: "any",
  firstPerson: null,
  phases: ["called"],
  decide: (ruling, { on, participants }, { seq, receivedAt }, facts) => {
    if (on > shanghaiDate(receivedAt)) return "not-held-yet";
    const { rung } = ruling.state;
    endSteps(ruling, "done", ({ kind }) => kind === "hold-interview");
    endDuties(ruling, "met", ({ kind }) => kind === "minutes");
    const absent = participants.filter(({ present }) => !present).length;
    record(ruling, "interview-held", { act: seq, on, present: participants.length - absent, absent });
    ruling.state = { ...ruling.state, stage: { phase: "held", heldOn: on } };
    const step = addStep(ruling, { kind: "report-measures" });
    addNotice(ruling, { notice: "interview-minutes", to: ["interviewed"], rung });
    startClock(ruling, "measures", "interviewed", facts.rules.interview.measures, { rung, about: step }, facts);
    wantPublication(ruling, "minutes", facts);
    return null;
  },
});
