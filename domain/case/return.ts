import type { ReceivedAct, ReturnAct } from "./act";
import { returnDraft } from "./confirm";
import type { CaseFacts, Decision } from "./decision";
import { refused } from "./refuse";
import type { OpenState } from "./state";
import { returnLetter } from "./submit";

/** 退回 by the office that the step waits for: a submitted letter by the county's head, a draft by the unit's. */
export const giveBack = (state: OpenState, { step }: ReturnAct, act: ReceivedAct, facts: CaseFacts): Decision => {
  const open = state.steps.find(({ no }) => no === step);
  if (open?.kind !== "sign" && open?.kind !== "confirm") return refused(state, "return", "step-not-open");
  const owner = open.kind === "sign" ? "county" : "township";
  if (act.role !== owner) return refused(state, "return", "role-not-entitled");
  return open.kind === "sign" ? returnLetter(state, open, act) : returnDraft(state, open, act, facts);
};
