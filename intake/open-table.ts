import type { CivilDate } from "../domain/calendar";
import { releaseSheet } from "./platform-release/release-sheet";
import { datedTime } from "./platform-release/release-time";
import { openSheet, type Sheet } from "./sheet";

/** `{`: a release of the national platform begins so, and no sheet does. */
const BRACE = 0x7b;
const BLANK: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

/**
 * Opens what came in, by its content: a sheet of CSV, or a release of the national platform as JSON. `released`: the day of
 * the release, which gives times without a year their year; without it they stay as they came, and are refused.
 * @throws FILE_UNUSABLE as openSheet and releaseSheet
 */
export async function openTable(source: AsyncIterable<Uint8Array>, released: CivilDate | null = null): Promise<Sheet> {
  const { first, chunks } = await looked(source);
  const sheet = await (first === BRACE ? releaseSheet(chunks) : openSheet(chunks));
  return released === null ? sheet : dated(sheet, released);
}

/** The first byte that is no blank, and all bytes from the first on. */
async function looked(source: AsyncIterable<Uint8Array>) {
  const iterator = source[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let first: number | undefined;
  while (first === undefined) {
    const next = await iterator.next();
    if (next.done === true) break;
    held.push(next.value);
    first = next.value.find((byte) => !BLANK.has(byte));
  }
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield* held;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { first, chunks: chunks() };
}

function dated(sheet: Sheet, released: CivilDate): Sheet {
  const place = sheet.header.indexOf("monitor_time");
  if (place === -1) return sheet;
  async function* records(): Sheet["records"] {
    for await (const record of sheet.records) {
      const time = record.cells[place];
      yield time === undefined
        ? record
        : { ...record, cells: record.cells.with(place, datedTime(time.trim(), released)) };
    }
  }
  return { ...sheet, records: records() };
}
