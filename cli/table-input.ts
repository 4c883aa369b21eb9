import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { HeqingError } from "../domain/errors";
import type { Streams } from "./streams";

/** The file of `--in`, or standard input for none or `-`. */
export function openInput(file: string | undefined, streams: Streams): Readable {
  return file === undefined || file === "-" ? streams.input : createReadStream(file);
}

/** A failure of reading, in a sentence that names the file; any other failure comes back as it is. */
export function unusableFile(error: unknown, file: string | undefined): unknown {
  if (!isOfSystem(error)) return error;
  return new HeqingError("FILE_UNUSABLE", `${file ?? "standard input"}: ${error.message}`, { cause: error });
}

const isOfSystem = (error: unknown): error is NodeJS.ErrnoException =>
  typeof error === "object" && error !== null && "syscall" in error && "message" in error;
