import { compareInstants } from "../calendar";
import {
  addNotice,
  applied,
  changeDuty,
  type Decision,
  type DutyNo,
  nextTrigger,
  record,
  rulingOn,
  sightOf,
  wantService,
} from "../proceeding";
import type { InterviewState } from "./state";

/** What an instant does: who owes is reminded, then it and the office are told; nothing else follows by itself. */
export const due = (state: InterviewState, no: DutyNo, at: string): Decision<InterviewState> => {
  const ruling = rulingOn(state, at);
  const duty = state.duties.find((running) => running.no === no);
  const trigger = duty === undefined ? null : nextTrigger(duty);
  if (duty === undefined || trigger === null || compareInstants(trigger.at, at) > 0) return applied(ruling);
  const { kind, rung, owner, chases, about } = duty;
  if (trigger.kind === "chase") {
    changeDuty(ruling, no, { chases: chases.slice(1) });
    record(ruling, "chased", { duty: kind, no, rung }, sightOf(duty));
    addNotice(ruling, { notice: "chase", to: [owner], rung, duty: no, seenBy: sightOf(duty) });
  } else if (trigger.kind === "end") {
    changeDuty(ruling, no, { overdue: true, asksAt: null, asked: true });
    ruling.duties.push({ change: "overdue", no });
    record(ruling, "overdue", { duty: kind, no, rung }, sightOf(duty));
    if (kind === "serve") wantService(ruling, about ?? no);
    else addNotice(ruling, { notice: "overdue", to: [owner, "supervisor"], rung, duty: no });
  } else changeDuty(ruling, no, { asksAt: null, asked: true });
  return applied(ruling);
};
