import { compareInstants } from "../calendar";
import { addNotice, applied, changeDuty, type Decision, nextTrigger, record, rulingOn, sightOf } from "../proceeding";
import type { PartyRole } from "../vocabulary";
import type { ComplaintState } from "./state";

/** What an instant does: who owes it is reminded, then they and the office are told. Nothing climbs. */
export const due = (state: ComplaintState, no: number, at: string): Decision<ComplaintState> => {
  const ruling = rulingOn(state, at);
  const duty = state.duties.find((running) => running.no === no);
  const trigger = duty === undefined ? null : nextTrigger(duty);
  if (duty === undefined || trigger === null || compareInstants(trigger.at, at) > 0) return applied(ruling);
  const { kind, rung, owner, chases } = duty;
  const seenBy = sightOf(duty);
  if (trigger.kind === "chase") {
    changeDuty(ruling, no, { chases: chases.slice(1) });
    record(ruling, "chased", { duty: kind, no, rung }, seenBy);
    addNotice(ruling, { notice: "chase", to: [owner], rung, duty: no, seenBy });
  } else if (trigger.kind === "end") {
    changeDuty(ruling, no, { overdue: true, asksAt: null, asked: true });
    ruling.duties.push({ change: "overdue", no });
    record(ruling, "overdue", { duty: kind, no, rung }, seenBy);
    const to: readonly PartyRole[] = owner === "supervisor" ? [owner] : [owner, "supervisor"];
    addNotice(ruling, { notice: "overdue", to, rung, duty: no, seenBy });
  } else changeDuty(ruling, no, { asksAt: null, asked: true });
  return applied(ruling);
};
