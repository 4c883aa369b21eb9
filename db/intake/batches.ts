import { instantAt, microseconds } from "../read/instant";
import type { FaultFacts } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";
import type { ReadAs } from "./batch";

/** One import with how far it is. */
export interface BatchRow {
  readonly id: Book["import_batch"]["id"];
  readonly kind: "platform" | "monthly";
  readonly fileName: Book["import_batch"]["file_name"];
  /** Taken in as history: what is judged of it opens and joins nothing. */
  readonly history: Book["import_batch"]["history"];
  /** SHA-256 of the file, in hex; null while it is not known. */
  readonly sha256: string | null;
  readonly state: "staging" | "switching" | "done" | "failed";
  readonly bytesTotal: Book["import_batch"]["bytes_total"];
  readonly bytesRead: Book["import_batch"]["bytes_read"];
  readonly rows: Book["import_batch"]["rows"];
  readonly accepted: Book["import_batch"]["accepted"];
  readonly refused: Book["import_batch"]["refused"];
  readonly unchanged: Book["import_batch"]["unchanged"];
  /** The result as `heqing import --json` prints it; null until it is done. */
  readonly result: unknown;
  /** How its sender said it is to be read; null in batches of before. */
  readonly readAs: ReadAs | null;
  /** How the file was written: utf-8, gb18030 or xlsx; null while it is not known. */
  readonly encoding: Book["import_batch"]["encoding"];
  /** Why the file can't be used as a whole: words of FILE_FAULTS. */
  readonly faults: readonly { readonly fault: string; readonly facts: FaultFacts }[] | null;
  readonly errorCode: Book["import_batch"]["error_code"];
  readonly error: Book["import_batch"]["error"];
  readonly account: Book["account"]["login"] | null;
  readonly createdAt: Book["import_batch"]["created_at"];
  readonly finishedAt: Book["import_batch"]["finished_at"];
}

const BATCHES = `
  select b.id, b.kind, b.file_name as "fileName", b.history, encode(b.file_sha256, 'hex') as sha256, b.state, b.bytes_total as "bytesTotal", b.bytes_read as "bytesRead",
         b.rows, b.accepted, b.refused, b.unchanged, b.result, b.read_as as "readAs", b.encoding, b.faults, b.error_code as "errorCode", b.error, a.login as account,
         b.created_at as "createdAt", b.finished_at as "finishedAt"
  from heqing.import_batch b left join heqing.account a on a.id = b.account_id`;

/** Behind which import a page goes on. */
export interface BatchPosition {
  /** When it came, in microseconds since 1970. */
  readonly at: string;
  readonly id: string;
}

/** A page of the imports within the actor's jurisdiction, the newest first. */
export async function listBatches(
  session: Queryable,
  { after, limit }: { readonly after: BatchPosition | null; readonly limit: number },
): Promise<{ readonly items: readonly BatchRow[]; readonly next: BatchPosition | null }> {
  const { rows } = await session.query<BatchRow & { readonly at: string }>(
    `select * from (${BATCHES.replace("select ", `select ${microseconds("b.created_at")} as at, `)}
       where $1::bigint is null or (b.created_at, b.id) < (${instantAt("$1")}, $2::uuid)
       order by b.created_at desc, b.id desc limit $3) page`,
    [after?.at ?? null, after?.id ?? null, limit + 1],
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(({ at: _at, ...batch }) => batch),
    next: last === undefined ? null : { at: last.at, id: last.id },
  };
}

/** One import, null where the actor sees none. */
export async function readBatch(session: Queryable, id: string): Promise<BatchRow | null> {
  const { rows } = await session.query<BatchRow>(`${BATCHES} where b.id = $1`, [id]);
  return rows[0] ?? null;
}
