import { basename } from "node:path";
import { problemText } from "../../domain/assessment";
import { isCivilDate } from "../../domain/calendar";
import { HeqingError } from "../../domain/errors";
import { importSheet, type SheetImport, type Taken } from "../../intake/import-sheet";
import type { RefusedCell } from "../../intake/rows/refused-cell";
import { openFile } from "../../intake/sheet/source";
import type { ImportResult } from "../../intake/rows/tally";
import { TEXT_ENCODINGS } from "../../intake/sheet/text-encoding";
import { withoutBook } from "../../intake/without-book";
import { demonstration, quzhou } from "../../registry";
import { loadRules } from "../../rules";
import { commandLine, read } from "../command-line";
import { findRunningSystem } from "../connection";
import { standardStreams, type Streams } from "../table/streams";
import { usage } from "../usage";
import { writeResult } from "../table/write-result";

/** How a sheet is read, as the options of the command say. */
type Reading = Pick<SheetImport, "encoding" | "sheet" | "released">;

/** `heqing import FILE [options]`: takes a sheet into the book; refused rows are a result, no failure. */
export async function run(argv: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  const line = commandLine("heqing import")
    .argument("[file...]", "one sheet (CSV, or a workbook of Excel), or - for standard input")
    .option("--dry-run", "say what would be taken, and take nothing")
    .option("--history", "values of the past: what is judged of them opens and joins nothing")
    .option("--encoding <encoding>", "utf-8 or gb18030; default: told from the file")
    .option("--sheet <name>", "sheet of a workbook; default: the first one")
    .option("--released <date>", "day of the release, for times without a year")
    .option("--json", "the result as one JSON object")
    .option("--as <account>", "who acts");
  const {
    options: { dryRun: dry = false, history = false, json = false, as: account, ...how },
    words: [files],
  } = read(line, argv);
  const [file, second] = files;
  if (file === undefined || second !== undefined) {
    const got = file === undefined ? "none" : JSON.stringify(files.join(" "));
    throw new HeqingError("INPUT_INVALID", `expected one file, or - for standard input, got ${got}`);
  }
  const tell = ({ line, place, column, expected, got }: RefusedCell): void => {
    const what = column === "" ? expected : `${column} as ${expected}`;
    streams.errors.write(`${line}:${place}: expected ${what}, got ${JSON.stringify(got)}\n`);
  };
  const sheet: SheetImport = {
    ...readingOf(how),
    chunks: file === "-" ? (streams.input as AsyncIterable<Uint8Array>) : openFile(file).chunks,
    library: loadRules(),
    onRefused: tell,
  };
  const { result, problems } =
    dry && !isRunning()
      ? await importSheet(sheet, withoutBook([...quzhou().sections, ...demonstration().sections]))
      : await withTheBook(file, sheet, { dryRun: dry, history, account });
  for (const problem of problems) streams.errors.write(`${problemText(problem).en}\n`);
  await writeResult(streams, json ? `${JSON.stringify(result)}\n` : summary(result));
  return 0;
}

interface ReadingWords {
  readonly encoding?: string | undefined;
  readonly sheet?: string | undefined;
  readonly released?: string | undefined;
}

function readingOf({ encoding: word, sheet, released }: ReadingWords): Reading {
  const encoding = TEXT_ENCODINGS.find((known) => known === word?.toLowerCase());
  if (word !== undefined && encoding === undefined) throw usage("encoding", TEXT_ENCODINGS.join(" or "), word);
  if (released !== undefined && !isCivilDate(released)) throw usage("released", "a date YYYY-MM-DD", released);
  return { encoding, sheet, released };
}

async function withTheBook(
  file: string,
  { chunks, ...how }: SheetImport,
  options: { dryRun: boolean; history: boolean; account: string | undefined },
): Promise<Taken> {
  // Only here, so that a dry run on its own loads no driver of Postgres.
  const { withBook } = require("../running-book") as typeof import("../running-book");
  const { importFile } = require("../../intake/import-file") as typeof import("../../intake/import-file");
  const { account, dryRun, history } = options;
  return withBook(account, async (pool, actor) => {
    const [source, fileName] = file === "-" ? [chunks, "stdin"] : [file, basename(file)];
    return importFile({ ...how, pool, actor, source, fileName, dryRun, history });
  });
}

/** Whether there is a book to compare with. */
function isRunning(): boolean {
  if ((process.env["DATABASE_URL"] ?? "") !== "") return true;
  try {
    findRunningSystem();
    return true;
  } catch (error) {
    if (error instanceof HeqingError && error.code === "SYSTEM_NOT_RUNNING") return false;
    throw error;
  }
}

function summary(result: ImportResult): string {
  const { rows, accepted, refused, unchanged, sections, seconds, classes, encoding } = result;
  const counted = Object.entries(classes).map(([name, count]) => `${name} ${count}`);
  return [
    `rows ${rows}: accepted ${accepted}, refused ${refused}, unchanged ${unchanged}; sections ${sections}; ${encoding}; ${seconds} s`,
    `classes: ${counted.join(", ")}`,
    "",
  ].join("\n");
}
