import type { InstantText } from "../../domain/calendar";
import type { PersonActKind } from "../../domain/vocabulary";
import { payloadHash } from "../ledger/canonical";
import type { Queryable } from "../connect/transaction";
import type { Given } from "../schema/as";
import type { BookFunctions } from "../schema/functions";

type Stored = Given<BookFunctions["receive_act"]>;

export interface IncomingAct {
  readonly proceedingId: string;
  /** The client's idempotency key, a UUID. */
  readonly actId: string;
  readonly body: { readonly kind: PersonActKind };
  readonly sourceAddress: string | null;
  readonly requestId: string | null;
}

/** An act that the book has. `fresh` false: the same key and content came before, this is the first answer again. */
export interface Received {
  readonly seq: number;
  readonly receivedAt: InstantText;
  readonly fresh: boolean;
}

/**
 * Stores an act of the actor of this transaction under the lock of its matter: lock, stamp, number, outbox entry. From the
 * commit on it counts as received at that stamp, whatever is down.
 * @throws HeqingError NOT_SIGNED_IN, NOT_FOUND (outside the jurisdiction too), KEY_REUSED
 */
export async function receiveAct(session: Queryable, act: IncomingAct): Promise<Received> {
  const { rows } = await session.query<{ seq: Stored["seq"]; received_at: InstantText; fresh: Stored["fresh"] }>(
    `select r.seq, heqing.instant(r.received_at) as received_at, r.fresh
       from heqing.receive_act($1, $2, $3, $4, $5, $6, $7) r`,
    [
      act.proceedingId,
      act.actId,
      act.body.kind,
      JSON.stringify(act.body),
      payloadHash(act.body),
      act.sourceAddress,
      act.requestId,
    ],
  );
  const [row] = rows;
  if (row === undefined) throw new Error("expected one row of heqing.receive_act, got none");
  return { seq: Number(row.seq), receivedAt: row.received_at, fresh: row.fresh };
}
