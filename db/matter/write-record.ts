import { leafOf, type Leaf } from "../ledger/leaf";
import { appendLeaves } from "../ledger/append";
import type { Queryable } from "../connect/transaction";
import type { Judgement } from "./judgement";

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
    const { outcome } = judged.decision;
    return [
      { seq: judged.seq, outcome: outcome.outcome, refusal: outcome.outcome === "refused" ? outcome.refusal : null },
    ];
  });
  if (outcomes.length === 0) return;
  await session.query(
    `update heqing.act a set outcome = o.outcome, refusal = o.refusal, handled_at = $3, law_revision = $4
       from jsonb_to_recordset($1::jsonb) as o (seq bigint, outcome text, refusal text)
      where a.matter_id = $2 and a.seq = o.seq`,
    [JSON.stringify(outcomes), held.facts.id, held.now, lawRevision],
  );
}

async function writeEvents(session: Queryable, { held, drained, lawRevision }: Judgement): Promise<void> {
  const accounts = new Map(held.acts.map(({ seq, accountId }) => [seq, accountId]));
  const events = drained.judged.flatMap((judged) => {
    const seq = judged.cause === "act" ? judged.seq : null;
    const account = seq === null ? null : (accounts.get(seq) ?? null);
    return judged.decision.events.map(({ kind, data }) => ({ at: judged.at, kind, seq, account, data }));
  });
  if (events.length === 0) return;
  await session.query(
    `insert into heqing.event (matter_id, n, at, kind, act_seq, account_id, data, law_revision, division_code)
     select $2, $3 + e.n, e.at, e.kind, e.seq, e.account, e.data, $4, $5
       from jsonb_to_recordset($1::jsonb) as e (n int, at timestamptz, kind text, seq bigint, account uuid, data jsonb)`,
    [
      JSON.stringify(events.map((event, index) => ({ n: index + 1, ...event }))),
      held.facts.id,
      held.events,
      lawRevision,
      held.facts.divisionCode,
    ],
  );
}

function leaves({ held, drained, rules, lawRevision }: Judgement): readonly Leaf[] {
  const acts = new Map(held.acts.map((act) => [act.seq, act]));
  const { id, number } = held.facts;
  const sealed = { matter: { id, number }, judgedAt: held.now, lawRevision, rules };
  return drained.judged.flatMap((judged) => {
    if (judged.cause === "due") {
      const { duty, kind: step, rung, at: dueAt } = judged;
      return [leafOf({ kind: "due", ...sealed, duty, step, rung, dueAt })];
    }
    const act = acts.get(judged.seq);
    if (act === undefined) return [];
    const { outcome } = judged.decision;
    return [
      leafOf({
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
    ];
  });
}
