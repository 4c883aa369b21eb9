import { compareInstants } from "../calendar";
import {
  addNotice,
  addStep,
  applied,
  changeDuty,
  type Decision,
  type Duty,
  type DutyNo,
  nextTrigger,
  OFFICE_ALONE,
  openSteps,
  record,
  rulingOn,
  sightOf,
  tellOffice,
  wantService,
} from "../proceeding";
import { askToClimb } from "./climb";
import type { MatterFacts, MatterRuling } from "./facts";
import type { MatterState } from "./state";

/** 催办: a reminder to who owes the duty. */
const chase = (ruling: MatterRuling, duty: Duty): void => {
  const { no, kind, owner, rung, chases } = duty;
  changeDuty(ruling, no, { chases: chases.slice(1) });
  record(ruling, "chased", { duty: kind, no, rung }, sightOf(duty));
  addNotice(ruling, { notice: "chase", to: [owner], rung, duty: no, seenBy: sightOf(duty) });
};

/** 逾期: whoever owes the duty and the office are told. What is left undone at the office shows at the office. */
const end = (ruling: MatterRuling, duty: Duty): void => {
  const { no, kind, owner, rung, whenMissed, about } = duty;
  changeDuty(ruling, no, { overdue: true });
  ruling.duties.push({ change: "overdue", no });
  record(ruling, "overdue", { duty: kind, no, rung }, sightOf(duty));
  if (whenMissed === "serve-otherwise") {
    if (about !== null) wantService(ruling, about);
    return;
  }
  if (owner === "supervisor") {
    tellOffice(ruling, { notice: "overdue", rung, duty: no });
    return;
  }
  const calls = whenMissed === "record-call";
  addNotice(ruling, { notice: "overdue", to: calls ? [owner] : [owner, "supervisor"], rung, duty: no });
  if (!calls) return;
  // Nothing climbs for a missing click: a telephone call is made and recorded, one for whatever was missed until then.
  if (openSteps(ruling.state, "call").some(({ of }) => of === undefined)) return;
  const step = addStep(ruling, { kind: "call", seenBy: OFFICE_ALONE });
  record(ruling, "call-wanted", { step }, OFFICE_ALONE);
  tellOffice(ruling, { notice: "call-wanted", rung, duty: no });
};

const ask = (ruling: MatterRuling, duty: Duty, facts: MatterFacts): void => {
  const { no, kind } = duty;
  changeDuty(ruling, no, { asksAt: null, asked: true });
  ruling.duties.push({ change: "moved", duty: { ...duty, asksAt: null, asked: true } });
  if (kind === "plan") askToClimb(ruling, "plan-overdue", no, facts);
  if (kind === "rectify") askToClimb(ruling, "rectification-overdue", no, facts);
};

/** What an instant does to a duty, and nothing where the duty has nothing due by then. */
export const due = (state: MatterState, no: DutyNo, at: string, facts: MatterFacts): Decision<MatterState> => {
  const ruling = rulingOn(state, at);
  const duty = state.duties.find((running) => running.no === no);
  const trigger = duty === undefined ? null : nextTrigger(duty);
  if (duty === undefined || trigger === null || compareInstants(trigger.at, at) > 0) return applied(ruling);
  if (trigger.kind === "chase") chase(ruling, duty);
  else if (trigger.kind === "end") end(ruling, duty);
  else ask(ruling, duty, facts);
  return applied(ruling);
};
