import type { Queryable } from "../transaction";

/** A matter that waits for an administrator 需人工处理. */
export interface ParkedRow {
  readonly matterId: string;
  readonly matterNumber: string;
  /** A code of the error catalogue. */
  readonly code: string;
  readonly reason: string;
  readonly parkedAt: string;
}

/** Parked matters of the jurisdiction, those that wait longest first. */
export async function readParked(session: Queryable): Promise<readonly ParkedRow[]> {
  const { rows } = await session.query<Omit<ParkedRow, "parkedAt"> & { readonly parkedAt: Date }>(
    `select id::text as "matterId", number as "matterNumber", coalesce(parked_code, '') as code,
            coalesce(parked_reason, '') as reason, parked_at as "parkedAt"
       from heqing.matter where parked_at is not null order by parked_at, id limit 500`,
  );
  return rows.map((row) => ({ ...row, parkedAt: row.parkedAt.toISOString() }));
}
