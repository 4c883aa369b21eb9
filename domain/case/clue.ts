import type { ClimbCause } from "../ladder";
import type { ReceivedAct, SetClueAsideAct } from "./act";
import type { Decision } from "./decision";
import { refused } from "./refuse";
import { addNotice, addStep, applied, endSteps, record, type Ruling, rulingOn } from "./ruling";
import type { OpenState } from "./state";

/**
 * Drafts a clue 问题线索 at the office's door: a person chooses a listed ground or lays it aside. The township is
 * told nothing and no clock runs (DESIGN.md §2, 1 and 10).
 */
export const draftClue = (ruling: Ruling, cause: ClimbCause): void => {
  const step = addStep(ruling, { kind: "clue" });
  record(ruling, "clue-drafted", { step, cause });
  addNotice(ruling, { notice: "signature-wanted", audience: ["county-office"], rung: "clue" });
};

/** The office lays a drafted clue aside, with its reason. */
export const setClueAside = (
  state: OpenState,
  { step }: SetClueAsideAct,
  { receivedAt }: Pick<ReceivedAct, "receivedAt">,
): Decision => {
  if (state.steps.find(({ no }) => no === step)?.kind !== "clue")
    return refused(state, "set-clue-aside", "step-not-open");
  const ruling = rulingOn(state, receivedAt);
  endSteps(ruling, "done", ({ no }) => no === step);
  record(ruling, "clue-set-aside", { step });
  return applied(ruling);
};
