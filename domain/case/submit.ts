import type { ReceivedAct, SubmitAct } from "./act";
import { isSecondPerson } from "./acting";
import type { Decision } from "./decision";
import { refused } from "./refuse";
import { addNotice, applied, changeStep, record, rulingOn } from "./ruling";
import type { OpenState } from "./state";
import type { SignStep } from "./step";

type Received = Pick<ReceivedAct, "receivedAt" | "by">;

/** 送签: anybody of the county office puts a drafted letter before who signs. */
export const submit = (state: OpenState, { step }: SubmitAct, { receivedAt, by }: Received): Decision => {
  const letter = state.steps.find(({ no }) => no === step);
  if (letter?.kind !== "sign" || by === null) return refused(state, "submit", "step-not-open");
  if (letter.submittedBy !== undefined) return refused(state, "submit", "already-done");
  const ruling = rulingOn(state, receivedAt);
  changeStep(ruling, { ...letter, submittedBy: by.person });
  record(ruling, "letter-submitted", { step, rung: letter.rung });
  return applied(ruling);
};

/** 退回: who would sign gives the letter back with a reason; it waits for another submission. */
export const returnLetter = (state: OpenState, letter: SignStep, { receivedAt, by }: Received): Decision => {
  if (letter.submittedBy === undefined) return refused(state, "return", "not-submitted");
  if (!isSecondPerson(by, letter.submittedBy)) return refused(state, "return", "second-person-needed");
  const { submittedBy: _, ...unsubmitted } = letter;
  const ruling = rulingOn(state, receivedAt);
  changeStep(ruling, unsubmitted);
  record(ruling, "letter-returned", { step: letter.no, rung: letter.rung });
  addNotice(ruling, { notice: "letter-returned", audience: ["county-office"], rung: letter.rung });
  return applied(ruling);
};
