import type { InstantText } from "../calendar";
import { openingRungs } from "../ladder";
import type { VerdictMessage } from "./act";
import type { CaseFacts, Decision } from "./decision";
import { refused } from "./refuse";
import { addNotice, addStep, applied, record, rulingOn } from "./ruling";

/**
 * The first final verdict that misses the target opens the matter: the unnumbered early warning 预警提示 goes out
 * by itself, the letter of assignment waits for a signature.
 */
export const openMatter = (verdict: VerdictMessage, at: InstantText, facts: CaseFacts): Decision => {
  if (verdict.outcome !== "missed" || verdict.matterNumber === facts.matterNumber)
    return refused(null, verdict.kind, "matter-not-opened");
  const rungs = openingRungs(facts.ladder);
  const warning = rungs.find(({ signed }) => !signed);
  const letter = rungs.find(({ signed }) => signed);
  const rung = warning?.id ?? "early-warning";
  const ruling = rulingOn(
    {
      phase: "warned",
      rung,
      nextStep: 1,
      nextDuty: 1,
      duties: [],
      steps: [],
      awaited: [],
      furtherMisses: 0,
      misses: [verdict.verdictId],
      pausedAt: null,
    },
    at,
  );
  record(ruling, "opened", { verdict: verdict.verdictId, period: verdict.period });
  if (warning !== undefined) addNotice(ruling, { notice: "early-warning", audience: ["responsible-unit"], rung });
  if (letter !== undefined) {
    const step = addStep(ruling, { kind: "sign", rung: letter.id });
    record(ruling, "letter-drafted", { step, rung: letter.id });
    addNotice(ruling, { notice: "signature-wanted", audience: ["county-office"], rung: letter.id });
  }
  return applied(ruling);
};
