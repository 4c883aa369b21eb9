import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { problemText } from "../../domain/assessment";
import { type CivilDate, isCivilDate, shanghaiDate } from "../../domain/calendar";
import { HeqingError } from "../../domain/errors";
import { importSheet } from "../../intake/import-sheet";
import { askable, askSource } from "../../intake/fetching/answer";
import { bytesAsSource, checkShape } from "../../intake/fetching/shape";
import { type ReleaseReport, ReleaseTally } from "../../intake/platform-release/release-tally";
import type { RefusedCell } from "../../intake/rows/refused-cell";
import type { ImportResult } from "../../intake/rows/tally";
import { withoutBook } from "../../intake/without-book";
import { demonstration, quzhou } from "../../registry";
import { loadRules, sourceRule } from "../../rules";
import { commandLine, read } from "../command-line";
import { isSystemRunning } from "../connection";
import { standardStreams, type Streams } from "../table/streams";
import { usage } from "../usage";
import { writeResult } from "../table/write-result";

/** A release as it came. */
interface Came {
  readonly bytes: Buffer;
  readonly address: string;
  readonly fileName: string;
  readonly released: CivilDate | null;
  readonly startedAt: Date;
  readonly isAddress: boolean;
}

/** `heqing fetch --source FILE|URL [options]`: takes one release of the national platform by hand, as the schedule does. */
export async function run(argv: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  const line = commandLine("heqing fetch")
    .option("--source <place>", "a file, or an address of http or https")
    .option("--released <date>", "day of the release, for times without a year; default for an address: today")
    .option("--form <body>", "body of the form by which an address is asked; default: it is asked without one")
    .option("--dry-run", "say what would be taken, and take nothing")
    .option("--json", "the result as one JSON object")
    .option("--as <account>", "who acts");
  const { source, released, form = null, dryRun: dry = false, json = false, as: account } = read(line, argv).options;
  if (source === undefined) throw usage("source", "a file, or an address of http or https", source);
  if (released !== undefined && !isCivilDate(released)) throw usage("released", "a date YYYY-MM-DD", released);
  const came = await get(source, form, released ?? null);
  const tell = ({ line: at, place, column, expected, got }: RefusedCell): void => {
    const what = column === "" ? expected : `${column} as ${expected}`;
    streams.errors.write(`${at}:${place}: expected ${what}, got ${JSON.stringify(got)}\n`);
  };
  const result =
    dry && !isSystemRunning() ? await alone(came, tell) : await withTheBook(came, streams, { account, dry, tell });
  await writeResult(streams, json ? `${JSON.stringify(result)}\n` : summary(result));
  return 0;
}

/** @throws FILE_UNUSABLE, SOURCE_UNREACHABLE, SOURCE_ANSWER */
async function get(source: string, form: string | null, released: CivilDate | null): Promise<Came> {
  const startedAt = new Date();
  if (askable(source) !== null) {
    const today = shanghaiDate(startedAt.toISOString());
    const { limits } = sourceRule(loadRules(), today).body;
    const bytes = await askSource({ url: source, form }, limits);
    await checkShape(bytes, "release");
    const fileName = new URL(source).hostname;
    return { bytes, address: source, fileName, released: released ?? today, startedAt, isAddress: true };
  }
  let bytes: Buffer;
  try {
    bytes = readFileSync(source);
  } catch (cause) {
    throw new HeqingError("FILE_UNUSABLE", `${source}: ${(cause as Error).message}`, { cause });
  }
  await checkShape(bytes, "any");
  const fileName = basename(source);
  return { bytes, address: fileName, fileName, released, startedAt, isAddress: false };
}

type Report = ImportResult & ReleaseReport;

/** Without any system: the shipped registry, nothing counted as unchanged. */
async function alone({ bytes, released }: Came, tell: (told: RefusedCell) => void): Promise<Report> {
  const tally = new ReleaseTally();
  const onRow: ReleaseTally["add"] = (row) => tally.add(row);
  const { result } = await importSheet(
    { chunks: bytesAsSource(bytes), library: loadRules(), released: released ?? undefined, onRefused: tell, onRow },
    withoutBook([...quzhou().sections, ...demonstration().sections]),
  );
  return { ...result, ...tally.report };
}

async function withTheBook(
  came: Came,
  streams: Streams,
  { account, dry, tell }: { account: string | undefined; dry: boolean; tell: (told: RefusedCell) => void },
): Promise<Report> {
  // Only here, so that a dry run on its own loads no driver of Postgres.
  const { withBook } = require("../running-book") as typeof import("../running-book");
  const { takeInByHand } = require("../../intake/fetching/by-hand") as typeof import("../../intake/fetching/by-hand");
  return withBook(account, async (pool, actor) => {
    const { state, result, problems } = await takeInByHand({
      ...came,
      pool,
      actor,
      sourceId: null,
      // A file is of the day that its bringer says; an address tells the newest it has.
      forwardOnly: came.isAddress,
      dryRun: dry,
      onRefused: tell,
    });
    if (state === "backwards") {
      streams.errors.write("It is older than the last release from there: kept, and not taken in.\n");
    }
    for (const problem of problems) streams.errors.write(`${problemText(problem).en}\n`);
    return result;
  });
}

function summary(result: Report): string {
  const { rows, accepted, refused, unchanged, sections, seconds, classes, states, missing } = result;
  const counted = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(", ");
  return [
    `rows ${rows}: accepted ${accepted}, refused ${refused}, unchanged ${unchanged}; sections ${sections}; ${seconds} s`,
    `classes: ${counted(classes)}`,
    `states: ${counted(states)}`,
    `cells without a value: ${counted(missing)}`,
    "",
  ].join("\n");
}
