import type { Readable, Writable } from "node:stream";

/** Where a computing command reads and writes: results go to `output`, everything else to `errors`. */
export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
}

/** The process's own streams. */
export const standardStreams = (): Streams => ({
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
});

/** Whether the reader of our output went away (`heqing judge | head`), which is no failure of ours. */
export const isBrokenPipe = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "EPIPE";
