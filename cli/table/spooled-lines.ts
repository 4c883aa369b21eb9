import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

type Line = readonly string[];

/** Bytes, about: below this nothing is written to disk. */
const IN_MEMORY = 1 << 22;
const CHUNK = 1 << 20;

/** Lines that wait until all input was read: few in memory, many in a temporary file that nobody else sees. */
export class SpooledLines {
  #waiting: string[] = [];
  #size = 0;
  #file: number | null = null;

  push(line: Line): void {
    const text = `${JSON.stringify(line)}\n`;
    this.#waiting.push(text);
    this.#size += text.length;
    if (this.#size >= IN_MEMORY) this.#toFile();
  }

  /** Every line in the order it came; read once. */
  *lines(): Generator<Line> {
    if (this.#file !== null) yield* this.#fromFile(this.#file);
    for (const text of this.#waiting) yield parsed(text);
    this.#waiting = [];
  }

  #toFile(): void {
    this.#file ??= unnamedFile();
    const bytes = Buffer.from(this.#waiting.join(""));
    for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at);
    this.#waiting = [];
    this.#size = 0;
  }

  *#fromFile(file: number): Generator<Line> {
    const chunk = Buffer.alloc(CHUNK);
    let rest = Buffer.alloc(0);
    let position = 0;
    for (;;) {
      const read = readSync(file, chunk, 0, CHUNK, position);
      if (read === 0) break;
      position += read;
      rest = Buffer.concat([rest, chunk.subarray(0, read)]);
      const end = rest.lastIndexOf(10) + 1;
      const texts = rest.subarray(0, end).toString("utf8");
      rest = rest.subarray(end);
      for (const text of texts.split("\n")) if (text !== "") yield parsed(text);
    }
    closeSync(file);
    this.#file = null;
  }
}

const parsed = (text: string): Line => JSON.parse(text) as Line;

/** A file that is gone once the process ends, however it ends: it has no name any more. */
function unnamedFile(): number {
  const folder = mkdtempSync(join(tmpdir(), "heqing-"));
  try {
    return openSync(join(folder, "lines"), "w+", 0o600);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
