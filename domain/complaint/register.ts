import {
  addStep,
  applied,
  type Decision,
  EMPTY_FRAME,
  OFFICE_ALONE,
  type Received,
  record,
  rulingOn,
  startDuties,
  tellOffice,
} from "../proceeding";
import type { RegisterAct } from "./act-bodies";
import type { ComplaintFacts } from "./facts";
import type { ComplaintState } from "./state";

/**
 * 登记: the office's task to verify, with the clocks of the rules it is handled by (信访工作条例 Art. 22, 23, 34; 浙江省河长制规定
 * Art. 13). The first rung of its ladder says which. Nobody but the office sees it before it is verified: what is complained of is
 * never passed to who is accused (信访工作条例 Art. 30).
 */
export const register = (
  { channel, receivedOn, named }: RegisterAct,
  { receivedAt, by }: Received,
  facts: ComplaintFacts,
): Decision<ComplaintState> | null => {
  const [rung] = facts.ladder.rungs;
  const severity = facts.ladder.severities.at(-1);
  if (rung === undefined || severity === undefined) return null;
  const state = { ...EMPTY_FRAME, stage: { phase: "verifying" }, rung: rung.id, severity: severity.id, named } as const;
  const ruling = rulingOn<ComplaintState>({ ...state, finding: null }, receivedAt);
  const step = addStep(ruling, { kind: "verify-complaint", seenBy: OFFICE_ALONE });
  record(ruling, "complaint-registered", { step, channel, received: receivedOn, named }, OFFICE_ALONE);
  startDuties(ruling, ["verify-complaint", "reply-complaint"], { rung: rung.id, severity: severity.id }, facts);
  tellOffice(ruling, {
    notice: "complaint-registered",
    rung: rung.id,
    ...(by === null ? {} : { except: by.person }),
  });
  return applied(ruling);
};
