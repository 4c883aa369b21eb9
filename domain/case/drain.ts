import { compareInstants, type InstantText } from "../calendar";
import type { ReceivedAct } from "./act";
import { decide } from "./decide";
import type { CaseFacts, Drained, Judged } from "./decision";
import { earliestDue, nextDue } from "./next-due";
import type { MatterState } from "./state";
import { upToDate } from "./up-to-date";

/**
 * Judges everything that has happened until `now`: the acts in their sequence and, between them, every instant that
 * has come. In time means received before the end, so an instant is judged before an act received at it or later.
 * The state alone carries what is still pending: drained in one go or in many, the outcome is the same.
 * `now` and the acts' stamps come from one clock, read under the matter's lock; no act was received after `now`.
 */
export const drain = (
  state: MatterState | null,
  acts: readonly ReceivedAct[],
  now: InstantText,
  facts: CaseFacts,
): Drained => {
  let current = upToDate(state);
  const judged: Judged[] = [];
  const judgeDuesUntil = (end: InstantText): void => {
    for (let due = earliestDue(current); due !== null; due = earliestDue(current)) {
      const { at } = due.trigger;
      const { no, kind, rung } = due.duty;
      if (compareInstants(at, end) > 0) return;
      const decision = decide(current, { cause: "due", at, duty: no }, facts);
      judged.push({ cause: "due", at, duty: no, kind, rung, decision });
      current = decision.state;
    }
  };
  for (const act of acts) {
    judgeDuesUntil(act.receivedAt);
    const decision = decide(current, { cause: "act", act }, facts);
    judged.push({ cause: "act", seq: act.seq, at: act.receivedAt, act: act.body.kind, decision });
    current = decision.state;
  }
  judgeDuesUntil(now);
  return { state: current, judged, nextDue: nextDue(current) };
};
