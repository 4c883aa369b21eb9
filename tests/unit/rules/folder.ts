import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { shippedRulesFolder } from "../../../rules";

/** Hands over a copy of the shipped rules in which some files are edited, added or (null) removed. */
export const withRules = <T>(
  edits: Readonly<Record<string, ((text: string) => string) | null>>,
  look: (folder: string) => T,
): T => {
  const folder = mkdtempSync(join(tmpdir(), "heqing-rules-"));
  try {
    cpSync(shippedRulesFolder(), folder, { recursive: true, filter: (path) => !path.endsWith(".ts") });
    for (const [file, edit] of Object.entries(edits)) {
      const path = join(folder, file);
      if (edit === null) {
        rmSync(path);
        continue;
      }
      mkdirSync(dirname(path), { recursive: true });
      let text = "";
      try {
        text = readFileSync(path, "utf8");
      } catch {
        // A new file.
      }
      writeFileSync(path, edit(text));
    }
    return look(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** An edit that sets one field of the file, named by its path; `undefined` removes it. */
export const set =
  (path: string, value: unknown) =>
  (text: string): string => {
    const rule = JSON.parse(text) as Record<string, unknown>;
    const steps = path.split(".");
    const last = steps.pop() ?? "";
    const holder = steps.reduce((at, step) => at[step] as Record<string, unknown>, rule);
    if (value === undefined) delete holder[last];
    else holder[last] = value;
    return JSON.stringify(rule);
  };
