import { addNotice, endSteps, openSteps, record } from "../proceeding";
import { close } from "./close";
import { offerWithdrawal } from "./correct";
import type { MatterFacts, MatterRuling } from "./facts";
import { runAgainAfter } from "./hearing";
import type { FindingMessage } from "./messages";
import { counted, type Miss } from "./state";

/**
 * 认定: what stays or is split goes on here, the clocks with what they had left. What moved upstream counts here no more; a
 * matter of which nothing is left is withdrawn by that very finding of a person, and linked to the one upstream.
 */
export const takeFinding = (ruling: MatterRuling, message: FindingMessage, facts: MatterFacts): void => {
  const { hearing, verdictId: verdict, as, opens } = message;
  const awaited = openSteps(ruling.state, "await-finding").find((step) => step.hearing === hearing);
  record(ruling, "found", { as, verdict, hearing, opens });
  // Recalled in the meantime: what was found is on record and changes nothing.
  if (awaited === undefined) return;
  endSteps(ruling, "done", ({ no }) => no === awaited.no);
  addNotice(ruling, { notice: "found", to: ["responsible", "supervisor"], rung: ruling.state.rung });
  if (as !== "moved") {
    runAgainAfter(ruling, hearing, facts);
    return;
  }
  const misses = ruling.state.misses.map((miss): Miss =>
    miss.verdict === verdict && miss.out === null ? { ...miss, out: "moved" } : miss,
  );
  ruling.state = { ...ruling.state, misses };
  if (counted(ruling.state).length === 0) {
    close(ruling, "withdrawn", verdict);
    return;
  }
  runAgainAfter(ruling, hearing, facts);
  offerWithdrawal(ruling);
};
