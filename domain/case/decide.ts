import type { InstantText } from "../calendar";
import { acknowledge } from "./acknowledge";
import type { ReceivedAct } from "./act";
import { postRefusal } from "./acting";
import { recordCall } from "./call";
import { setClueAside } from "./clue";
import { confirm } from "./confirm";
import type { CaseFacts, Decision } from "./decision";
import { openMatter } from "./open";
import { dueInstant } from "./overdue";
import { filePlan } from "./plan";
import { approve, propose, reject } from "./propose";
import { entitled, refused } from "./refuse";
import { fileReport } from "./report";
import { answer } from "./resample";
import { giveBack } from "./return";
import { delivered, deliveredAfterClosing, recordService } from "./serve";
import { sign } from "./sign";
import type { DutyNo, MatterState, OpenState } from "./state";
import { submit } from "./submit";
import { laterVerdict } from "./verdict";

/** What the law is asked about: an act as received, or an instant at which a duty has something due. */
export type Occurrence =
  | { readonly cause: "act"; readonly act: ReceivedAct }
  | { readonly cause: "due"; readonly at: InstantText; readonly duty: DutyNo };

const decideAct = (state: OpenState, act: ReceivedAct, facts: CaseFacts): Decision => {
  const { body } = act;
  switch (body.kind) {
    case "verdict":
      return laterVerdict(state, body, act, facts);
    case "delivered":
      return delivered(state, body, act, facts);
    case "submit":
      return submit(state, body, act);
    case "sign":
      return sign(state, body, act, facts);
    case "return":
      return giveBack(state, body, act, facts);
    case "confirm":
      return confirm(state, body, act, facts);
    case "acknowledge":
      return acknowledge(state, act);
    case "plan":
      return filePlan(state, act, facts);
    case "report":
      return fileReport(state, act, facts);
    case "record-call":
      return recordCall(state, body, act);
    case "record-service":
      return recordService(state, body, act, facts);
    case "set-clue-aside":
      return setClueAside(state, body, act);
    case "answer":
      return answer(state, body, act, facts);
    case "propose":
      return propose(state, body, act, facts);
    case "approve":
      return approve(state, body, act, facts);
    case "reject":
      return reject(state, body, act);
  }
};

/**
 * What the law says to one occurrence. Pure and total: an act that does not fit is a recorded refusal that leaves
 * the state as it was, an instant at which nothing is due changes nothing. `state` null = not opened yet.
 */
export const decide = (state: MatterState | null, occurrence: Occurrence, facts: CaseFacts): Decision => {
  if (occurrence.cause === "due") {
    if (state !== null && state.phase !== "closed") return dueInstant(state, occurrence.duty, occurrence.at, facts);
    return { state, outcome: { outcome: "applied" }, duties: [], steps: [], events: [] };
  }
  const { act } = occurrence;
  const { body } = act;
  if (state?.phase === "closed" && body.kind !== "delivered") return refused(state, body.kind, "matter-closed");
  if (!entitled(act.role, body.kind)) return refused(state, body.kind, "role-not-entitled");
  const post = postRefusal(body.kind, act.role, act.by);
  if (post !== null) return refused(state, body.kind, post);
  if (state === null)
    return body.kind === "verdict"
      ? openMatter(body, act.receivedAt, facts)
      : refused(null, body.kind, "matter-not-opened");
  if (state.phase !== "closed") return decideAct(state, act, facts);
  return body.kind === "delivered" ? deliveredAfterClosing(state, body) : refused(state, body.kind, "matter-closed");
};
