import { rungOf } from "../ladder";
import { isSecondPerson } from "./acting";
import type { ReceivedAct, SignAct } from "./act";
import type { CaseFacts, Decision } from "./decision";
import { refused } from "./refuse";
import { addNotice, amended, applied, common, endSteps, record, rulingOn } from "./ruling";
import type { OpenState } from "./state";

/**
 * A head signs 签发 what another person submitted. The letter of assignment 交办 goes out and its service starts the clocks; a letter of a
 * higher rung is only served, since the climb's own notice has started them.
 */
export const sign = (
  state: OpenState,
  { step }: SignAct,
  { receivedAt, by }: Pick<ReceivedAct, "receivedAt" | "by">,
  { ladder }: CaseFacts,
): Decision => {
  const open = state.steps.find(({ no }) => no === step);
  if (open?.kind !== "sign") return refused(state, "sign", "step-not-open");
  const { rung, submittedBy } = open;
  if (submittedBy === undefined) return refused(state, "sign", "not-submitted");
  if (!isSecondPerson(by, submittedBy)) return refused(state, "sign", "second-person-needed");
  const ruling = rulingOn(state, receivedAt);
  endSteps(ruling, "done", ({ no }) => no === step);
  record(ruling, "letter-signed", { step, rung });
  if (ruling.state.phase === "warned") {
    ruling.state = { ...common(ruling.state), phase: "assigned", rung };
    const notice = addNotice(ruling, { notice: "assignment", audience: ["responsible-unit"], rung, letter: step });
    ruling.state = amended(ruling.state, {
      awaited: [...ruling.state.awaited, { step: notice, starts: "assignment", rung }],
    });
    return applied(ruling);
  }
  // A letter to a body outside this system is carried there by the office that signed it.
  const audience = rungOf(ladder, rung)?.addressee === "responsible-unit" ? "responsible-unit" : "county-office";
  addNotice(ruling, { notice: "letter-served", audience: [audience], rung, letter: step });
  return applied(ruling);
};
