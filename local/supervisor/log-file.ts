import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

/** A log begins anew at a start once it is this large; one older file is kept. */
const LARGEST_BYTES = 16 * 1024 * 1024;

/** The log file of a part: children write to it themselves, so that nothing is lost when the supervisor is killed. */
export class LogFile {
  readonly path: string;

  constructor(dataFolder: string, part: string) {
    const folder = join(dataFolder, "logs");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.path = join(folder, `${part}.log`);
  }

  /** A descriptor to append by; the caller closes it. */
  open(): number {
    if ((statSync(this.path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_BYTES)
      renameSync(this.path, `${this.path}.1`);
    return openSync(this.path, "a", 0o600);
  }

  /** The end of the file, at most this many bytes. */
  tail(bytes = 4_096): string {
    const file = openSync(this.path, "r");
    try {
      const { size } = fstatSync(file);
      const buffer = Buffer.alloc(Math.min(bytes, size));
      readSync(file, buffer, 0, buffer.length, size - buffer.length);
      return buffer.toString("utf8");
    } finally {
      closeSync(file);
    }
  }
}
