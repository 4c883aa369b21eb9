import { compareInstants, type InstantText } from "../calendar";
import { rungOf } from "../ladder";
import { wantCall } from "./call";
import { climb } from "./climb";
import type { CaseFacts, Decision } from "./decision";
import { nextTrigger } from "./next-due";
import { addNotice, applied, changeDuty, record, type Ruling, rulingOn } from "./ruling";
import type { Duty, DutyNo, OpenState } from "./state";

/** 催办: a reminder to who owes the duty. */
const chase = (ruling: Ruling, { no, kind, owner, rung, chases }: Duty): void => {
  changeDuty(ruling, no, { chases: chases.slice(1) });
  record(ruling, "chased", { duty: kind, no, rung });
  addNotice(ruling, { notice: "chase", audience: [owner], rung, duty: kind });
};

/** 逾期: whoever owes the duty and the office are told; for a missing 签收 the office is asked to call instead. */
const end = (ruling: Ruling, { no, kind, owner, rung }: Duty, facts: CaseFacts): void => {
  const calls = rungOf(facts.ladder, rung)?.limits[kind]?.whenMissed === "record-call";
  changeDuty(ruling, no, { overdue: true });
  ruling.duties.push({ change: "overdue", no });
  record(ruling, "overdue", { duty: kind, no, rung, stage: "end" });
  addNotice(ruling, { notice: "overdue", audience: calls ? [owner] : [owner, "county-office"], rung, duty: kind });
  if (calls) wantCall(ruling, rung);
};

/** The grace is over. Where the rung does not climb, the duty stays overdue and time does nothing more to it. */
const graceOver = (ruling: Ruling, { no, kind, rung }: Duty, facts: CaseFacts): void => {
  const cause = kind === "plan" ? "plan-overdue" : "rectification-overdue";
  const missed = ({ overdue, climbsAt }: Duty): boolean =>
    overdue && climbsAt !== null && compareInstants(climbsAt, ruling.at) <= 0;
  if (climb(ruling, cause, facts, missed)) return;
  changeDuty(ruling, no, { climbsAt: null });
  record(ruling, "overdue", { duty: kind, no, rung, stage: "grace-over" });
};

/** What an instant does to a duty, and nothing where the duty has nothing due by then. */
export const dueInstant = (state: OpenState, no: DutyNo, at: InstantText, facts: CaseFacts): Decision => {
  const ruling = rulingOn(state, at);
  const duty = state.duties.find((running) => running.no === no);
  const trigger = duty === undefined ? null : nextTrigger(duty);
  if (duty === undefined || trigger === null || compareInstants(trigger.at, at) > 0) return applied(ruling);
  if (trigger.kind === "chase") chase(ruling, duty);
  else if (trigger.kind === "end") end(ruling, duty, facts);
  else graceOver(ruling, duty, facts);
  return applied(ruling);
};
