import type { Queryable } from "../connect/transaction";

/** What persons wrote in some acts of a proceeding, by the number of the act; those that the actor may not see are left out. */
export async function readWritten(
  session: Queryable,
  proceedingId: string,
  acts: readonly (number | null | undefined)[],
): Promise<ReadonlyMap<number, Readonly<Record<string, unknown>>>> {
  const seqs = acts.filter((seq) => typeof seq === "number");
  if (seqs.length === 0) return new Map();
  const { rows } = await session.query<{ seq: number; payload: Readonly<Record<string, unknown>> }>(
    "select seq::int as seq, payload from heqing.act where proceeding_id = $1 and seq = any ($2::bigint[])",
    [proceedingId, seqs],
  );
  return new Map(rows.map(({ seq, payload }) => [seq, payload]));
}
