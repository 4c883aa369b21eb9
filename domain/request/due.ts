import { compareInstants } from "../calendar";
import {
  addNotice,
  addStep,
  applied,
  changeDuty,
  type Decision,
  type Duty,
  type DutyNo,
  type LawFacts,
  nextTrigger,
  openSteps,
  record,
  rulingOn,
  sightOf,
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
  changeDuty(ruling, no, { overdue: true, asksAt: null, asked: true });
  ruling.duties.push({ change: "overdue", no });
  record(ruling, "overdue", { duty: kind, no, rung }, sightOf(duty));
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
export const due = (state: RequestState, no: DutyNo, at: string, facts: LawFacts): Decision<RequestState> => {
  const ruling = rulingOn(state, at);
  const duty = state.duties.find((running) => running.no === no);
  const trigger = duty === undefined ? null : nextTrigger(duty);
  if (duty === undefined || trigger === null || compareInstants(trigger.at, at) > 0) return applied(ruling);
  if (trigger.kind === "chase") {
    const { kind, rung, owner, chases } = duty;
    changeDuty(ruling, no, { chases: chases.slice(1) });
    record(ruling, "chased", { duty: kind, no, rung }, sightOf(duty));
    addNotice(ruling, { notice: "chase", to: [owner], rung, duty: no, seenBy: sightOf(duty) });
  } else if (trigger.kind === "end") passed(ruling, duty, facts);
  else changeDuty(ruling, no, { asksAt: null, asked: true });
  return applied(ruling);
};
