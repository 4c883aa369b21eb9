import { createWriteStream, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { HeqingError } from "../../domain/errors";
import { fileUnusable } from "../../domain/errors";
import { HARMLESS, LIMITS, megabytes, MOST_PACKED } from "./limits";

/** A workbook's archive, whose parts are read in any order. */
export interface Archive {
  has(name: string): boolean;
  /** Streams a part unpacked; never more than its entry says and `limit` allows. @throws FILE_UNUSABLE */
  read(name: string, limit: number): AsyncGenerator<Uint8Array>;
  close(): void;
}

const tooLarge = (limit: number): HeqingError =>
  fileUnusable([{ fault: "workbook-large", facts: { limit: megabytes(limit) } }]);

/** Whatever an unpacker or parser says of a file that is not whole, in our words. */
export const broken = (cause: unknown): HeqingError =>
  cause instanceof HeqingError ? cause : fileUnusable([{ fault: "workbook-broken" }], cause);

/** Keeps a file beside and opens it as an archive: its table of contents stands at its end. @throws FILE_UNUSABLE */
export async function openArchive(chunks: AsyncIterable<Uint8Array>): Promise<Archive> {
  const folder = await mkdtemp(join(tmpdir(), "heqing-workbook-"));
  const forget = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const path = join(folder, "workbook.xlsx");
    await pipeline(bounded(chunks, LIMITS.packed), createWriteStream(path, { mode: 0o600 }));
    const zip = await openPromise(path, { autoClose: false, strictFileNames: false }).catch((cause: unknown) => {
      throw broken(cause);
    });
    try {
      return opened(zip, await contents(zip), forget);
    } catch (cause) {
      zip.close();
      throw broken(cause);
    }
  } catch (cause) {
    forget();
    throw cause;
  }
}

async function* bounded(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) throw tooLarge(limit);
    yield chunk;
  }
}

async function contents(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > LIMITS.parts) throw fileUnusable([{ fault: "workbook-parts", facts: { limit: LIMITS.parts } }]);
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName.replace(/^\//, ""), entry);
  return entries;
}

function opened(zip: ZipFile, entries: ReadonlyMap<string, Entry>, forget: () => void): Archive {
  return {
    has: (name) => entries.has(name),
    async *read(name, limit) {
      const entry = entries.get(name);
      if (entry === undefined) throw broken(new Error(`no part ${name}`));
      const { uncompressedSize, compressedSize } = entry;
      if (uncompressedSize > limit) throw tooLarge(limit);
      if (uncompressedSize > HARMLESS && uncompressedSize > compressedSize * MOST_PACKED) {
        throw fileUnusable([{ fault: "workbook-bomb" }]);
      }
      try {
        // An entry that unpacks to more than it says is an error of the stream.
        yield* bounded((await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>, limit);
      } catch (cause) {
        throw broken(cause);
      }
    },
    close: () => {
      zip.close();
      forget();
    },
  };
}
