import type { Given } from "../schema/as";
import type { BookFunctions } from "../schema/functions";
import type { Book } from "../schema/rows";
import type { Pool } from "pg";
import type { FetchState, SourceKind } from "../../domain/vocabulary";
import { transaction, type Queryable } from "../connect/transaction";

/** How a source is asked, in one fetch that has begun. */
export interface BegunFetch {
  readonly kind: SourceKind;
  readonly address: BookFunctions["begin_fetch"]["address"];
  readonly form: BookFunctions["begin_fetch"]["form"];
  /** `id@version` of its rule. */
  readonly rule: Given<BookFunctions["begin_fetch"]>["rule"];
  readonly startedAt: Given<BookFunctions["begin_fetch"]>["started_at"];
}

/** Begins a fetch of a source, or its next attempt; null where the source is unknown or paused, or the fetch is over. */
export async function beginFetch(pool: Pool, id: string, sourceId: string): Promise<BegunFetch | null> {
  const { rows } = await pool.query<BegunFetch>(
    `select kind, address, form, rule, started_at as "startedAt" from heqing.begin_fetch($1, $2)`,
    [id, sourceId],
  );
  return rows[0] ?? null;
}

/** Keeps bytes as they came, once for each content. */
export async function keepContent(session: Queryable, bytes: Buffer, sha256: string): Promise<void> {
  await session.query(
    "insert into heqing.source_content (sha256, bytes) values (decode($1, 'hex'), $2) on conflict do nothing",
    [sha256, bytes],
  );
}

/** Notes that something came and is kept, not yet in the book. */
export async function noteKept(
  pool: Pool,
  id: string,
  kept: { readonly bytes: Buffer; readonly sha256: string; readonly releasedOn: string | null },
): Promise<void> {
  await transaction(pool, async (session) => {
    await keepContent(session, kept.bytes, kept.sha256);
    await session.query(
      "update heqing.source_fetch set state = 'kept', sha256 = decode($2, 'hex'), released_on = $3 where id = $1",
      [id, kept.sha256, kept.releasedOn],
    );
  });
}

/** A file of a folder, kept as a fetch of its own beside the run that found it. False where that content is done already. */
export async function noteFile(
  pool: Pool,
  file: {
    readonly id: string;
    readonly run: string;
    readonly name: string;
    readonly bytes: Buffer;
    readonly sha256: string;
  },
): Promise<boolean> {
  return transaction(pool, async (session) => {
    await keepContent(session, file.bytes, file.sha256);
    const { rowCount } = await session.query(
      `insert into heqing.source_fetch (id, source_id, address, account_id, division_code, state)
       select $1, r.source_id, r.address || '/' || $3, r.account_id, r.division_code, 'running'
         from heqing.source_fetch r
        where r.id = $2
          and not exists (select from heqing.source_fetch f
                           where f.source_id = r.source_id and f.sha256 = decode($4, 'hex') and f.state not in ('running', 'kept') and f.id <> $1)
       on conflict do nothing`,
      [file.id, file.run, file.name, file.sha256],
    );
    const { rowCount: waits } = await session.query(
      `update heqing.source_fetch set state = 'kept', sha256 = decode($2, 'hex') where id = $1 and state in ('running', 'kept')`,
      [file.id, file.sha256],
    );
    return rowCount === 1 || waits === 1;
  });
}

