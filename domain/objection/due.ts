import { compareInstants } from "../calendar";
import { addNotice, applied, changeDuty, type Decision, nextTrigger, record, rulingOn, sightOf } from "../proceeding";
import type { ObjectionState } from "./state";

/** What an instant does: whoever decides is reminded, then told with the office that it is late. The unit is never worse off for it. */
export const due = (state: ObjectionState, no: number, at: string): Decision<ObjectionState> => {
  const ruling = rulingOn(state, at);
  const duty = state.duties.find((running) => running.no === no);
  const trigger = duty === undefined ? null : nextTrigger(duty);
  if (duty === undefined || trigger === null || compareInstants(trigger.at, at) > 0) return applied(ruling);
  const { kind, rung, owner, chases } = duty;
  if (trigger.kind === "chase") {
    changeDuty(ruling, no, { chases: chases.slice(1) });
    record(ruling, "chased", { duty: kind, no, rung }, sightOf(duty));
    addNotice(ruling, { notice: "chase", to: [owner], rung, duty: no, seenBy: sightOf(duty) });
  } else if (trigger.kind === "end") {
    changeDuty(ruling, no, { overdue: true, asksAt: null, asked: true });
    ruling.duties.push({ change: "overdue", no });
    record(ruling, "overdue", { duty: kind, no, rung }, sightOf(duty));
    addNotice(ruling, { notice: "overdue", to: [owner], rung, duty: no, seenBy: sightOf(duty) });
  } else changeDuty(ruling, no, { asksAt: null, asked: true });
  return applied(ruling);
};
