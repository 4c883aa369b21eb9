import type { InstantText } from "../../domain/calendar";
import { type PartyRole, PROCEEDING_KINDS, type PersonActKind, type ProceedingKind } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import { payloadHash } from "../ledger/canonical";
import type { Given } from "../schema/as";
import type { BookFunctions } from "../schema/functions";
import type { Book } from "../schema/rows";
import type { RulePin } from "./held";

type Stored = Given<BookFunctions["open_proceeding"]>;

/** A proceeding that a person opens by themselves. */
export interface Opened {
  readonly kind: ProceedingKind;
  /** The section that it is about; null = none, then `division` says where it belongs. */
  readonly section: string | null;
  readonly division: string | null;
  /** Units in other parts than the opener's own. */
  readonly parties: readonly { readonly role: PartyRole; readonly unit: string }[];
  readonly pins: { readonly ladder: RulePin };
  /** The client's idempotency key, a UUID: id of its first act. */
  readonly actId: string;
  readonly act: { readonly kind: PersonActKind };
  readonly sourceAddress: string | null;
  readonly requestId: string | null;
}

/** Where it stands in the book. `fresh` false: the same key and content came before, this is the first answer again. */
export interface OpenedAs {
  readonly id: string;
  readonly seq: number;
  readonly receivedAt: InstantText;
  readonly fresh: boolean;
}

/**
 * Opens a proceeding by its first act, in the name of the actor's unit.
 * @throws HeqingError NOT_SIGNED_IN, NOT_ENTITLED, NOT_FOUND (outside the jurisdiction too), KEY_REUSED
 */
export async function openProceeding(session: Queryable, opened: Opened): Promise<OpenedAs> {
  const { kind, section, division, parties, pins, actId, act, sourceAddress, requestId } = opened;
  const { rows } = await session.query<{
    id: Book["proceeding"]["id"];
    seq: Stored["seq"];
    received_at: InstantText;
    fresh: Stored["fresh"];
  }>(
    `select r.proceeding_id::text as id, r.seq, heqing.instant(r.received_at) as received_at, r.fresh
       from heqing.open_proceeding($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) r`,
    [
      kind,
      section,
      division,
      JSON.stringify(parties),
      PROCEEDING_KINDS[kind].zh,
      JSON.stringify(pins),
      actId,
      act.kind,
      JSON.stringify(act),
      payloadHash(act),
      sourceAddress,
      requestId,
    ],
  );
  const [row] = rows;
  if (row === undefined) throw new Error("expected one row of heqing.open_proceeding, got none");
  return { id: row.id, seq: Number(row.seq), receivedAt: row.received_at, fresh: row.fresh };
}
