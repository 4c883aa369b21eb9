import type { ReceivedAct, VerdictMessage } from "./act";
import type { CaseFacts, Decision } from "./decision";
import { resampled } from "./resample";
import { addNotice, amended, applied, endSteps, record, rulingOn } from "./ruling";
import { shownRung } from "./shown-rung";
import type { OpenState } from "./state";

/** A later final verdict on the section: its own re-sampling, a further miss that joins, or one that is noted. */
export const laterVerdict = (
  state: OpenState,
  verdict: VerdictMessage,
  received: Pick<ReceivedAct, "receivedAt">,
  facts: CaseFacts,
): Decision => {
  const own = verdict.matterNumber === facts.matterNumber;
  if (own && state.phase === "awaiting-resample") return resampled(state, verdict, received, facts);
  const { verdictId, period, outcome } = verdict;
  const ruling = rulingOn(state, received.receivedAt);
  if (own || outcome !== "missed") {
    record(ruling, "verdict-noted", { verdict: verdictId, period, outcome });
    return applied(ruling);
  }
  const furtherMisses = state.furtherMisses + 1;
  ruling.state = amended(state, { furtherMisses, misses: [...state.misses, verdictId] });
  endSteps(ruling, "lifted", ({ kind }) => kind === "no-miss-left");
  record(ruling, "missed-again", { verdict: verdictId, period, furtherMisses });
  const rung = shownRung(facts.ladder, state.rung);
  addNotice(ruling, { notice: "missed-again", audience: ["responsible-unit"], rung });
  return applied(ruling);
};
