import { payloadHash } from "../ledger/canonical";
import type { Queryable } from "../connect/transaction";

/** A message of the system for an inbox, under the id of its act. */
export interface Message {
  readonly actId: string;
  readonly body: { readonly kind: string };
}

/** Puts messages into an inbox, in order, under the lock of its proceeding; the same ids again change nothing. */
export async function storeMessages(
  session: Queryable,
  proceedingId: string,
  messages: readonly Message[],
  { told }: { readonly told: boolean },
): Promise<void> {
  if (messages.length === 0) return;
  const rows = messages.map(({ actId, body }) => ({
    act: actId,
    kind: body.kind,
    body,
    hash: payloadHash(body).toString("hex"),
  }));
  await session.query(
    `select heqing.store_act($1, m.act, m.kind, m.body, decode(m.hash, 'hex'), null, 'system', null, null, $3)
       from jsonb_to_recordset($2::jsonb) as m (act uuid, kind text, body jsonb, hash text)`,
    [proceedingId, JSON.stringify(rows), told],
  );
}
