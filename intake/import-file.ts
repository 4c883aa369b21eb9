import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import {
  beginBatch,
  clearStage,
  copyRows,
  failBatch,
  finishBatch,
  insertBatch,
  noteProgress,
  PATIENCE,
  type StagedRow,
  stageRows,
  switchIn,
} from "../db/intake";
import { allSections } from "../db/registry/sections";
import type { Queryable } from "../db/connect/transaction";
import { actorStatement, withActor, type Actor } from "../db/session/with-actor";
import { transaction } from "../db/connect/transaction";
import type { SchemeProblem } from "../domain/assessment";
import { shanghaiDate } from "../domain/calendar";
import { HeqingError } from "../domain/errors";
import { loadRules, type RuleLibrary } from "../rules";
import { RowCounter, type RowsOptions } from "./dry-run";
import { automaticTouched } from "../db/intake/automatic";
import { touchedPeriods } from "../db/intake/verdicts";
import { lookAtStated } from "./look-at-stated";
import { openTable } from "./open-table";
import { prepareVerdicts } from "./prepare-verdicts";
import { refusedCell, type RefusedCell } from "./refused-cell";
import { type Reading, stagedRows } from "./rows";
import { sectionDirectory } from "./section-directory";
import type { Sheet } from "./sheet";
import { sheetKind, type SheetKind } from "./sheet-kind";
import { openFile, type Source, watched } from "./source";
import { classCounts, type ImportResult, secondsSince } from "./tally";

export interface ImportOptions extends RowsOptions {
  readonly pool: Pool;
  readonly actor: Actor;
  /** Shown in the list of imports. */
  readonly fileName: string;
  /** The file, by its place or as a stream of bytes. */
  readonly source: string | AsyncIterable<Uint8Array>;
  /** Length of a stream, where it is known. */
  readonly bytesTotal?: number;
  /** Compare with the book, change nothing. @default false */
  readonly dryRun?: boolean;
  /** Taken in as history 历史数据: what is judged of it opens and joins nothing. @default false */
  readonly history?: boolean;
  /** Told of every bad cell of a refused row, as it is read. @default nobody is told */
  readonly onRefused?: (told: RefusedCell) => void;
  /** Rules to judge by. @default the shipped ones */
  readonly library?: RuleLibrary;
  /** Id of the batch. @default a new one */
  readonly batchId?: string;
  /** SHA-256 of the file, in hex, where it is known before it is read. */
  readonly sha256?: string;
  /** Told the batch's id once others can see it. */
  readonly onBegun?: (batchId: string) => void;
}

/** An import that is done. */
export interface Imported {
  readonly batchId: string;
  readonly kind: SheetKind;
  readonly result: ImportResult;
  /** Preliminary verdicts prepared from a monthly sheet; they wait for a release. */
  readonly verdictIds: readonly string[];
  /** Schemes and targets by which something could not be judged; the rest was. */
  readonly problems: readonly SchemeProblem[];
}

/** How often the progress of a batch is written, in milliseconds. */
const PROGRESS_EVERY = 1_000;

let shipped: RuleLibrary | undefined;

/**
 * Takes a file into the book: staged by COPY as it streams by, then switched in by one transaction together with the
 * preliminary verdicts it leads to. A file that came before changes nothing.
 * @throws HeqingError FILE_UNUSABLE for a file that can't be used as a whole; else as transaction
 */
export async function importFile(options: ImportOptions): Promise<Imported> {
  const began = performance.now();
  const { pool, actor, dryRun = false } = options;
  const library = options.library ?? (shipped ??= loadRules());
  const source =
    typeof options.source === "string" ? openFile(options.source) : watched(options.source, options.bytesTotal ?? null);
  const sheet = await openTable(source.chunks, options.released);
  try {
    const kind = sheetKind(sheet.header);
    const sections = await withActor(pool, actor, allSections, { readOnly: true });
    const today = shanghaiDate(new Date().toISOString());
    const reading: Reading = { directory: sectionDirectory(sections), library, today };
    const run = {
      began,
      options,
      source,
      sheet,
      kind,
      reading,
      counter: new RowCounter(),
      batchId: options.batchId ?? randomUUID(),
    };
    return dryRun ? await compareOnly(run) : await takeIn(run);
  } finally {
    sheet.close();
  }
}

