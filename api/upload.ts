import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Transform, type TransformCallback } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Request } from "express";
import { HeqingError } from "../domain/errors";

/** Largest file that is taken, in bytes. */
export const UPLOAD_LIMIT = 200 * 1024 * 1024;

const tooLarge = (limit: number): HeqingError =>
  new HeqingError("TOO_LARGE", `expected a file of at most ${limit} bytes`, { fields: { limit } });

/** Lets bytes through until there are more than allowed. */
class Gauge extends Transform {
  #bytes = 0;

  constructor(private readonly limit: number) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.limit) done(tooLarge(this.limit));
    else done(null, chunk);
  }
}

/**
 * Writes the body of a request to a file of its own in the folder and gives its place; whoever takes it removes it.
 * @throws HeqingError TOO_LARGE, MEDIA_TYPE (compressed), INPUT_INVALID (ended early), DISK_FULL, FOLDER_UNUSABLE
 */
export async function receiveUpload(request: Request, folder: string, limit: number = UPLOAD_LIMIT): Promise<string> {
  if (Number(request.get("content-length") ?? 0) > limit) throw tooLarge(limit);
  if (!["", "identity"].includes(request.get("content-encoding") ?? "")) {
    throw new HeqingError("MEDIA_TYPE", "expected the file itself, not compressed");
  }
  const path = join(folder, `${randomUUID()}.upload`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await pipeline(request, new Gauge(limit), createWriteStream(path, { flags: "wx", mode: 0o600 }));
    return path;
  } catch (cause) {
    await rm(path, { force: true }).catch(() => undefined);
    throw cause instanceof HeqingError ? cause : asOurs(cause);
  }
}

/** A file that a process left when it was killed. */
const LEFT_AFTER_MS = 24 * 3_600_000;

/** Removes uploads that an ended process has left behind. */
export async function forgetOldUploads(folder: string, now: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const path of names.filter((name) => name.endsWith(".upload")).map((name) => join(folder, name))) {
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now }));
    if (now - mtimeMs > LEFT_AFTER_MS) await rm(path, { force: true });
  }
}

function asOurs(cause: unknown): HeqingError {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "ENOSPC") return new HeqingError("DISK_FULL", "expected room for the upload", { cause });
  if (code === "ERR_STREAM_PREMATURE_CLOSE" || code === "ECONNRESET") {
    return new HeqingError("INPUT_INVALID", "expected the whole file, the connection ended early", { cause });
  }
  return new HeqingError("FOLDER_UNUSABLE", "expected to write the upload", { cause });
}
