import type { Pool } from "pg";
import type { DeliveredMessage } from "../../domain/case";
import { payloadHash } from "../ledger/canonical";
import { transaction, type Queryable } from "../connect/transaction";
import { derivedId } from "./derived-id";

/** What a message says, kept before it is sent: what is sent again is the same. */
export interface MessageText {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
}

/** Keeps the text of messages that have none yet. */
export async function keepTexts(session: Queryable, texts: readonly MessageText[]): Promise<void> {
  if (texts.length === 0) return;
  await session.query(
    `update heqing.delivery d set subject = t.subject, body = t.body
       from jsonb_to_recordset($1::jsonb) as t (id uuid, subject text, body text)
      where d.id = t.id and d.subject is null`,
    [JSON.stringify(texts)],
  );
}

/** What a mail server said to one message. */
export type Answer =
  | { readonly state: "sent"; readonly response: string }
  | { readonly state: "refused"; readonly response: string }
  | { readonly state: "pending"; readonly error: string };

/**
 * Writes down one attempt; what was answered for good stays so. Nobody waits for the disk: should Postgres itself crash
 * in this moment, the message is sent again under the same id, as after any crash between answer and note.
 */
export async function recordAttempt(pool: Pool, deliveryId: string, answer: Answer): Promise<void> {
  const final = answer.state !== "pending";
  await transaction(
    pool,
    (session) =>
      session.query(
        `update heqing.delivery
            set state = $2, attempts = attempts + 1, response = coalesce($3, response), last_error = $4,
                sent_at = case when $2 = 'sent' then clock_timestamp() end
          where id = $1 and state = 'pending'`,
        [
          deliveryId,
          answer.state,
          final ? answer.response.slice(0, 500) : null,
          final ? null : answer.error.slice(0, 500),
        ],
      ),
    { first: "set local synchronous_commit = off" },
  );
}

interface Tally {
  readonly proceeding_id: string;
  readonly key: string;
  readonly no: number;
  readonly todo: boolean;
  readonly pending: number;
  readonly sent: number;
  readonly refused: number;
}

const TALLY = `
  select s.proceeding_id, m.key, s.no, s.state = 'todo' as todo,
         count(d.id) filter (where d.state = 'pending')::int as pending,
         count(d.id) filter (where d.state = 'sent')::int as sent,
         count(d.id) filter (where d.state = 'refused')::int as refused
    from heqing.step s join heqing.proceeding m on m.id = s.proceeding_id left join heqing.delivery d on d.step_id = s.id
   where s.id = $1
   group by s.id, m.key`;

/**
 * Tells the matter that every recipient's mail server has answered for good: an act of the system under an id derived
 * from the step, so that telling twice is telling once. The row of the step is closed by the judgement of that act.
 * False while somebody's server has not answered.
 */
export async function finishDelivery(pool: Pool, stepId: string): Promise<boolean> {
  return transaction(pool, async (session) => {
    const { rows } = await session.query<Tally>(TALLY, [stepId]);
    const [tally] = rows;
    if (tally === undefined || !tally.todo) return true;
    if (tally.pending > 0) return false;
    const message: DeliveredMessage = { kind: "delivered", step: tally.no, sent: tally.sent, refused: tally.refused };
    await session.query("select heqing.store_act($1, $2, 'delivered', $3, $4, null, 'system', null, null, false)", [
      tally.proceeding_id,
      derivedId(tally.key, "delivered", tally.no),
      JSON.stringify(message),
      payloadHash(message),
    ]);
    return true;
  });
}
