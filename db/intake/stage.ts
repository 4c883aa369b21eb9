import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import type { Pool } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { shanghaiDate } from "../../domain/calendar";
import type { CellFault, FaultFacts } from "../../domain/vocabulary";
import { transaction, type Queryable } from "../connect/transaction";
import { actorStatement, type Actor } from "../session/with-actor";

/** A measured value as the book keeps it; unit as in domain/water. */
export interface StagedValue {
  /** As it came. */
  readonly text: string;
  /** Unrounded, shown rounded by the platform, or from a laboratory. */
  readonly origin: "raw" | "shown" | "laboratory";
  readonly unit: string;
  /** Set where the value lies below it. */
  readonly detectionLimit?: string;
  /** 数据标记 of the source, where it gives one. */
  readonly mark?: string;
}

/** What is wrong with one cell: a word of CELL_FAULTS with its facts, the same in English, and what the cell held. */
export interface StagedRefusal {
  readonly column: string;
  readonly fault: CellFault;
  readonly facts: FaultFacts;
  readonly expected: string;
  readonly got: string;
}

/** One row of a file, read and judged, or refused. */
export interface StagedRow {
  readonly line: number;
  /** SHA-256, in hex. */
  readonly rowHash: string;
  readonly raw: Readonly<Record<string, string>>;
  /** null: the row is good. */
  readonly refusals: readonly StagedRefusal[] | null;
  readonly sectionId: string | null;
  readonly province: string;
  readonly sectionName: string;
  /** With offset. */
  readonly observedAt: string | null;
  readonly sampledOn: string | null;
  readonly item: string | null;
  /** Number of the re-sampling order 复测 that the row answers. */
  readonly orderNumber: string | null;
  /** Why it takes the place of another value, where the sheet says so. */
  readonly reason: string | null;
  readonly values: Readonly<Record<string, StagedValue>>;
  /** 1 to 6. */
  readonly class: number | null;
  readonly open: string | null;
  readonly verdict: unknown;
}

const COPY = `copy heqing.import_stage (batch_id, line, month, row_hash, raw, refusals, section_id, province, section_name,
  observed_at, sampled_on, item, order_number, reason, values, class, open, verdict) from stdin`;

/** Bytes that go to Postgres at once. */
const CHUNK = 64 * 1024;

/** How long one statement of an import may run: a large file on a busy machine, never for ever. */
export const PATIENCE = "set local statement_timeout = '30min'";

/** What was staged, as far as the switch need not look for it again. */
export interface Staged {
  /** Months of rows that were not refused, each as its first day. */
  readonly months: readonly string[];
  /** Whether any row was refused. */
  readonly refused: boolean;
}

/** Writes rows to staging by COPY, in a transaction of their own, as they come. */
export async function stageRows(
  pool: Pool,
  actor: Actor,
  batchId: string,
  rows: AsyncIterable<StagedRow>,
): Promise<Staged> {
  return transaction(pool, (session) => copyRows(session, batchId, rows), {
    bound: actorStatement(actor),
    first: PATIENCE,
  });
}

/** Writes rows to staging by COPY within a transaction. */
export async function copyRows(session: Queryable, batchId: string, rows: AsyncIterable<StagedRow>): Promise<Staged> {
  const months = new Set<string>();
  const staged = { refused: false };
  async function* chunks(): AsyncGenerator<string> {
    let text = "";
    const now = monthNow();
    for await (const row of rows) {
      const month = monthOf(row, now);
      if (row.refusals === null) months.add(month);
      else staged.refused = true;
      text += copyLine(batchId, row, month);
      if (text.length < CHUNK) continue;
      yield text;
      text = "";
    }
    if (text !== "") yield text;
  }
  await pipeline(Readable.from(chunks()), session.query(copyFrom(COPY)));
  return { months: [...months], ...staged };
}

const monthNow = (): string => shanghaiDate(new Date().toISOString()).slice(0, 7);

/** No partition is made for a month before it: such a time is a slip of whoever typed it. */
const FIRST_MONTH = "1980-01";

/** The month a row is kept under, as its first day: of the sample or observation, else of now. */
function monthOf({ sampledOn, observedAt }: StagedRow, now: string): string {
  const day = sampledOn ?? (observedAt === null ? null : shanghaiDay(observedAt));
  const month = day?.slice(0, 7);
  return `${month === undefined || month < FIRST_MONTH || month > now ? now : month}-01`;
}

/** What is read is in Shanghai's time already, nearly always. */
const shanghaiDay = (at: string): string => (at.endsWith("+08:00") ? at : shanghaiDate(at));

/** A line of COPY's text format; `month` is the one it is kept under. */
export function copyLine(batchId: string, row: StagedRow, month: string = monthOf(row, monthNow())): string {
  return `${[
    batchId,
    String(row.line),
    month,
    `\\\\x${row.rowHash}`,
    json(row.raw),
    row.refusals === null ? NULL : json(row.refusals),
    field(row.sectionId),
    field(row.province),
    field(row.sectionName),
    field(row.observedAt),
    field(row.sampledOn),
    field(row.item),
    field(row.orderNumber),
    field(row.reason),
    json(row.values),
    row.class === null ? NULL : String(row.class),
    field(row.open),
    row.verdict === null ? NULL : sharedJson(row.verdict),
  ].join("\t")}\n`;
}

const NULL = "\\N";
const ESCAPED = /[\\\t\n\r]/g;
const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

const isEscaped = /[\\\t\n\r]/;

function field(text: string | null): string {
  if (text === null) return NULL;
  return isEscaped.test(text) ? text.replaceAll(ESCAPED, (character) => ESCAPES[character] ?? "") : text;
}

/** JSON holds no tab and no end of a line, and most of it no backslash. */
function json(value: unknown): string {
  const text = JSON.stringify(value);
  return text.includes("\\") ? text.replaceAll("\\", "\\\\") : text;
}

const written = new WeakMap<object, string>();

/** The JSON of a value that many rows share, written once. */
function sharedJson(value: unknown): string {
  if (typeof value !== "object" || value === null) return json(value);
  const known = written.get(value);
  if (known !== undefined) return known;
  const text = json(value);
  written.set(value, text);
  return text;
}

/** Removes the rows of a batch from staging. */
export async function clearStage(session: Queryable, batchId: string): Promise<void> {
  await session.query("delete from heqing.import_stage where batch_id = $1", [batchId]);
}
