import type { Pool } from "pg";
import type { ErrorFields } from "../../domain/errors";
import type { Queryable } from "../connect/transaction";
import { withActor, type Actor } from "../session/with-actor";

/** What an import brought; see cli.md `import`. */
export interface ImportCounts {
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly unchanged: number;
}

/** How a file is to be read, each where its sender said so. */
export interface ReadAs {
  /** Sheet of a workbook. */
  readonly sheet?: string | undefined;
  /** Encoding of a text. */
  readonly encoding?: string | undefined;
  /** Day of the release, for times without a year. */
  readonly released?: string | undefined;
}

/** A batch as it begins. */
export interface NewBatch {
  readonly id: string;
  readonly kind: "platform" | "monthly";
  readonly fileName: string;
  readonly bytesTotal: number | null;
  /** In hex; null where it is known only at the end. */
  readonly sha256: string | null;
  /** Taken in as history: what is judged of it opens and joins nothing. */
  readonly history: boolean;
  /** How the sender says that the file is to be read. */
  readonly readAs: ReadAs;
}

/** Writes a batch; it and its refused rows are kept under the first division of the actor's jurisdiction, else the unit's. */
export async function insertBatch(session: Queryable, actor: Actor, batch: NewBatch): Promise<void> {
  await session.query(
    `insert into heqing.import_batch (id, kind, file_name, bytes_total, account_id, file_sha256, history, read_as, source_address, division_code)
     values ($1, $2, $3, $4, $5, decode($6, 'hex'), $7, $8, heqing.actor_address(), heqing.actor_division())`,
    [
      batch.id,
      batch.kind,
      batch.fileName,
      batch.bytesTotal,
      actor.account,
      batch.sha256,
      batch.history,
      JSON.stringify(batch.readAs),
    ],
  );
}

/** How long a batch may stand still before it counts as left behind by a process that ended. */
const LEFT_BEHIND = "interval '15 minutes'";

/** Begins a batch, seen by others at once, and clears away what ended imports left in staging. */
export async function beginBatch(pool: Pool, actor: Actor, batch: NewBatch): Promise<void> {
  await withActor(pool, actor, async (session) => {
    await session.query(
      `with left_behind as (
         update heqing.import_batch
         set state = 'failed', error_code = 'INTERNAL', error = 'the process that read the file ended', finished_at = now()
         where state in ('staging', 'switching') and touched_at < now() - ${LEFT_BEHIND}
         returning id
       )
       delete from heqing.import_stage s using left_behind l where s.batch_id = l.id`,
    );
    await insertBatch(session, actor, batch);
  });
}

/** How far a batch is; on a session of its own, so that others see it at once. */
export async function noteProgress(
  pool: Pool,
  actor: Actor,
  batchId: string,
  progress: { readonly bytesRead: number; readonly rows: number },
): Promise<void> {
  await withActor(pool, actor, (session) =>
    session.query(
      `update heqing.import_batch set bytes_read = greatest(bytes_read, $2), rows = greatest(rows, $3), touched_at = clock_timestamp()
       where id = $1 and state in ('staging', 'switching')`,
      [batchId, progress.bytesRead, progress.rows],
    ),
  );
}

/** Ends a batch that could not be switched in. */
export async function failBatch(
  pool: Pool,
  actor: Actor,
  batchId: string,
  failure: { readonly code: string; readonly message: string; readonly fields: ErrorFields },
): Promise<void> {
  await withActor(pool, actor, async (session) => {
    await session.query("delete from heqing.import_stage where batch_id = $1", [batchId]);
    await session.query(
      `update heqing.import_batch set state = 'failed', error_code = $2, error = $3, faults = $4, finished_at = clock_timestamp()
       where id = $1`,
      [batchId, failure.code, failure.message, faultsOf(failure.fields)],
    );
  });
}

/** What is wrong with a whole file, as JSON; null where it is something else. */
function faultsOf({ faults }: ErrorFields): string | null {
  return Array.isArray(faults) ? `[${(faults as readonly string[]).join(",")}]` : null;
}

/** Ends a batch within its switch. */
export async function finishBatch(
  session: Queryable,
  batchId: string,
  end: {
    readonly counts: ImportCounts;
    readonly result: unknown;
    /** How the file was written. */
    readonly encoding: string;
    readonly bytesRead: number;
    readonly sha256: string;
  },
): Promise<void> {
  const { rows, accepted, refused, unchanged } = end.counts;
  await session.query(
    `update heqing.import_batch
     set state = 'done', rows = $2, accepted = $3, refused = $4, unchanged = $5, result = $6, bytes_read = $7,
         file_sha256 = decode($8, 'hex'), encoding = $9, finished_at = clock_timestamp(), touched_at = clock_timestamp()
     where id = $1`,
    [batchId, rows, accepted, refused, unchanged, JSON.stringify(end.result), end.bytesRead, end.sha256, end.encoding],
  );
}
