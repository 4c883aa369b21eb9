import ts from "typescript";
import { parse, place, walk } from "./syntax";
import type { TextFile } from "./tree";

/** How a statement begins; words of a sentence that only begin alike ("Update the plan") do not match. */
const STATEMENT = new RegExp(
  "^\\s*(" +
    [
      "select\\s[^]*\\bfrom\\s",
      "select\\s+[a-z_.]+\\s*\\(",
      "select\\s+\\d",
      "insert\\s+into\\s",
      'update\\s+[a-z_."]+\\s+(as\\s+\\w+\\s+|\\w+\\s+)?set\\s',
      "delete\\s+from\\s",
      "with\\s+(recursive\\s+)?\\w+(\\s*\\([^)]*\\))?\\s+as\\s+(materialized\\s+|not\\s+materialized\\s+)?\\(",
      "(create|alter|drop)\\s+(or\\s+replace\\s+)?(unlogged\\s+|temp(orary)?\\s+|unique\\s+)?(table|role|user|database|schema|index|view|function|policy|type|extension|sequence|trigger)\\s",
      "(grant|revoke)\\s[^]*\\s(to|from|on)\\s",
      "truncate\\s+(table\\s+)?[a-z_]",
      "copy\\s+[a-z_.]+[^]*\\s(from|to)\\s+std(in|out)",
      '(listen|unlisten|notify)\\s+[a-z_"]+\\s*$',
      "set\\s+(local|session|role)\\s",
      "lock\\s+table\\s",
      "(begin|commit|rollback)\\s*;?\\s*$",
    ].join("|") +
    ")",
  "i",
);

/** Where a SQL statement stands as a string or a template outside the rooms that may hold SQL. */
export function sqlOutsideDb(files: readonly TextFile[]): readonly string[] {
  return files
    .filter(({ path }) => !/^(db|tests)\//.test(path))
    .flatMap((file) => {
      const found: string[] = [];
      walk(parse(file), (node) => {
        const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node);
        if (isText && STATEMENT.test(node.text)) found.push(`${place(node)}: ${node.text.trim().slice(0, 60)}`);
      });
      return found;
    });
}
