import type { Queryable } from "../connect/transaction";

/** Sends a prepared verdict back 退回: it is never released. Nothing happens where it was sent back before. */
export async function sendBack(
  session: Queryable,
  { verdictId, reason, account }: { readonly verdictId: string; readonly reason: string; readonly account: string },
): Promise<boolean> {
  const { rowCount } = await session.query(
    `with sent as (
       insert into heqing.release_refusal (verdict_id, reason, refused_by, division_code)
       select v.id, $2, $3, v.division_code from heqing.verdict v where v.id = $1
       on conflict do nothing returning verdict_id)
     select heqing.audit('release-refused', jsonb_build_object('verdict', verdict_id::text)) from sent`,
    [verdictId, reason, account],
  );
  return rowCount === 1;
}
