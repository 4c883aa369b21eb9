import type { VerdictMessage } from "../../domain/case";
import { payloadHash } from "../ledger/canonical";
import type { Queryable } from "../connect/transaction";
import { derivedId } from "./derived-id";
import type { InboxAct } from "./held-matter";
import type { Judgement } from "./judgement";
import type { LawBook } from "./law-book";

type Missed = InboxAct & { readonly body: VerdictMessage };

/** Missed targets promised to a matter that closed before they were judged: each would be forgotten. */
function tooLate({ held, drained }: Judgement): readonly Missed[] {
  const refused = new Set(
    drained.judged.flatMap((judged) =>
      judged.cause === "act" &&
      judged.decision.outcome.outcome === "refused" &&
      judged.decision.outcome.refusal === "matter-closed"
        ? [judged.seq]
        : [],
    ),
  );
  return held.acts.filter(
    (act): act is Missed => refused.has(act.seq) && act.body.kind === "verdict" && act.body.outcome === "missed",
  );
}

/**
 * Opens the next matter of the section for a miss that reached one just closed. Runs after the closing was written, in
 * its transaction, under the lock of section and scheme; a re-sampling opens nothing.
 */
export async function openNext(session: Queryable, judgement: Judgement, law: LawBook): Promise<void> {
  const late = tooLate(judgement);
  if (late.length === 0) return;
  const { held } = judgement;
  const pin = law.ladderInForce(held.pin.id, held.now);
  await session.query("select set_config('heqing.jurisdiction', '*', true)");
  for (const { seq, body } of late) {
    await session.query("select heqing.attach_or_open($1, $2, $3, $4, $5)", [
      body.verdictId,
      derivedId(held.key, "next", seq),
      JSON.stringify(body),
      payloadHash(body),
      JSON.stringify({ ladder: pin }),
    ]);
  }
}
