import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { HeqingError } from "../../domain/errors";

/** A file as bytes, counted and hashed as they stream by. */
export interface Source {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly bytesTotal: number | null;
  /** Bytes read so far. */
  bytesRead(): number;
  /** SHA-256, in hex, of all that was read; asked when nothing more comes. */
  sha256(): string;
}

/** Watches a stream of bytes. */
export function watched(chunks: AsyncIterable<Uint8Array>, bytesTotal: number | null): Source {
  const hash = createHash("sha256");
  let read = 0;
  let digest: string | undefined;
  async function* watch(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      read += chunk.length;
      hash.update(chunk);
      yield chunk;
    }
  }
  return { chunks: watch(), bytesTotal, bytesRead: () => read, sha256: () => (digest ??= hash.digest("hex")) };
}

/** Opens a file. @throws FILE_UNUSABLE where it can't be read, now or on the way */
export function openFile(path: string): Source {
  const unusable = (cause: unknown): HeqingError =>
    new HeqingError("FILE_UNUSABLE", `${path}: ${(cause as Error).message}`, { cause });
  async function* read(): AsyncGenerator<Uint8Array> {
    try {
      yield* createReadStream(path) as AsyncIterable<Uint8Array>;
    } catch (cause) {
      throw unusable(cause);
    }
  }
  try {
    return watched(read(), statSync(path).size);
  } catch (cause) {
    throw unusable(cause);
  }
}
