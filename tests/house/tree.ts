import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./folder";

/** A text file of the checkout; `path` is relative to the root. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Paths of all files that are committed or about to be (what git does not ignore), sorted. */
export function treePaths(): readonly string[] {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const paths = listed.split("\0").filter((path) => path !== "" && existsSync(join(ROOT, path)));
  return [...new Set(paths)].sort();
}

/** Reads those of `paths` that hold text (no zero byte in the first 8 KiB). */
export function readTexts(paths: readonly string[]): readonly TextFile[] {
  return paths.flatMap((path) => {
    const bytes = readFileSync(join(ROOT, path));
    if (bytes.subarray(0, 8192).includes(0)) return [];
    return [{ path, text: bytes.toString("utf8") }];
  });
}

/** Files written in TypeScript. */
export const isTypeScript = (path: string): boolean => /\.tsx?$/.test(path);
