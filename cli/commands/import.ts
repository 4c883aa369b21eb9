import { basename } from "node:path";
import { problemText } from "../../domain/assessment";
import { shanghaiDate } from "../../domain/calendar";
import { HeqingError } from "../../domain/errors";
import { dryRun } from "../../intake/dry-run";
import type { RefusedCell } from "../../intake/refused-cell";
import { sectionDirectory } from "../../intake/section-directory";
import { openFile } from "../../intake/source";
import type { ImportResult } from "../../intake/tally";
import { demonstration, quzhou } from "../../registry";
import { loadRules } from "../../rules";
import { commandLine, read } from "../command-line";
import { findRunningSystem } from "../connection";
import { standardStreams, type Streams } from "../table/streams";
import { writeResult } from "../table/write-result";

/** `heqing import FILE [--dry-run] [--history] [--json] [--as ACCOUNT]`: takes a sheet into the book; refused rows are a result, no failure. */
export async function run(argv: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  const line = commandLine("heqing import")
    .argument("[file...]", "one sheet, or - for standard input")
    .option("--dry-run", "say what would be taken, and take nothing")
    .option("--history", "values of the past: what is judged of them opens and joins nothing")
    .option("--json", "the result as one JSON object")
    .option("--as <account>", "who acts");
  const {
    options: { dryRun: dry = false, history = false, json = false, as: account },
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
  const result =
    dry && !isRunning()
      ? await alone(file, streams, tell)
      : await withTheBook(file, streams, { dryRun: dry, history, account, tell });
  await writeResult(streams, json ? `${JSON.stringify(result)}\n` : summary(result));
  return 0;
}

const bytesOf = (file: string, { input }: Streams): AsyncIterable<Uint8Array> =>
  file === "-" ? (input as AsyncIterable<Uint8Array>) : openFile(file).chunks;

/** A dry run without any system: the shipped registry, nothing counted as unchanged. */
async function alone(file: string, streams: Streams, tell: (told: RefusedCell) => void): Promise<ImportResult> {
  const sections = [...quzhou().sections, ...demonstration().sections].map((section) => ({ ...section, within: true }));
  const reading = {
    directory: sectionDirectory(sections),
    library: loadRules(),
    today: shanghaiDate(new Date().toISOString()),
  };
  return dryRun(bytesOf(file, streams), reading, tell);
}

async function withTheBook(
  file: string,
  streams: Streams,
  {
    dryRun: dry,
    history,
    account,
    tell,
  }: { dryRun: boolean; history: boolean; account: string | undefined; tell: (told: RefusedCell) => void },
): Promise<ImportResult> {
  // Only here, so that a dry run on its own loads no driver of Postgres.
  const { withBook } = require("../running-book") as typeof import("../running-book");
  const { importFile } = require("../../intake/import-file") as typeof import("../../intake/import-file");
  return withBook(account, async (pool, actor) => {
    const source = file === "-" ? bytesOf(file, streams) : file;
    const fileName = file === "-" ? "stdin" : basename(file);
    const { result, problems } = await importFile({
      pool,
      actor,
      source,
      fileName,
      dryRun: dry,
      history,
      onRefused: tell,
    });
    for (const problem of problems) streams.errors.write(`${problemText(problem).en}\n`);
    return result;
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
  const { rows, accepted, refused, unchanged, sections, seconds, classes } = result;
  const counted = Object.entries(classes).map(([name, count]) => `${name} ${count}`);
  return [
    `rows ${rows}: accepted ${accepted}, refused ${refused}, unchanged ${unchanged}; sections ${sections}; ${seconds} s`,
    `classes: ${counted.join(", ")}`,
    "",
  ].join("\n");
}
