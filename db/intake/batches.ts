import type { Queryable } from "../transaction";

/** One import with how far it is. */
export interface BatchRow {
  readonly id: string;
  readonly kind: "platform" | "monthly";
  readonly fileName: string;
  readonly state: "staging" | "switching" | "done" | "failed";
  readonly bytesTotal: string | null;
  readonly bytesRead: string;
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly unchanged: number;
  /** The result as `heqing import --json` prints it; null until it is done. */
  readonly result: unknown;
  readonly errorCode: string | null;
  readonly error: string | null;
  readonly account: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

const BATCHES = `
  select b.id, b.kind, b.file_name as "fileName", b.state, b.bytes_total as "bytesTotal", b.bytes_read as "bytesRead",
         b.rows, b.accepted, b.refused, b.unchanged, b.result, b.error_code as "errorCode", b.error, a.login as account,
         b.created_at as "createdAt", b.finished_at as "finishedAt"
  from heqing.import_batch b left join heqing.account a on a.id = b.account_id`;

/** Imports within the actor's jurisdiction, the newest first. */
export async function listBatches(session: Queryable, limit: number): Promise<readonly BatchRow[]> {
  const { rows } = await session.query<BatchRow>(`${BATCHES} order by b.created_at desc, b.id limit $1`, [limit]);
  return rows;
}

/** One import, null where the actor sees none. */
export async function readBatch(session: Queryable, id: string): Promise<BatchRow | null> {
  const { rows } = await session.query<BatchRow>(`${BATCHES} where b.id = $1`, [id]);
  return rows[0] ?? null;
}
