import {
  addNotice,
  addStep,
  type Decision,
  type Duty,
  type DutyNo,
  type LawFacts,
  openSteps,
  passInstant,
  record,
  wantService,
  startClock,
} from "../proceeding";
import type { RequestRuling } from "./facts";
import { tellMatter } from "./end";
import type { RequestState } from "./state";

/**
 * The chief's time limit was missed: the river chief is offered to interview 约谈 the head of the department, and decides by a
 * clock of the own (浙江省河长制规定 Art. 15). Asked once for one open request; nothing is called by itself.
 */
export const askChief = (ruling: RequestRuling, duty: Duty, facts: LawFacts): void => {
  const { rung } = ruling.state;
  const { chief } = facts.around;
  if (chief === null || openSteps(ruling.state, "interview-question").length > 0) return;
  ruling.parties.push({ role: "interviewer", unit: chief.unit });
  const step = addStep(ruling, { kind: "interview-question", duty: duty.no });
  record(ruling, "interview-asked", { step, duty: duty.kind, no: duty.no });
  addNotice(ruling, { notice: "interview-question", to: ["interviewer"], rung, duty: duty.no });
  startClock(ruling, "decide-interview", "interviewer", facts.rules.request.decide, { rung, about: step }, facts);
};

const passed = (ruling: RequestRuling, duty: Duty, facts: LawFacts): void => {
  const { no, kind, owner, rung, about } = duty;
  if (kind === "serve") {
    if (about !== null) wantService(ruling, about);
    return;
  }
  const others = [...new Set([ruling.state.asker, "supervisor"] as const)].filter((role) => role !== owner);
  addNotice(ruling, { notice: "overdue", to: [owner, ...others], rung, duty: no });
  if (kind === "take-on" || kind === "handle") askChief(ruling, duty, facts);
  // Nobody gains by silence: a feedback that its asker lets lie keeps no clock of the township standing.
  if (kind === "confirm-feedback") tellMatter(ruling, "unconfirmed");
};

/** What an instant does: reminders, ends, and after a missed limit the question to the river chief. */
export const due = (state: RequestState, no: DutyNo, at: string, facts: LawFacts): Decision<RequestState> =>
  passInstant(state, no, at, { missed: (ruling, duty) => passed(ruling, duty, facts) });
