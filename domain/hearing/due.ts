import { compareInstants } from "../calendar";
import {
  addNotice,
  applied,
  changeDuty,
  type Decision,
  endDuties,
  endSteps,
  nextTrigger,
  record,
  rulingOn,
  sightOf,
  wantService,
} from "../proceeding";
import type { HearingFacts } from "./facts";
import { askToFind } from "./hear";
import type { HearingState } from "./state";

/**
 * What an instant does: whoever owes is reminded; silence of the upstream side is recorded and the superior finds without
 * it; a superior that is late shows as late. Nothing is found by time.
 */
export const due = (state: HearingState, no: number, at: string, facts: HearingFacts): Decision<HearingState> => {
  const ruling = rulingOn(state, at);
  const duty = state.duties.find((running) => running.no === no);
  const trigger = duty === undefined ? null : nextTrigger(duty);
  if (duty === undefined || trigger === null || compareInstants(trigger.at, at) > 0) return applied(ruling);
  const { kind, rung, owner, chases, about } = duty;
  if (trigger.kind === "chase") {
    changeDuty(ruling, no, { chases: chases.slice(1) });
    record(ruling, "chased", { duty: kind, no, rung }, sightOf(duty));
    addNotice(ruling, { notice: "chase", to: [owner], rung, duty: no, seenBy: sightOf(duty) });
    return applied(ruling);
  }
  changeDuty(ruling, no, { overdue: true, asksAt: null, asked: true });
  if (trigger.kind !== "end") return applied(ruling);
  ruling.duties.push({ change: "overdue", no });
  record(ruling, "overdue", { duty: kind, no, rung }, sightOf(duty));
  if (kind === "serve") wantService(ruling, about ?? no);
  else addNotice(ruling, { notice: "overdue", to: [owner, "supervisor"], rung, duty: no });
  if (kind === "respond" && state.stage.phase === "hearing") {
    record(ruling, "silent", {});
    endDuties(ruling, "missed", (owed) => owed.no === no);
    endSteps(ruling, "lifted", (step) => step.kind === "respond");
    askToFind(ruling, facts);
  }
  return applied(ruling);
};
