import { type Decision, type DutyNo, passInstant, tellOverdue } from "../proceeding";
import type { InterviewState } from "./state";

/** What an instant does: who owes is reminded, then it and the office are told; nothing else follows by itself. */
export const due = (state: InterviewState, no: DutyNo, at: string): Decision<InterviewState> =>
  passInstant(state, no, at, { missed: tellOverdue });
