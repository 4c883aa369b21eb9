import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { HeqingError } from "../../domain/errors";

const BYTES = 32;

/**
 * Reads the key of a file, base64, or makes both (mode 0600) when there is none.
 * @throws HeqingError FILE_UNUSABLE when it holds something else
 */
export function secretsKey(file: string): Buffer {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    const handle = openSync(file, "wx", 0o600);
    writeSync(handle, `${randomBytes(BYTES).toString("base64")}\n`);
    fsyncSync(handle);
    closeSync(handle);
  }
  const key = Buffer.from(readFileSync(file, "utf8").trim(), "base64");
  if (key.length === BYTES) return key;
  throw new HeqingError("FILE_UNUSABLE", `expected ${BYTES} bytes in base64 in ${file}, got ${key.length}`);
}
