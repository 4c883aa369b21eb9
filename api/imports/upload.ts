import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Transform, type TransformCallback } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Request } from "express";
import { HeqingError } from "../../domain/errors";
import { ContentCheck } from "./upload-content";

/** Largest file that is taken, in bytes. */
export const UPLOAD_LIMIT = 200 * 1024 * 1024;
/** Most lines of one: as many rows as a file of that size can hold of the shortest that say anything. */
const LINE_LIMIT = 2_000_000;

/** A file that came in. */
export interface Upload {
  readonly path: string;
  /** SHA-256 of its content, in hex: what it is known by. */
  readonly sha256: string;
  readonly bytes: number;
  /** As the content tells it. */
  readonly mediaType: string;
}

const tooLarge = (limit: number): HeqingError =>
  new HeqingError("TOO_LARGE", `expected a file of at most ${limit} bytes`, { fields: { limit } });

const LINE_FEED = 10;

/** Looks at the bytes of a file as they pass. */
export interface Look {
  /** Whether lines are to be counted. */
  readonly isText: boolean;
  look(chunk: Buffer): void;
  mediaType(): string;
}

/** Counts, hashes and looks at bytes as they pass, until there are more than allowed. */
class Gauge extends Transform {
  readonly hash = createHash("sha256");
  bytes = 0;
  #lines = 0;

  constructor(
    private readonly byteLimit: number,
    private readonly lineLimit: number,
    readonly content: Look,
  ) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.bytes += chunk.length;
    if (this.bytes > this.byteLimit) return done(tooLarge(this.byteLimit));
    try {
      this.content.look(chunk);
    } catch (error) {
      return done(error as Error);
    }
    if (this.content.isText) this.#countLines(chunk);
    if (this.#lines > this.lineLimit) {
      const fields = { limit: this.lineLimit };
      return done(new HeqingError("TOO_LARGE", `expected a file of at most ${this.lineLimit} lines`, { fields }));
    }
    this.hash.update(chunk);
    done(null, chunk);
  }

  #countLines(chunk: Buffer): void {
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, at + 1)) this.#lines += 1;
  }
}

/**
 * Writes the body of a request to a file of its own in the folder; whoever takes it keeps or removes it. What it holds is
 * told from its content: neither its name nor what the sender calls it is believed.
 * @throws HeqingError TOO_LARGE, FILE_UNUSABLE (no text), MEDIA_TYPE (compressed), INPUT_INVALID (ended early), DISK_FULL,
 * FOLDER_UNUSABLE
 */
export async function receiveUpload(
  request: Request,
  folder: string,
  {
    bytes = UPLOAD_LIMIT,
    lines = LINE_LIMIT,
    content = new ContentCheck(),
  }: { readonly bytes?: number; readonly lines?: number; readonly content?: Look } = {},
): Promise<Upload> {
  if (Number(request.get("content-length") ?? 0) > bytes) throw tooLarge(bytes);
  if (!["", "identity"].includes(request.get("content-encoding") ?? "")) {
    throw new HeqingError("MEDIA_TYPE", "expected the file itself, not compressed");
  }
  const path = join(folder, `${randomUUID()}.upload`);
  const gauge = new Gauge(bytes, lines, content);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await pipeline(request, gauge, createWriteStream(path, { flags: "wx", mode: 0o600 }));
    return { path, sha256: gauge.hash.digest("hex"), bytes: gauge.bytes, mediaType: gauge.content.mediaType() };
  } catch (cause) {
    await discardUpload(path);
    throw cause instanceof HeqingError ? cause : asOurs(cause);
  }
}

/** Where a content lies: made of its hash alone. */
export const uploadPlace = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256);

/** Keeps a file under the hash of its content: the same again is the same file. */
export async function keepUpload(folder: string, { path, sha256 }: Upload): Promise<void> {
  const place = uploadPlace(folder, sha256);
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  await rename(path, place);
}

/** Removes a file that was not taken. */
export const discardUpload = (path: string): Promise<void> => rm(path, { force: true }).catch(() => undefined);

/** A file that a process left when it was killed. */
const LEFT_AFTER_MS = 24 * 3_600_000;

/** Removes files that an ended process has left behind before they were kept. */
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
