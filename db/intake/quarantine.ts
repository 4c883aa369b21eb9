import type { Queryable } from "../connect/transaction";

/** One bad cell of a refused row 待核数据. */
export interface QuarantineRow {
  readonly id: string;
  readonly batchId: string;
  readonly fileName: string;
  readonly kind: "platform" | "monthly";
  readonly line: number;
  /** Name of the column; empty where the row as a whole is wrong. */
  readonly column: string;
  readonly expected: string;
  readonly got: string;
  /** The row's cells as they came, as JSON. */
  readonly raw: string;
  readonly createdAt: Date;
}

export interface QuarantinePage {
  /** Rows of one import alone. */
  readonly batchId?: string;
  /** Id of the last row of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/** Refused rows within the actor's jurisdiction, in the order in which they came. */
export async function listQuarantine(session: Queryable, page: QuarantinePage): Promise<readonly QuarantineRow[]> {
  const { rows } = await session.query<QuarantineRow>(
    `select q.id, q.batch_id as "batchId", b.file_name as "fileName", b.kind, q.line, q.column_name as "column", q.expected,
            q.got, q.raw, q.created_at as "createdAt"
     from heqing.quarantine q join heqing.import_batch b on b.id = q.batch_id
     where ($1::uuid is null or q.batch_id = $1) and ($2::bigint is null or q.id > $2)
     order by q.id limit $3`,
    [page.batchId ?? null, page.after ?? null, page.limit],
  );
  return rows;
}
