import { shanghaiDate } from "../../calendar";
import { callInterview } from "../../interview";
import {
  type ActingPerson,
  endDuties,
  endSteps,
  interviewAllowed,
  openStep,
  openSteps,
  record,
  standingAs,
} from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineRequestAct, UNDERWAY } from "../facts";

/** Art. 15 gives it to the river chief in person, not to whoever else heads that unit. */
export const isRiverChief = (by: ActingPerson | null): boolean =>
  by?.posts.some(({ party, kind }) => party === "interviewer" && kind === "chief") ?? false;

/** 决定约谈: the river chief calls the head of the department to an interview, a proceeding of its own. */
export const summon = defineRequestAct<ActOf<"summon">>({
  kind: "summon",
  parties: ["interviewer"],
  post: "head",
  firstPerson: null,
  phases: UNDERWAY,
  decide: (ruling, { step, problem, on, place }, { by, receivedAt }, facts) => {
    if (openStep(ruling.state, step, "interview-question") === null) return "step-not-open";
    if (!isRiverChief(by)) return "chief-needed";
    if (on < shanghaiDate(receivedAt)) return "date-past";
    const interviewer = standingAs(facts.around, "interviewer");
    const called = standingAs(facts.around, "department");
    const allowed = interviewAllowed(facts.rules.interview, "river-chief", {
      issuer: interviewer?.kind ?? null,
      addressee: called?.kind ?? null,
      ground: "request-overdue",
    });
    if (allowed === null || interviewer === null || called === null) return "no-such-interview";
    const { rung, interviews } = ruling.state;
    const no = interviews + 1;
    endSteps(ruling, "done", (open) => open.no === step);
    endDuties(ruling, "met", ({ kind, about }) => kind === "decide-interview" && about === step);
    ruling.state = { ...ruling.state, interviews: no };
    record(ruling, "interview-called", { step, interview: "river-chief", no });
    callInterview(ruling, {
      interview: "river-chief",
      ground: "request-overdue",
      no,
      problem,
      on,
      place,
      rung,
      interviewer: interviewer.unit,
      called: called.unit,
    });
    return null;
  },
  offers: (state, by) =>
    isRiverChief(by)
      ? openSteps(state, "interview-question").map(({ no }) => ({ kind: "summon" as const, step: no }))
      : [],
});
