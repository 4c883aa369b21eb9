import type { Queryable } from "../db/connect/transaction";
import { payloadHash } from "../db/ledger/canonical";
import { derivedId } from "../db/proceeding/derived-id";
import { openLinkedMatter } from "../db/proceeding/attach";
import type { FindingMessage, MatterState, MovedMessage } from "../domain/matter";
import type { Judgement } from "./judgement";

/**
 * 移交: a finding that moves a miss, or a part of it, upstream opens a matter at the section through which it came in, or joins
 * the open one there; in the transaction in which the finding reached this matter.
 */
export async function openLinked(session: Queryable, { held, drained }: Judgement): Promise<void> {
  if (held.kind !== "matter") return;
  for (const judged of drained.judged) {
    if (judged.cause === "due" || judged.act !== "finding" || judged.decision.outcome.outcome === "refused") continue;
    const act = held.acts.find(({ seq }) => seq === judged.seq);
    // Recalled in the meantime: what was found is on record and moves nothing.
    const took = judged.decision.steps.some(({ change }) => change === "done");
    if (act === undefined || !took) continue;
    const finding = { ...act.payload, kind: "finding" } as FindingMessage;
    if (!finding.opens || finding.section === null) continue;
    const state = judged.decision.state as MatterState | null;
    const miss = state?.misses.find(({ verdict }) => verdict === finding.verdictId);
    if (miss === undefined) continue;
    const body: MovedMessage = {
      kind: "moved",
      as: finding.as,
      from: held.number ?? "",
      verdictId: finding.verdictId,
      scheme: miss.scheme,
      period: miss.period,
      items: miss.items,
      waterClass: held.verdict?.id === finding.verdictId ? held.verdict.waterClass : null,
      reason: finding.reason,
    };
    await openLinkedMatter(session, {
      from: held.id,
      section: finding.section,
      actId: derivedId(held.key, "moved", finding.hearing),
      message: body,
      hash: payloadHash(body),
    });
  }
}
