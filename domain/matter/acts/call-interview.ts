import { shanghaiDate } from "../../calendar";
import { callInterview } from "../../interview";
import { endDuties, endSteps, interviewAllowed, offerOn, openStep, record, standingAs } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { SERVED } from "../phases";

/**
 * 约谈 of the responsible unit, as the rung that holds says which: by a head of the supervising office. Where issuer, addressee
 * or ground are not those of the kind, there is no such interview.
 */
export const callUnit = defineMatterAct<ActOf<"call-interview">>({
  kind: "call-interview",
  parties: ["supervisor"],
  post: "head",
  phases: SERVED,
  firstPerson: null,
  decide: (ruling, { step, problem, on, place }, { receivedAt }, facts) => {
    const task = openStep(ruling.state, step, "call-interview");
    if (task === null) return "step-not-open";
    if (on < shanghaiDate(receivedAt)) return "date-past";
    const { interview, ground } = task;
    const interviewer = standingAs(facts.around, "supervisor");
    const called = standingAs(facts.around, "responsible");
    const allowed = interviewAllowed(facts.rules.interview, interview, {
      issuer: interviewer?.kind ?? null,
      addressee: called?.kind ?? null,
      ground,
    });
    if (allowed === null || interviewer === null || called === null) return "no-such-interview";
    const { rung, interviews = 0 } = ruling.state;
    const no = interviews + 1;
    endSteps(ruling, "done", (open) => open.no === step);
    endDuties(ruling, "met", ({ kind, about }) => kind === "decide-interview" && about === step);
    ruling.state = { ...ruling.state, interviews: no };
    record(ruling, "interview-called", { step, interview, no });
    callInterview(ruling, {
      interview,
      ground,
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
  offers: offerOn("call-interview", "call-interview"),
});
