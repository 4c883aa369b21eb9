import { chmodSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileError } from "./file-error";

/**
 * Writes a JSON file whole, readable by its owner alone: a reader sees the old content or the new.
 * @throws HeqingError DISK_FULL, FOLDER_UNUSABLE
 */
export function writeJson(path: string, content: unknown): void {
  try {
    writeFileSync(`${path}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
    chmodSync(`${path}.new`, 0o600);
    renameSync(`${path}.new`, path);
  } catch (cause) {
    throw fileError(path, cause);
  }
}

/** Reads a JSON file; undefined when it is missing or not whole JSON (a file of ours that can be made anew). */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as unknown;
  } catch {
    return undefined;
  }
}
