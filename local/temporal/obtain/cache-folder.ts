import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { access, lstat, mkdir, readFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { HeqingError } from "../../../domain/errors";

/** Twelve hex digits that change with every pinned module and with the platform. */
export function cacheKey(goMod: string, goSum: string, platform: string): string {
  return createHash("sha256").update(`${platform}\0${goMod}\0${goSum}`).digest("hex").slice(0, 12);
}

/** The key of our pinned module on this machine. */
export async function cacheKeyOf(moduleFolder: string): Promise<string> {
  const [goMod, goSum] = await Promise.all(
    ["go.mod", "go.sum"].map((name) => readFile(join(moduleFolder, name), "utf8")),
  );
  return cacheKey(goMod ?? "", goSum ?? "", `${process.platform}-${process.arch}`);
}

/**
 * Cache folders in the order they are used, all outside the checkout: HEQING_CACHE alone if given, else
 * $XDG_CACHE_HOME/heqing, ~/.cache/heqing, and for a user without a home a folder of the own in the temporary one.
 */
export function cacheRoots(env: NodeJS.ProcessEnv, uid = process.getuid?.() ?? 0): string[] {
  if (env.HEQING_CACHE !== undefined && env.HEQING_CACHE !== "") return [env.HEQING_CACHE];
  const roots: string[] = [];
  const xdg = env.XDG_CACHE_HOME;
  if (xdg !== undefined && isAbsolute(xdg)) roots.push(join(xdg, "heqing"));
  const home = env.HOME ?? homedir();
  if (isAbsolute(home)) roots.push(join(home, ".cache", "heqing"));
  roots.push(join(tmpdir(), `heqing-${uid}`));
  return roots;
}

/**
 * Makes and returns the first of the roots that can be written.
 * @throws HeqingError FOLDER_UNUSABLE naming each root and why.
 */
export async function writableCacheRoot(roots: readonly string[]): Promise<string> {
  const reasons: string[] = [];
  for (const root of roots) {
    try {
      await mkdir(root, { recursive: true, mode: 0o755 });
      await access(root, constants.W_OK | constants.X_OK);
      if (await isOurs(root)) return root;
      reasons.push(`${root} belongs to another user`);
    } catch (error) {
      reasons.push(`${root}: ${(error as Error).message}`);
    }
  }
  throw new HeqingError(
    "FOLDER_UNUSABLE",
    `Expected a cache folder that can be written, found none: ${reasons.join("; ")}`,
  );
}

/** False for a folder that somebody else made: what lies there would be run with our rights. */
export async function isOurs(folder: string): Promise<boolean> {
  const uid = process.getuid?.();
  if (uid === undefined) return true;
  const entry = await lstat(folder).catch(() => null);
  return entry !== null && (entry.uid === uid || entry.uid === 0);
}
