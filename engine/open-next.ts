import { payloadHash } from "../db/ledger/canonical";
import { derivedId } from "../db/proceeding/derived-id";
import { attachOrOpen } from "../db/proceeding/attach";
import type { Queryable } from "../db/connect/transaction";
import type { VerdictMessage } from "../domain/matter";
import type { Judgement } from "./judgement";

/**
 * Opens the next matter of the section for a miss that was put into the inbox of one which closed before it was judged: it
 * would be forgotten. Runs after the closing was written, in its transaction, under the lock of the section.
 */
export async function openNext(session: Queryable, { held, drained }: Judgement): Promise<void> {
  const late = drained.judged.flatMap((judged) => {
    if (judged.cause === "due" || judged.act !== "verdict") return [];
    const { outcome } = judged.decision;
    return outcome.outcome === "refused" && outcome.refusal === "matter-closed" ? [judged.seq] : [];
  });
  for (const seq of late) {
    const act = held.acts.find((each) => each.seq === seq);
    if (act === undefined) continue;
    const message = { ...act.payload, kind: "verdict" } as VerdictMessage;
    if (message.outcome !== "missed") continue;
    await attachOrOpen(session, {
      verdictId: message.verdictId,
      actId: derivedId(held.key, "next", seq),
      message,
      hash: payloadHash(message),
      pins: held.pins,
    });
  }
}
