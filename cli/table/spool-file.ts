import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HeqingError } from "../../domain/errors";

/** Where something lies in a spool file, in bytes. */
export interface Stretch {
  readonly at: number;
  readonly length: number;
}

/** A temporary file that has no name any more once it is open, so that nothing is left of it however the process ends. */
export class SpoolFile {
  readonly #file = ofSystem(() => {
    const folder = mkdtempSync(join(tmpdir(), "heqing-rows-"));
    try {
      return openSync(join(folder, "rows"), "wx+", 0o600);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  #end = 0;

  /** Writes bytes and says where they begin. */
  append(bytes: Uint8Array): number {
    const at = this.#end;
    ofSystem(() => {
      for (let written = 0; written < bytes.length;)
        written += writeSync(this.#file, bytes, written, bytes.length - written, at + written);
    });
    this.#end += bytes.length;
    return at;
  }

  /** The text that lies there in UTF-16, in which any string comes back as it was, half a surrogate pair too. */
  read({ at, length }: Stretch): string {
    const bytes = Buffer.allocUnsafe(length);
    ofSystem(() => {
      for (let read = 0; read < length;) {
        const more = readSync(this.#file, bytes, read, length - read, at + read);
        if (more === 0) throw new Error(`expected ${length} bytes at ${at}, got ${read}`);
        read += more;
      }
    });
    return bytes.toString("utf16le");
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** A full disk or a closed folder is neither the input's fault nor the output's: the message names the folder. */
function ofSystem<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const full = typeof error === "object" && error !== null && "code" in error && error.code === "ENOSPC";
    const message = `${tmpdir()}: ${error instanceof Error ? error.message : String(error)}`;
    throw new HeqingError(full ? "DISK_FULL" : "FOLDER_UNUSABLE", message, { cause: error });
  }
}
