import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { HeqingError } from "../../domain/errors";
import type { Streams } from "./streams";

/** The file of `--in`, or standard input for none or `-`. */
export function openInput(file: string | undefined, streams: Streams): Readable {
  return file === undefined || file === "-" ? streams.input : createReadStream(file);
}

/** A failure of reading or writing, in a sentence that names what can't be used; any other failure comes back as it is. */
export function unusable(error: unknown, file: string | undefined): unknown {
  if (!isOfSystem(error)) return error;
  const input = file === undefined || file === "-" ? "standard input" : file;
  const name = error.syscall === "write" ? "standard output" : input;
  return new HeqingError("FILE_UNUSABLE", `${name}: ${error.message}`, { cause: error });
}

const isOfSystem = (error: unknown): error is NodeJS.ErrnoException =>
  typeof error === "object" && error !== null && "syscall" in error && "message" in error;