/** Hashes, in hex, of what a source brought and what became of it is known. */
export async function doneContents(session: Queryable, sourceId: string): Promise<ReadonlySet<string>> {
  const { rows } = await session.query<{ sha256: string }>(
    `select distinct encode(sha256, 'hex') as sha256 from heqing.source_fetch
      where source_id = $1 and sha256 is not null and state not in ('running', 'kept')`,
    [sourceId],
  );
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** Notes why an attempt brought nothing. `content`: what came all the same is kept too. */
export async function noteFailure(
  pool: Pool,
  id: string,
  failure: {
    readonly state: "waiting" | "failed";
    readonly code: string;
    readonly message: string;
    readonly bytes?: Buffer;
    readonly sha256?: string;
  },
): Promise<void> {
  const { state, code, message, bytes, sha256 } = failure;
  await transaction(pool, async (session) => {
    if (bytes !== undefined && sha256 !== undefined) await keepContent(session, bytes, sha256);
    await session.query(
      `update heqing.source_fetch set state = $2, error_code = $3, error = left($4, 500), sha256 = coalesce(decode($5, 'hex'), sha256),
              ended_at = case when $2 = 'failed' then clock_timestamp() end, secret_hash = null, secret_until = null
        where id = $1`,
      [id, state, code, message, sha256 ?? null],
    );
  });
}

/** Ends a fetch that brought nothing to take in: a folder that was looked through, a machine that brings by itself. */
export async function noteLooked(pool: Pool, id: string, report: unknown): Promise<void> {
  await pool.query(
    "update heqing.source_fetch set state = 'looked', ended_at = clock_timestamp(), report = $2 where id = $1",
    [id, JSON.stringify(report)],
  );
}

/** Remembers which sections the account of a source has brought by imports of the last month: a machine brings them itself. */
export async function noteBrought(pool: Pool, sourceId: string): Promise<void> {
  await pool.query(
    `insert into heqing.source_section as k (source_id, section_id, last_value_at)
     select s.id, r.section_id, max(r.observed_at) filter (where r.open is null or r.open not like 'no-data:%')
       from heqing.source s
       join heqing.import_batch b on b.account_id = s.account_id and b.kind = 'platform' and b.created_at > now() - interval '31 days'
       join heqing.reading r on r.batch_id = b.id and r.month >= date_trunc('month', now() - interval '31 days')::date
      where s.id = $1 and r.section_id is not null
      group by 1, 2
     on conflict (source_id, section_id) do update set last_value_at = greatest(k.last_value_at, excluded.last_value_at)`,
    [sourceId],
  );
}

/** What is kept of a fetch and waits to be taken in. */
export interface KeptFetch {
  readonly sourceId: NonNullable<Book["source_fetch"]["source_id"]>;
  readonly address: Book["source_fetch"]["address"];
  readonly bytes: Book["source_content"]["bytes"];
  readonly releasedOn: Book["source_fetch"]["released_on"];
  /** Newest time of the last release of the source that was taken in; null before the first. */
  readonly lastNewestAt: Book["source_fetch"]["newest_at"];
  /** Whether the source has said exactly this when it was last taken in. */
  readonly repeated: boolean;
}

/** What is kept of a fetch; null where it is not there, or what became of it is known. */
export async function keptFetch(pool: Pool, id: string): Promise<KeptFetch | null> {
  const { rows } = await pool.query<KeptFetch>(
    `select f.source_id as "sourceId", f.address, c.bytes, f.released_on::text as "releasedOn", l.newest_at as "lastNewestAt",
            coalesce(l.sha256 = f.sha256 and l.state in ('taken', 'unchanged'), false) as repeated
       from heqing.source_fetch f
       join heqing.source_content c on c.sha256 = f.sha256
       left join lateral (
         select p.sha256, p.newest_at, p.state from heqing.source_fetch p
          where p.source_id = f.source_id and p.state in ('taken', 'unchanged') and p.id <> f.id and p.address = f.address
          order by p.newest_at desc nulls last, p.started_at desc limit 1) l on true
      where f.id = $1 and f.state = 'kept'`,
    [id],
  );
  return rows[0] ?? null;
}

/** Whom the worker acts for while it takes in what a source said. */
export interface SourceAccount {
  readonly account: Given<BookFunctions["act_for_source"]>["account_id"];
  readonly role: Given<BookFunctions["act_for_source"]>["role"];
  readonly jurisdiction: Given<BookFunctions["act_for_source"]>["jurisdiction"];
}

/** Lets the worker act for the account of the fetch's source; null where that may not be. */
export async function actForSource(pool: Pool, id: string, secretHash: Buffer): Promise<SourceAccount | null> {
  const { rows } = await pool.query<SourceAccount>(
    "select account_id as account, role, jurisdiction from heqing.act_for_source($1, $2)",
    [id, secretHash],
  );
  return rows[0] ?? null;
}

/** What became of a fetch. */
export interface FetchEnd {
  readonly state: Extract<FetchState, "taken" | "unchanged" | "backwards">;
  readonly newestAt: string | Date | null;
  readonly batchId: string | null;
  readonly report: unknown;
}

/** Ends a fetch, with the sections it named. */
export async function endFetch(
  pool: Pool,
  id: string,
  sourceId: string,
  end: FetchEnd & { readonly sections: readonly NamedSectionRow[] },
): Promise<void> {
  await transaction(pool, async (session) => {
    await noteSections(session, sourceId, end.sections);
    await session.query(
      `update heqing.source_fetch set state = $2, newest_at = $3, batch_id = $4, report = $5, ended_at = clock_timestamp(),
              error_code = null, error = null, secret_hash = null, secret_until = null
        where id = $1`,
      [id, end.state, end.newestAt, end.batchId, JSON.stringify(end.report)],
    );
  });
}

/** A section that a source named, and the time of the newest value it gave of it. */
export interface NamedSectionRow {
  readonly sectionId: string;
  readonly valueAt: string | null;
}

/** Remembers which sections a source names, and when it last gave a value of each. */
export async function noteSections(
  session: Queryable,
  sourceId: string,
  sections: readonly NamedSectionRow[],
): Promise<void> {
  if (sections.length === 0) return;
  await session.query(
    `insert into heqing.source_section as k (source_id, section_id, last_value_at)
     select $1, n."sectionId", n."valueAt" from jsonb_to_recordset($2::jsonb) as n ("sectionId" text, "valueAt" timestamptz)
     on conflict (source_id, section_id) do update set last_value_at = greatest(k.last_value_at, excluded.last_value_at)`,
    [sourceId, JSON.stringify(sections)],
  );
}

/** A fetch by hand, or what a machine brought, as it is over. */
export interface FetchByHand extends FetchEnd {
  readonly id: string;
  readonly sourceId: string | null;
  readonly address: string;
  readonly account: string;
  readonly startedAt: Date;
  readonly releasedOn: string | null;
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly sections: readonly NamedSectionRow[];
}

/** Writes a fetch that a person or a machine made, with its content, within a transaction of theirs. */
export async function writeFetch(session: Queryable, done: FetchByHand): Promise<void> {
  await keepContent(session, done.bytes, done.sha256);
  if (done.sourceId !== null) await noteSections(session, done.sourceId, done.sections);
  await session.query(
    `insert into heqing.source_fetch (id, source_id, address, account_id, division_code, state, started_at, ended_at, released_on,
                                      newest_at, sha256, batch_id, report)
     values ($1, $2, $3, $4, heqing.actor_division(), $5, $6, clock_timestamp(), $7, $8, decode($9, 'hex'), $10, $11)`,
    [
      done.id,
      done.sourceId,
      done.address,
      done.account,
      done.state,
      done.startedAt,
      done.releasedOn,
      done.newestAt,
      done.sha256,
      done.batchId,
      JSON.stringify(done.report),
    ],
  );
}

/** Newest time of the last release that was taken in from a place by hand; null before the first. */
export async function lastNewestAt(session: Queryable, address: string): Promise<Date | null> {
  const { rows } = await session.query<{ at: Date | null }>(
    "select max(newest_at) as at from heqing.source_fetch where address = $1 and state in ('taken', 'unchanged')",
    [address],
  );
  return rows[0]?.at ?? null;
}
