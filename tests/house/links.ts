import { dirname, posix } from "node:path";
import type { TextFile } from "./tree";

const LINK = /\]\(([^)\s]+)\)/g;

/** Links of Markdown pages to files and folders that are not among `paths`. */
export function brokenLinks(pages: readonly TextFile[], paths: readonly string[]): readonly string[] {
  const there = new Set(
    paths.flatMap((path) => path.split("/").map((_, depth, parts) => parts.slice(0, depth + 1).join("/"))),
  );
  return pages.flatMap(({ path, text }) =>
    [...text.matchAll(LINK)].flatMap(([, target = ""]) => {
      if (/^([a-z]+:|#)/.test(target)) return [];
      const file = posix.join(dirname(path), target.split("#")[0] ?? "").replace(/\/$/, "");
      return there.has(file) ? [] : [`${path}: ${target}`];
    }),
  );
}
