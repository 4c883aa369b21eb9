import { payloadHash } from "../ledger/canonical";
import type { Queryable } from "../connect/transaction";

/** Puts a message of the system into an inbox, under the lock of its proceeding; the same id again changes nothing. */
export async function storeMessage(
  session: Queryable,
  proceedingId: string,
  actId: string,
  body: { readonly kind: string },
  { told }: { readonly told: boolean },
): Promise<void> {
  await session.query("select heqing.store_act($1, $2, $3, $4, $5, null, 'system', null, null, $6)", [
    proceedingId,
    actId,
    body.kind,
    JSON.stringify(body),
    payloadHash(body),
    told,
  ]);
}
