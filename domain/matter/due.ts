import {
  addNotice,
  addStep,
  type Decision,
  type Duty,
  type DutyNo,
  OFFICE_ALONE,
  openSteps,
  passInstant,
  record,
  tellOffice,
  wantService,
} from "../proceeding";
import { askToClimb } from "./climb";
import type { MatterFacts, MatterRuling } from "./facts";
import type { MatterState } from "./state";

/** 逾期: whoever owes the duty and the office are told. What is left undone at the office shows at the office. */
const end = (ruling: MatterRuling, duty: Duty): void => {
  const { no, owner, rung, whenMissed, about } = duty;
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
  ruling.duties.push({ change: "moved", duty: { ...duty, asksAt: null, asked: true } });
  if (kind === "plan") askToClimb(ruling, "plan-overdue", no, facts);
  if (kind === "rectify") askToClimb(ruling, "rectification-overdue", no, facts);
};

/** What an instant does to a duty, and nothing where the duty has nothing due by then. */
export const due = (state: MatterState, no: DutyNo, at: string, facts: MatterFacts): Decision<MatterState> =>
  passInstant(state, no, at, { missed: end, ask: (ruling, duty) => ask(ruling, duty, facts) });
