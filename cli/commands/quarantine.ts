import { pipeline } from "node:stream/promises";
import { stringify } from "csv-stringify/sync";
import { quarantineSheet } from "../../api/imports/quarantine-sheet";
import { allPages, fullPage, SHEET_PAGE } from "../../api/sheets/all-pages";
import { sheetBytes } from "../../api/sheets/sheet";
import { listQuarantine, type QuarantineRow } from "../../db/intake/quarantine";
import { withActor } from "../../db/session/with-actor";
import { commandLine, read } from "../command-line";
import { withBook } from "../running-book";
import { standardStreams, type Streams } from "../table/streams";
import { usage } from "../usage";
import { writeResult } from "../table/write-result";

const COLUMNS = ["file", "line", "column", "expected", "got", "row", "since", "batch"] as const;
const PAGE = 1_000;

/** `heqing quarantine [--batch ID] [--format csv|xlsx|ndjson] [--as ACCOUNT]`: refused rows 待核数据, each bad cell a line. */
export async function run(argv: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  const line = commandLine("heqing quarantine")
    .option("--batch <id>", "of one import alone")
    .option("--format <format>", "csv, xlsx or ndjson", "csv")
    .option("--as <account>", "who asks");
  const { batch, format, as: account } = read(line, argv).options;
  if (format !== "csv" && format !== "xlsx" && format !== "ndjson")
    throw usage("format", "csv, xlsx or ndjson", format);
  if (batch !== undefined && !/^[0-9a-f-]{36}$/i.test(batch)) throw usage("batch", "the id of an import", batch);
  return withBook(account, async (pool, actor) => {
    if (format === "xlsx") {
      const rows = allPages<QuarantineRow, string>(async (after) => {
        const page = {
          limit: SHEET_PAGE,
          ...(batch === undefined ? {} : { batchId: batch }),
          ...(after === null ? {} : { after }),
        };
        return fullPage(await withActor(pool, actor, (session) => listQuarantine(session, page), { readOnly: true }));
      });
      await pipeline(sheetBytes(quarantineSheet(rows), "xlsx"), streams.output, {
        end: streams.output !== process.stdout,
      });
      return 0;
    }
    if (format === "csv" && !(await writeResult(streams, `${COLUMNS.join(",")}\n`))) return 0;
    for (let after: string | undefined; ;) {
      const page = {
        limit: PAGE,
        ...(batch === undefined ? {} : { batchId: batch }),
        ...(after === undefined ? {} : { after }),
      };
      const rows = await withActor(pool, actor, (session) => listQuarantine(session, page), { readOnly: true });
      const text =
        format === "csv"
          ? stringify(rows.flatMap(linesOf), { escape_formulas: true })
          : rows.flatMap(jsonLines).join("");
      const isRead = await writeResult(streams, text);
      after = rows.at(-1)?.id;
      if (!isRead || rows.length < PAGE) return 0;
    }
  });
}

/** A line for each bad cell. */
const linesOf = (row: QuarantineRow): string[][] =>
  row.cells.map(({ column, expected, got }) => [
    row.fileName,
    String(row.line),
    column,
    expected,
    got,
    row.raw,
    row.createdAt.toISOString(),
    row.batchId,
  ]);

const jsonLines = (row: QuarantineRow): string[] =>
  linesOf(row).map(
    (cells) => `${JSON.stringify(Object.fromEntries(COLUMNS.map((name, index) => [name, cells[index]])))}\n`,
  );
