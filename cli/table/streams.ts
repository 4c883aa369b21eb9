import type { Readable, Writable } from "node:stream";

/** Where a computing command reads and writes: results go to `output`, everything else to `errors`. */
export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
}

/** Whoever reads the messages may leave, or their file be full: the results go on without them. */
const lettingGo = (): void => undefined;

/** The process's own streams. */
export function standardStreams(): Streams {
  if (!process.stderr.listeners("error").includes(lettingGo)) process.stderr.on("error", lettingGo);
  return { input: process.stdin, output: process.stdout, errors: process.stderr };
}

/** Whether the reader of our output went away (`heqing judge | head`), which is no failure of ours. */
export const isBrokenPipe = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "EPIPE";
