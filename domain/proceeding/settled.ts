import { NOTICE_HASTE, type NoticeKind, type PersonStepKind } from "../vocabulary";
import type { Decision } from "./decision";
import type { Frame } from "./frame";
import type { NotifyStep } from "./step";

/**
 * What a message asks somebody to do, as the tasks of which one has to be open. `duty` = the limit that it names. A message that is not
 * named here tells what was decided, and nothing settles that.
 */
const ASKS_FOR: Readonly<Partial<Record<NoticeKind, "duty" | readonly PersonStepKind[]>>> = {
  "open-question": ["open-question"],
  "confirmation-wanted": ["confirm"],
  "approval-wanted": ["approve"],
  overdue: "duty",
  "call-wanted": ["call"],
  "climb-question": ["climb-question"],
  "plan-filed": ["note", "accept"],
  "report-filed": ["note", "accept"],
  "station-wanted": ["name-station"],
  question: ["question"],
};

/** A message about a letter is settled when that letter stands elsewhere: submitted, checked, returned, signed. */
const isLetterThere = ({ notice, letter }: NotifyStep, { steps }: Frame): boolean => {
  if (letter === null) return steps.some(({ kind }) => kind === "sign" || kind === "clue");
  const sign = steps.find(({ no }) => no === letter);
  if (sign?.kind !== "sign") return false;
  const submitted = sign.submittedBy !== undefined;
  if (notice === "check-wanted") return submitted && sign.toCheck === true && sign.checkedBy === undefined;
  if (notice === "signature-wanted") return submitted && (sign.toCheck !== true || sign.checkedBy !== undefined);
  return !submitted;
};

const LETTERS: readonly NoticeKind[] = ["letter-drafted", "check-wanted", "signature-wanted", "letter-returned"];

/** Whether what a message asks for has been done, or is asked for no longer. */
export const isSettled = (message: NotifyStep, state: Frame): boolean => {
  if (LETTERS.includes(message.notice)) return !isLetterThere(message, state);
  const asks = ASKS_FOR[message.notice];
  if (asks === undefined) return false;
  if (asks === "duty") return message.duty !== null && state.duties.every(({ no }) => no !== message.duty);
  return !state.steps.some(({ kind }) => kind !== "notify" && asks.includes(kind));
};

/**
 * The decision, with every message taken back 撤回 that waits for its hour and asks for what this decision settled. What is urgent
 * goes at once and is taken back by nobody.
 */
export const withdrawSettled = <State extends Frame>(decision: Decision<State>): Decision<State> => {
  const { state } = decision;
  if (state === null) return decision;
  const settled = state.steps.filter(
    (step): step is NotifyStep =>
      step.kind === "notify" &&
      step.starts === null &&
      NOTICE_HASTE[step.notice] === "office-hours" &&
      isSettled(step, state),
  );
  if (settled.length === 0) return decision;
  return {
    ...decision,
    state: { ...state, steps: state.steps.filter((step) => !settled.some(({ no }) => no === step.no)) },
    steps: [...decision.steps, ...settled.map(({ no }) => ({ change: "lifted" as const, no }))],
  };
};