interface Run {
  readonly began: number;
  readonly options: ImportOptions;
  readonly source: Source;
  readonly sheet: Sheet;
  readonly kind: SheetKind;
  readonly reading: Reading;
  readonly counter: RowCounter;
  readonly batchId: string;
}

const batchOf = ({ batchId, kind, options, source }: Run) => ({
  id: batchId,
  kind,
  fileName: options.fileName.slice(0, 255),
  bytesTotal: source.bytesTotal,
  sha256: options.sha256 ?? null,
  history: options.history ?? false,
});

async function* countedRows({
  counter,
  sheet,
  kind,
  reading,
  options: { onRefused, onRow },
}: Run): AsyncGenerator<StagedRow> {
  for await (const row of stagedRows(sheet, kind, reading)) {
    counter.add(row);
    onRow?.(row);
    if (onRefused !== undefined)
      for (const refusal of row.refusals ?? []) onRefused(refusedCell(sheet.header, row.line, refusal));
    yield row;
  }
}

async function takeIn(run: Run): Promise<Imported> {
  const { pool, actor } = run.options;
  await beginBatch(pool, actor, batchOf(run));
  run.options.onBegun?.(run.batchId);
  const stopTelling = tellProgress(run);
  try {
    await stageRows(pool, actor, run.batchId, countedRows(run));
    stopTelling();
    return await transaction(pool, (session) => switchAll(session, run), {
      first: `${actorStatement(actor)}; ${PATIENCE}`,
      attempts: 3,
    });
  } catch (cause) {
    stopTelling();
    const { code, message } = cause instanceof HeqingError ? cause : { code: "INTERNAL", message: String(cause) };
    // What failed is told, not that telling it failed too; a batch left behind is found by the next import.
    await failBatch(pool, actor, run.batchId, { code, message }).catch(() => undefined);
    throw cause;
  }
}

/** Ends a transaction that was only to look. */
class Looked extends Error {
  constructor(readonly imported: Imported) {
    super("looked");
  }
}

/** The same as taking in, within one transaction that is rolled back. */
async function compareOnly(run: Run): Promise<Imported> {
  const { pool, actor } = run.options;
  try {
    return await transaction(
      pool,
      async (session) => {
        await insertBatch(session, actor, batchOf(run));
        await copyRows(session, run.batchId, countedRows(run));
        throw new Looked(await switchAll(session, run));
      },
      { first: `${actorStatement(actor)}; ${PATIENCE}` },
    );
  } catch (thrown) {
    if (thrown instanceof Looked) return thrown.imported;
    throw thrown;
  }
}

async function switchAll(session: Queryable, run: Run): Promise<Imported> {
  const { batchId, kind, counter, sheet, source, began } = run;
  const { actor } = run.options;
  const switched = await switchIn(session, { id: batchId, kind });
  const { library } = run.reading;
  await lookAtStated(session, { batchId, kind, library, history: run.options.history ?? false });
  const touched = await (kind === "platform" ? automaticTouched : touchedPeriods)(session, batchId);
  const { ids, problems } = await prepareVerdicts(session, touched, {
    library,
    preparedBy: actor.account,
    history: run.options.history ?? false,
    only: kind === "platform" ? "other-items" : "all",
  });
  const { accepted, refused, clashes } = switched;
  for (const clash of clashes) run.options.onRefused?.(refusedCell(sheet.header, clash.line, clash));
  const result: ImportResult = {
    rows: counter.rows,
    accepted,
    refused,
    unchanged: counter.rows - accepted - refused,
    sections: counter.sections,
    seconds: secondsSince(began),
    classes: classCounts(switched.classes),
  };
  await clearStage(session, batchId);
  await finishBatch(session, batchId, {
    counts: result,
    result,
    bytesRead: source.bytesRead(),
    sha256: source.sha256(),
  });
  return { batchId, kind, result, verdictIds: ids, problems };
}

/** Writes how far the reading is, now and then; gives the way to stop. */
function tellProgress({ options: { pool, actor }, batchId, source, counter }: Run): () => void {
  let telling = false;
  const timer = setInterval(() => {
    if (telling) return;
    telling = true;
    // A progress that can't be told is no failure of the import.
    void noteProgress(pool, actor, batchId, { bytesRead: source.bytesRead(), rows: counter.rows })
      .catch(() => undefined)
      .finally(() => (telling = false));
  }, PROGRESS_EVERY);
  timer.unref();
  return () => clearInterval(timer);
}
