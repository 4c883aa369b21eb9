import { leafOf } from "../ledger/leaf";
import { appendLeaves, type SeenLeaf } from "../ledger/append";
import type { Queryable } from "../connect/transaction";
import type { Judgement } from "./judgement";
import { seenByDuty, seenByEvent, seenOnceJudged } from "./seen-by";

/** Writes what the law said to each act, the timeline that everybody reads, and a leaf of the ledger for each. */
export async function writeRecord(session: Queryable, judgement: Judgement): Promise<void> {
  await writeOutcomes(session, judgement);
  await writeEvents(session, judgement);
  const { id: matterId, divisionCode } = judgement.held.facts;
  await appendLeaves(session, { matterId, divisionCode }, leaves(judgement));
}

async function writeOutcomes(session: Queryable, { held, drained, lawRevision }: Judgement): Promise<void> {
  const outcomes = drained.judged.flatMap((judged) => {
    if (judged.cause === "due") return [];
    const { outcome, events } = judged.decision;
    const act = held.acts.find(({ seq }) => seq === judged.seq);
    return [
      {
        seq: judged.seq,
        outcome: outcome.outcome,
        refusal: outcome.outcome === "refused" ? outcome.refusal : null,
        seen_by: act === undefined ? null : seenOnceJudged(act, events),
      },
    ];
  });
  if (outcomes.length === 0) return;
  await session.query(
    `update heqing.act a set outcome = o.outcome, refusal = o.refusal, seen_by = o.seen_by, handled_at = $3, law_revision = $4
       from jsonb_to_recordset($1::jsonb) as o (seq bigint, outcome text, refusal text, seen_by text[])
      where a.proceeding_id = $2 and a.seq = o.seq`,
    [JSON.stringify(outcomes), held.facts.id, held.now, lawRevision],
  );
  const confirmed = drained.judged.flatMap(({ decision }) =>
    decision.events.flatMap(({ kind, data }) =>
      (kind === "plan-filed" || kind === "report-filed") && typeof data["draft"] === "number" ? [data["draft"]] : [],
    ),
  );
  if (confirmed.length === 0) return;
  await session.query("update heqing.act set seen_by = null where proceeding_id = $1 and seq = any($2::bigint[])", [
    held.facts.id,
    confirmed,
  ]);
}

async function writeEvents(session: Queryable, { held, drained, lawRevision }: Judgement): Promise<void> {
  const acts = new Map(held.acts.map((act) => [act.seq, act]));
  const events = drained.judged.flatMap((judged) => {
    const seq = judged.cause === "act" ? judged.seq : null;
    const act = seq === null ? null : (acts.get(seq) ?? null);
    return judged.decision.events.map((event) => ({
      at: judged.at,
      kind: event.kind,
      seq,
      account: act?.accountId ?? null,
      data: event.data,
      seen_by: seenByEvent(event, act),
    }));
  });
  if (events.length === 0) return;
  await session.query(
    `insert into heqing.event (proceeding_id, n, at, kind, act_seq, account_id, data, law_revision, seen_by, division_code)
     select $2, $3 + e.n, e.at, e.kind, e.seq, e.account, e.data, $4, e.seen_by, $5
       from jsonb_to_recordset($1::jsonb) as e (n int, at timestamptz, kind text, seq bigint, account uuid, data jsonb,
                                                seen_by text[])`,
    [
      JSON.stringify(events.map((event, index) => ({ n: index + 1, ...event }))),
      held.facts.id,
      held.events,
      lawRevision,
      held.facts.divisionCode,
    ],
  );
}

function leaves({ held, drained, rules, lawRevision }: Judgement): readonly SeenLeaf[] {
  const acts = new Map(held.acts.map((act) => [act.seq, act]));
  const { id, number } = held.facts;
  const sealed = { matter: { id, number }, judgedAt: held.now, lawRevision, rules };
  return drained.judged.flatMap((judged) => {
    if (judged.cause === "due") {
      const { duty, kind: step, rung, at: dueAt } = judged;
      return [{ ...leafOf({ kind: "due", ...sealed, duty, step, rung, dueAt }), seenBy: seenByDuty({ rung }) }];
    }
    const act = acts.get(judged.seq);
    if (act === undefined) return [];
    const { outcome, events } = judged.decision;
    return [
      {
        seenBy: seenOnceJudged(act, events),
        ...leafOf({
          kind: "act",
          ...sealed,
          seq: act.seq,
          actId: act.actId,
          act: judged.act,
          payloadHash: act.payloadHash,
          receivedAt: act.receivedAt,
          outcome: outcome.outcome,
          refusal: outcome.outcome === "refused" ? outcome.refusal : null,
          role: act.role,
          accountId: act.accountId,
          address: act.address,
        }),
      },
    ];
  });
}
