import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LockHolder } from "./obtain-lock";
import { say, type ObtainProgress, type OnProgress } from "./progress";

/** At most one write to the shared file in this time. */
const WRITE_EVERY_MS = 1_000;

/** Shows the holder's progress to the starts that wait for it, by a file beside the lock. */
export class SharedProgress {
  private readonly file: string;
  private written = 0;
  private writing: Promise<void> = Promise.resolve();
  private last = "";

  constructor(
    folder: string,
    private readonly onProgress: OnProgress,
  ) {
    this.file = join(folder, "progress.json");
  }

  /** For the holder: tells our own caller, and the waiting starts about once a second. */
  readonly tell: OnProgress = (progress) => {
    this.onProgress(progress);
    const now = Date.now();
    if (now - this.written < WRITE_EVERY_MS) return;
    this.written = now;
    this.writing = this.writing.then(() => this.write(progress)).catch(() => undefined);
  };

  /** For a waiting start: tells what the holder is doing when that has changed. */
  async relay(holder: LockHolder | null): Promise<void> {
    const theirs = await readFile(this.file, "utf8")
      .then(
        (text) => JSON.parse(text) as Partial<ObtainProgress>,
        () => null,
      )
      .catch(() => null);
    const who = holder === null ? "another start" : `another start (process ${holder.pid})`;
    const message = `waiting for ${who}: ${theirs?.message ?? "obtaining the Temporal server"}`;
    if (message === this.last) return;
    this.last = message;
    this.onProgress({ ...say("wait", message), done: theirs?.done ?? null, total: theirs?.total ?? null });
  }

  /** For the holder: removes the file. */
  async end(): Promise<void> {
    await this.writing;
    await rm(this.file, { force: true });
  }

  private async write(progress: ObtainProgress): Promise<void> {
    const draft = `${this.file}.new`;
    await writeFile(draft, JSON.stringify(progress));
    await rename(draft, this.file);
  }
}
