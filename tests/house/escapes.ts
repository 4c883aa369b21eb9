import ts from "typescript";
import { parse, place, walk } from "./syntax";
import type { TextFile } from "./tree";

/** Comments that silence a check. Written in two parts, else this file would name itself. */
const SILENCERS = new RegExp(
  ["@ts-(ignore|nocheck|expect-", "error)|(eslint|oxlint|biome|knip)-", "(disable|ignore)"].join(""),
);

/** Places where a type check is escaped: the type `any`, or a comment that silences a tool. */
export function escapes(files: readonly TextFile[]): readonly string[] {
  return files.flatMap((file) => {
    const found: string[] = [];
    file.text.split("\n").forEach((line, index) => {
      if (SILENCERS.test(line)) found.push(`${file.path}:${index + 1}: ${line.trim()}`);
    });
    walk(parse(file), (node) => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${place(node)}: any`);
    });
    return found;
  });
}
