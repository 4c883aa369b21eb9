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
  refusedLately,
  type Staged,
  type StagedRow,
  stageRows,
  switchIn,
} from "../db/intake";
import { allSections } from "../db/registry/sections";
import { type Queryable, transaction } from "../db/connect/transaction";
import { actorStatement, withActor, type Actor } from "../db/session/with-actor";
import type { CivilDate } from "../domain/calendar";
import { HeqingError } from "../domain/errors";
import { loadRules, type RuleLibrary } from "../rules";
import { automaticTouched } from "../db/intake/automatic";
import { touchedPeriods } from "../db/intake/verdicts";
import { type ImportPort, importSheet, type SheetRows, type Taken } from "./import-sheet";
import { lookAtStated } from "./doubt/look-at-stated";
import { prepareVerdicts } from "./judging/prepare-verdicts";
import type { RefusedCell } from "./rows/refused-cell";
import type { SheetOptions } from "./sheet/sheet";
import type { SheetKind } from "./sheet/sheet-kind";
import { openFile, type Source, watched } from "./sheet/source";

export interface ImportOptions extends SheetOptions {
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
  /** Day of the release, for times without a year. @default there is none */
  readonly released?: CivilDate | undefined;
  /** Taken in as history 历史数据: what is judged of it opens and joins nothing. @default false */
  readonly history?: boolean;
  /** Told of every bad cell of a refused row, as it is read. @default nobody is told */
  readonly onRefused?: ((told: RefusedCell) => void) | undefined;
  /** Told of every row as it is read, good or refused. @default nobody is told */
  readonly onRow?: ((row: StagedRow) => void) | undefined;
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
export interface Imported extends Taken {
  readonly batchId: string;
  readonly kind: SheetKind;
  /** Preliminary verdicts prepared from a monthly sheet; they wait for a release. */
  readonly verdictIds: readonly string[];
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
  const library = options.library ?? (shipped ??= loadRules());
  const source =
    typeof options.source === "string" ? openFile(options.source) : watched(options.source, options.bytesTotal ?? null);
  const { encoding, sheet, released, onRefused, onRow } = options;
  const run = { options, source, library, batchId: options.batchId ?? randomUUID() };
  return importSheet({ chunks: source.chunks, library, encoding, sheet, released, onRefused, onRow }, bookPort(run));
}

interface Run {
  readonly options: ImportOptions;
  readonly source: Source;
  readonly library: RuleLibrary;
  readonly batchId: string;
}

/** The book: sections of the registry as they are now, and one transaction that switches everything in. */
const bookPort = (run: Run): ImportPort<Imported> => ({
  sections: () => withActor(run.options.pool, run.options.actor, allSections, { readOnly: true }),
  put: (sheet) => ((run.options.dryRun ?? false) ? compareOnly(run, sheet) : takeIn(run, sheet)),
});

const batchOf = ({ batchId, options, source }: Run, { kind }: SheetRows) => ({
  id: batchId,
  kind,
  fileName: options.fileName.slice(0, 255),
  bytesTotal: source.bytesTotal,
  sha256: options.sha256 ?? null,
  history: options.history ?? false,
  readAs: { sheet: options.sheet, encoding: options.encoding, released: options.released },
});

/** Refused rows of one account in twenty-four hours, beyond which no file of it is taken in: five whole files of them. */
const REFUSED_A_DAY = 50_000;

/** @throws HeqingError TOO_MANY */
async function countRefused({ options: { pool, actor } }: Run): Promise<void> {
  const lately = await withActor(pool, actor, refusedLately, { readOnly: true });
  if (lately < REFUSED_A_DAY) return;
  throw new HeqingError(
    "TOO_MANY",
    `expected at most ${REFUSED_A_DAY} refused rows of one account in 24 hours, got ${lately}: correct the sheets first`,
    { fields: { retryAfter: 3_600 } },
  );
}

async function takeIn(run: Run, sheet: SheetRows): Promise<Imported> {
  const { pool, actor } = run.options;
  await countRefused(run);
  await beginBatch(pool, actor, batchOf(run, sheet));
  run.options.onBegun?.(run.batchId);
  const stopTelling = tellProgress(run, sheet);
  try {
    const staged = await stageRows(pool, actor, run.batchId, sheet.rows);
    await stopTelling();
    return await transaction(pool, (session) => switchAll(session, run, sheet, staged), {
      bound: actorStatement(actor),
      first: PATIENCE,
      attempts: 3,
    });
  } catch (cause) {
    await stopTelling();
    const failure = cause instanceof HeqingError ? cause : new HeqingError("INTERNAL", String(cause));
    // What failed is told, not that telling it failed too; a batch left behind is found by the next import.
    await failBatch(pool, actor, run.batchId, failure).catch(() => undefined);
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
async function compareOnly(run: Run, sheet: SheetRows): Promise<Imported> {
  const { pool, actor } = run.options;
  try {
    return await transaction(
      pool,
      async (session) => {
        await insertBatch(session, actor, batchOf(run, sheet));
        const staged = await copyRows(session, run.batchId, sheet.rows);
        throw new Looked(await switchAll(session, run, sheet, staged));
      },
      { bound: actorStatement(actor), first: PATIENCE },
    );
  } catch (thrown) {
    if (thrown instanceof Looked) return thrown.imported;
    throw thrown;
  }
}

async function switchAll(session: Queryable, run: Run, sheet: SheetRows, staged: Staged): Promise<Imported> {
  const { batchId, source, library } = run;
  const { kind } = sheet;
  const settled = await switchIn(session, { id: batchId, kind, clashes: sheet.clashes(), staged });
  await lookAtStated(session, { batchId, kind, library, history: run.options.history ?? false });
  const touched = await (kind === "platform" ? automaticTouched : touchedPeriods)(session, batchId);
  const { ids, problems } = await prepareVerdicts(session, touched, {
    library,
    preparedBy: run.options.actor.account,
    history: run.options.history ?? false,
    only: kind === "platform" ? "other-items" : "all",
  });
  const result = sheet.result(settled);
  await clearStage(session, batchId);
  await finishBatch(session, batchId, {
    counts: result,
    result,
    encoding: result.encoding,
    bytesRead: source.bytesRead(),
    sha256: source.sha256(),
  });
  return { batchId, kind, result, verdictIds: ids, problems };
}

/** Writes how far the reading is, now and then; gives the way to stop, which waits for what is being written. */
function tellProgress({ options: { pool, actor }, batchId, source }: Run, { counter }: SheetRows): () => Promise<void> {
  let telling: Promise<void> | null = null;
  const timer = setInterval(() => {
    // A progress that can't be told is no failure of the import.
    telling ??= noteProgress(pool, actor, batchId, { bytesRead: source.bytesRead(), rows: counter.rows })
      .catch(() => undefined)
      .finally(() => (telling = null));
  }, PROGRESS_EVERY);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await telling;
  };
}
