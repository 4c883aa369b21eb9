import { mkdir, open, readFile, readdir, rename, unlink } from "node:fs/promises";
import { join } from "node:path";

/** Who a message came from and went to by the SMTP dialogue (its headers may say otherwise, and hide blind copies). */
export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

const FILE = /^\d{13}-\d{6}\.eml$/;

/** A folder of .eml files, newest kept up to a number; the file's name is the message's id. */
export class MailFolder {
  readonly #folder: string;
  readonly #keep: number;
  #sequence = 0;

  constructor(folder: string, keep = 1_000) {
    this.#folder = folder;
    this.#keep = keep;
  }

  /** Makes the folder when missing, readable by the owner alone: mail names people. */
  async prepare(): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
  }

  /** Stores a message so that a caller may answer for it: on the disk, whole, before this resolves. */
  async add(envelope: Envelope, message: Buffer, now: Date): Promise<string> {
    this.#sequence = (this.#sequence + 1) % 1_000_000;
    const id = `${String(now.getTime()).padStart(13, "0")}-${String(this.#sequence).padStart(6, "0")}`;
    const head = [`Return-Path: <${envelope.from}>`, ...envelope.to.map((to) => `Delivered-To: ${to}`), ""].join(
      "\r\n",
    );
    const path = join(this.#folder, `${id}.eml`);
    const file = await open(`${path}.new`, "w", 0o600);
    try {
      await file.write(head);
      await file.write(message);
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(`${path}.new`, path);
    await this.#forgetOldest();
    return id;
  }

  /** Ids, newest first. */
  async ids(): Promise<readonly string[]> {
    const names = await readdir(this.#folder);
    return names
      .filter((name) => FILE.test(name))
      .map((name) => name.slice(0, -4))
      .sort()
      .reverse();
  }

  /** The raw message; undefined when there is none of this id (or the id is not one). */
  async raw(id: string): Promise<Buffer | undefined> {
    if (!FILE.test(`${id}.eml`)) return undefined;
    return readFile(join(this.#folder, `${id}.eml`)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    });
  }

  async #forgetOldest(): Promise<void> {
    const surplus = (await this.ids()).slice(this.#keep);
    await Promise.all(surplus.map((id) => unlink(join(this.#folder, `${id}.eml`)).catch(() => undefined)));
  }
}
