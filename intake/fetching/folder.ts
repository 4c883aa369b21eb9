import { lstat, readdir, readFile, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { HeqingError } from "../../domain/errors";
import { sha256Of } from "./sha256";

/** A file of a watched folder that has stayed the same long enough to be whole. */
export interface FoundFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** In hex. */
  readonly sha256: string;
}

/** Files that are looked at in one go; the rest have their turn at the next look. */
const AT_ONCE = 200;
const SHEET = /^[^.].*\.(csv|json)$/i;
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether it can be the name of a folder below the one that is watched. */
export const isFolderName = (text: string): boolean => NAME.test(text);

/**
 * Files of a folder that nobody has changed for a while, the oldest first; nothing is ever changed or deleted there. Only
 * regular files count: a link could lead anywhere.
 * @param known hashes of contents that are done
 * @throws SOURCE_UNREACHABLE where the folder can't be read
 */
export async function* stableFiles(
  root: string,
  name: string,
  {
    stableSeconds,
    largest,
    known,
  }: { readonly stableSeconds: number; readonly largest: number; readonly known: ReadonlySet<string> },
): AsyncGenerator<FoundFile> {
  const folder = await below(root, name);
  const names = (await readdir(folder).catch(unreadable)).filter((one) => SHEET.test(one));
  const looked: { readonly path: string; readonly name: string; readonly size: number; readonly changed: number }[] =
    [];
  for (const one of names) {
    const path = join(folder, one);
    const stat = await lstat(path).catch(() => null);
    if (stat === null || !stat.isFile() || stat.size === 0 || stat.size > largest) continue;
    looked.push({ path, name: one, size: stat.size, changed: stat.mtimeMs });
  }
  looked.sort((a, b) => a.changed - b.changed || (a.name < b.name ? -1 : 1));
  let given = 0;
  for (const { path, name: file, size, changed } of looked) {
    if (given >= AT_ONCE) return;
    if (Date.now() - changed < stableSeconds * 1_000) continue;
    const bytes = await readFile(path).catch(() => null);
    const after = await lstat(path).catch(() => null);
    // It was written to, or taken away, while it was read.
    if (bytes === null || after === null || bytes.length !== size || after.size !== size || after.mtimeMs !== changed)
      continue;
    const sha256 = sha256Of(bytes);
    if (known.has(sha256)) continue;
    given += 1;
    yield { name: file, bytes, sha256 };
  }
}

async function below(root: string, name: string): Promise<string> {
  if (!isFolderName(name))
    throw new HeqingError("SOURCE_ANSWER", "expected the name of a folder below the watched one");
  const top = await realpath(root).catch(unreadable);
  const folder = await realpath(join(top, name)).catch(unreadable);
  if (!folder.startsWith(`${top}${sep}`))
    throw new HeqingError("SOURCE_ANSWER", "expected a folder below the watched one");
  return folder;
}

const unreadable = (cause: unknown): never => {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "an error";
  throw new HeqingError("SOURCE_UNREACHABLE", `expected a folder that can be read, got ${code}`, { cause });
};
