import {
  addNotice,
  addStep,
  applied,
  changeDuties,
  type Decision,
  EMPTY_FRAME,
  type Frame,
  type LawFacts,
  record,
  type Ruling,
  rulingOn,
  startClock,
} from "../proceeding";
import type { PartyRole } from "../vocabulary";
import type { Call, InterviewCallMessage } from "./act-bodies";
import type { InterviewState } from "./state";

/** The office, who interviews; whoever else has a part in what it was called over has none in the interview. */
const SHARED: readonly PartyRole[] = ["supervisor"];

/** Begins an interview as a child of what it is called over. */
export const callInterview = <State extends Frame>(ruling: Ruling<State>, call: Call): void => {
  const body: InterviewCallMessage = { kind: "interview-call", ...call };
  ruling.children.push({ start: "interview", no: call.no, body, shares: SHARED });
};

/** The notice 约谈通知 goes to the unit; whoever interviews has the clock of holding it and recording the minutes 约谈纪要. */
export const openInterview = (
  { kind: _kind, ...call }: InterviewCallMessage,
  at: string,
  facts: LawFacts,
): Decision<InterviewState> => {
  const ruling = rulingOn<InterviewState>({ ...EMPTY_FRAME, stage: { phase: "called" }, ...call }, at);
  const { interview: rule } = facts.rules;
  const { rung, interview, on } = call;
  ruling.parties.push({ role: "interviewer", unit: call.interviewer }, { role: "interviewed", unit: call.called });
  const step = addStep(ruling, { kind: "hold-interview" });
  record(ruling, "interview-opened", { step, interview, on });
  const starts = { what: "interview", rung, duties: [] } as const;
  const notice = addNotice(ruling, { notice: "interview", to: ["interviewed"], rung, starts });
  const { countsAs } = rule;
  changeDuties(ruling, { services: [{ step: notice, letter: null, starts, countsAs, carried: false }] });
  startClock(ruling, "serve", "supervisor", rule.serve, { rung, about: notice }, facts);
  const from = `${on}T00:00:00+08:00`;
  startClock(ruling, "minutes", "interviewer", rule.minutes, { rung, about: step, from }, facts);
  return applied(ruling);
};
