import { HeqingError } from "../../domain/errors";
import type { RawSheet, SheetRecord } from "../sheet/sheet-record";
import { releaseCell, textOf } from "./cell";
import { platformColumn } from "./columns";

/** The largest release that is read, in bytes: ten times what the whole country takes. */
export const LARGEST_RELEASE = 64 * 1024 * 1024;

/** The platform prints classes as Roman numerals; our rows carry 1 to 6, and -1 for no data. */
const CLASS_OF: Readonly<Record<string, string>> = {
  Ⅰ: "1",
  Ⅱ: "2",
  Ⅲ: "3",
  Ⅳ: "4",
  Ⅴ: "5",
  劣Ⅴ: "6",
  "": "-1",
  "-": "-1",
  "--": "-1",
};

const unusable = (message: string): HeqingError => new HeqingError("FILE_UNUSABLE", message);

/**
 * Reads a release of the national platform as it answers it, JSON with `thead` and `tbody`, as a sheet of platform rows: for
 * each value the shown text and, from its tool tip, the raw one. What is missing stands as it is shown: `--`, `*`, 极值过滤.
 * @throws FILE_UNUSABLE for anything that is no such release: HTML, a message of failure, other columns
 */
export async function releaseSheet(chunks: AsyncIterable<Uint8Array>): Promise<RawSheet> {
  const { thead, tbody } = release(await wholeText(chunks));
  const columns = thead.map((head, index) => {
    const name = textOf(head);
    const column = platformColumn(name);
    if (column === null)
      throw unusable(`1:${index + 1}: expected a column of the platform's release, got ${short(name)}`);
    return column;
  });
  const header = columns.flatMap(({ shown, raw }) => (raw === null ? [shown] : [shown, raw]));
  const cellsOf = (row: readonly (string | null)[]): readonly string[] =>
    // A row of another length is refused with the number of its cells.
    row.length !== columns.length
      ? row.map((cell) => cell ?? "")
      : columns.flatMap(({ shown, raw }, index) => {
          const cell = releaseCell(row[index] ?? null);
          const told = shown === "published_class" ? (CLASS_OF[cell.shown] ?? cell.shown) : cell.shown;
          return raw === null ? [told] : [told, cell.raw ?? ""];
        });
  async function* records(): AsyncGenerator<SheetRecord, void> {
    yield { line: 1, cells: header, broken: null };
    for (const [index, row] of tbody.entries()) yield { line: index + 2, cells: cellsOf(row), broken: null };
    await Promise.resolve();
  }
  return { records: records(), encoding: () => "utf-8", close: () => undefined };
}

async function wholeText(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > LARGEST_RELEASE) throw unusable(`expected a release of at most ${LARGEST_RELEASE} bytes`);
    parts.push(chunk);
  }
  // A byte that is no text becomes U+FFFD, and the row that holds it is refused.
  return new TextDecoder("utf-8").decode(Buffer.concat(parts));
}

interface Release {
  readonly thead: readonly string[];
  readonly tbody: readonly (readonly (string | null)[])[];
}

function release(text: string): Release {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    throw unusable(`expected the JSON of a release, got ${short(text)}`);
  }
  const { result, thead, tbody } = (typeof found === "object" && found !== null ? found : {}) as Record<
    string,
    unknown
  >;
  if (result !== undefined && Number(result) !== 1) {
    throw unusable(`expected a release with "result": 1, got ${short(JSON.stringify(result))}`);
  }
  const isCell = (cell: unknown): boolean => typeof cell === "string" || cell === null;
  if (!Array.isArray(thead) || !thead.every((head) => typeof head === "string")) {
    throw unusable(`expected a release with the heads of its columns in "thead", got ${short(text)}`);
  }
  if (!Array.isArray(tbody) || !tbody.every((row: unknown) => Array.isArray(row) && row.every(isCell))) {
    throw unusable(`expected a release with rows of cells in "tbody", got ${short(text)}`);
  }
  return { thead, tbody: tbody as Release["tbody"] };
}

const short = (text: string): string => JSON.stringify(text.length <= 60 ? text : `${text.slice(0, 60)}…`);
