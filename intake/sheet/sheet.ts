import { columnOf } from "./column-names";
import { openCsv } from "./csv-sheet";
import { fileUnusable, isZip, refuseOtherFile } from "../../domain/errors";
import { releaseSheet } from "../platform-release/release-sheet";
import type { RawSheet, SheetRecord } from "./sheet-record";
import type { TextEncoding } from "./text-encoding";

/** A sheet being read: its columns by our names, and its records as they stream by. */
export interface Sheet extends Pick<RawSheet, "encoding" | "close"> {
  readonly header: readonly string[];
  /** Line of the header. */
  readonly headerLine: number;
  readonly records: AsyncIterable<SheetRecord>;
}

/** How a file is to be read, where the sender says so. */
export interface SheetOptions {
  /** Encoding of a text. @default told from its bytes */
  readonly encoding?: TextEncoding | undefined;
  /** Sheet of a workbook. @default the first one that is not hidden */
  readonly sheet?: string | undefined;
}

/**
 * Opens a sheet by its content, whatever its name: CSV, a workbook of Excel, or a release of the national platform as JSON. Lines and trailing columns without any
 * content are passed over.
 * @throws FILE_UNUSABLE for what is no sheet, or has no header line; failures of the source come through as they are
 */
export async function openSheet(source: AsyncIterable<Uint8Array>, options: SheetOptions = {}): Promise<Sheet> {
  const chunks = source[Symbol.asyncIterator]();
  const first = await beginning(chunks);
  const whole = resumed(first, chunks);
  let raw: RawSheet;
  if (isZip(first)) {
    // Only here, so that reading a text loads no unpacking.
    const { openWorkbook } = require("../workbook/open-workbook") as typeof import("../workbook/open-workbook");
    raw = await openWorkbook(whole, options.sheet);
  } else {
    refuseOtherFile(first);
    if (options.sheet !== undefined) throw fileUnusable([{ fault: "sheet-of-text" }]);
    raw = isRelease(first) ? await releaseSheet(whole) : openCsv(whole, options.encoding);
  }
  return headed(raw);
}

/** A sheet whose first record is its header. @throws FILE_UNUSABLE where there is none */
export async function headed(raw: RawSheet): Promise<Sheet> {
  try {
    return await withHeader(raw);
  } catch (error) {
    raw.close();
    throw error;
  }
}

/** `{`: a release of the national platform begins so, and no sheet does. */
const isRelease = (first: Buffer): boolean => first.toString("utf8").replace("\uFEFF", "").trimStart().startsWith("{");

async function withHeader({ records, encoding, close }: RawSheet): Promise<Sheet> {
  const first = await records.next();
  if (first.done === true) throw fileUnusable([{ fault: "empty", at: "1:1" }]);
  const { line, cells, broken } = first.value;
  if (broken !== null) throw fileUnusable([{ fault: "header", at: "1:1" }]);
  return {
    header: withoutTail(cells).map(columnOf),
    headerLine: line,
    records: { [Symbol.asyncIterator]: () => records },
    encoding,
    close,
  };
}

/** Cells without the blank ones at the end. */
export function withoutTail(cells: readonly string[]): readonly string[] {
  let length = cells.length;
  while (length > 0 && (cells[length - 1] ?? "").trim() === "") length -= 1;
  return cells.slice(0, length);
}

const ENOUGH = 8;

/** The first bytes of a source, as many as tell what it is, or all. */
async function beginning(chunks: AsyncIterator<Uint8Array>): Promise<Buffer> {
  let held = Buffer.alloc(0);
  while (held.length < ENOUGH) {
    const next = await chunks.next();
    if (next.done === true) break;
    held = Buffer.concat([held, next.value]);
  }
  return held;
}

async function* resumed(first: Uint8Array, chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (first.length > 0) yield first;
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
  } finally {
    await chunks.return?.();
  }
}
