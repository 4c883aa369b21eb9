import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";

/** One bad cell of a refused row. */
export interface RefusedCellRow {
  /** Name of the column; empty where the row as a whole is wrong. */
  readonly column: string;
  /** Word of CELL_FAULTS. */
  readonly fault: string;
  /** What the words of the fault name. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** The fault in English. */
  readonly expected: string;
  readonly got: string;
}

/** One refused row 待核数据, with every bad cell of it. */
export interface QuarantineRow {
  readonly id: Book["quarantine"]["id"];
  readonly batchId: Book["quarantine"]["batch_id"];
  readonly fileName: Book["import_batch"]["file_name"];
  readonly kind: "platform" | "monthly";
  readonly line: Book["quarantine"]["line"];
  readonly cells: readonly RefusedCellRow[];
  /** The row's cells as they came, as JSON; cut where it is very long. */
  readonly raw: Book["quarantine"]["raw"];
  readonly createdAt: Book["quarantine"]["created_at"];
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
    `select q.id, q.batch_id as "batchId", b.file_name as "fileName", b.kind, q.line, q.cells, q.raw, q.created_at as "createdAt"
     from heqing.quarantine q join heqing.import_batch b on b.id = q.batch_id
     where ($1::uuid is null or q.batch_id = $1) and ($2::bigint is null or q.id > $2)
     order by q.id limit $3`,
    [page.batchId ?? null, page.after ?? null, page.limit],
  );
  return rows;
}

/** How many rows of an account's files were refused in the last twenty-four hours. */
export async function refusedLately(session: Queryable): Promise<number> {
  const { rows } = await session.query<{ count: number }>(
    `select coalesce(sum(refused), 0)::integer as count from heqing.import_batch
      where account_id = heqing.actor_account_id() and created_at > clock_timestamp() - interval '24 hours'`,
  );
  return rows[0]?.count ?? 0;
}
