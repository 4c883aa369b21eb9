import type { Queryable } from "../transaction";
import { instantOrNull } from "./instant";

/** How far an import is, and what it brought. */
export interface ImportRow {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly state: "staging" | "switching" | "done" | "failed";
  readonly bytesTotal: number | null;
  readonly bytesRead: number;
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly unchanged: number;
  /** Accepted rows by class. */
  readonly classes: Readonly<Record<string, number>> | null;
  readonly errorCode: string | null;
  readonly error: string | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

type ImportLine = Omit<ImportRow, "createdAt" | "finishedAt"> & {
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
};

/** A file is far smaller than the greatest number JavaScript can count to, so its bytes are numbers. */
const IMPORTS = `
  select id, kind, file_name as "fileName", state, bytes_total::float8 as "bytesTotal", bytes_read::float8 as "bytesRead",
         rows, accepted, refused, unchanged, result -> 'classes' as classes, error_code as "errorCode", error,
         created_at as "createdAt", finished_at as "finishedAt"
    from heqing.import_batch`;

const importRow = (line: ImportLine): ImportRow => ({
  ...line,
  createdAt: line.createdAt.toISOString(),
  finishedAt: instantOrNull(line.finishedAt),
});

/** The last hundred imports of the jurisdiction, the newest first. */
export async function readImports(session: Queryable): Promise<readonly ImportRow[]> {
  const { rows } = await session.query<ImportLine>(`${IMPORTS} order by created_at desc, id limit 100`);
  return rows.map(importRow);
}

/** One import, null where the actor sees none. */
export async function readImport(session: Queryable, id: string): Promise<ImportRow | null> {
  const { rows } = await session.query<ImportLine>(`${IMPORTS} where id = $1`, [id]);
  const [line] = rows;
  return line === undefined ? null : importRow(line);
}

/** A cell that was refused 待核数据. */
export interface QuarantineRow {
  readonly id: string;
  readonly batchId: string;
  readonly fileName: string;
  readonly line: number;
  readonly column: string;
  readonly expected: string;
  readonly got: string;
  readonly raw: string;
  readonly createdAt: string;
}

/** A page of refused cells, the newest first; `next` is the `after` of the following page. */
export async function readQuarantine(
  session: Queryable,
  filter: { readonly batchId: string | null; readonly after: string | null; readonly limit: number },
): Promise<{ readonly items: readonly QuarantineRow[]; readonly next: string | null }> {
  const { rows } = await session.query<Omit<QuarantineRow, "createdAt"> & { readonly createdAt: Date }>(
    `select q.id::text as id, q.batch_id as "batchId", b.file_name as "fileName", q.line, q.column_name as "column", q.expected, q.got,
            q.raw, q.created_at as "createdAt"
       from heqing.quarantine q join heqing.import_batch b on b.id = q.batch_id
      where ($1::uuid is null or q.batch_id = $1) and ($2::bigint is null or q.id < $2)
      order by q.id desc limit $3`,
    [filter.batchId, filter.after, filter.limit + 1],
  );
  const items = rows.slice(0, filter.limit).map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  return { items, next: rows.length > filter.limit ? (items.at(-1)?.id ?? null) : null };
}
