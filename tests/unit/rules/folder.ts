import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { shippedRulesFolder } from "../../../rules";

/** By file: an edit of its text (empty for a new file), or null to remove it. */
export type Edits = Readonly<Record<string, ((text: string) => string | Uint8Array) | null>>;

const copyOfRules = (edits: Edits): string => {
  const folder = mkdtempSync(join(tmpdir(), "heqing-rules-"));
  cpSync(shippedRulesFolder(), folder, { recursive: true, filter: (path) => !path.endsWith(".ts") });
  for (const [file, edit] of Object.entries(edits)) {
    const path = join(folder, file);
    if (edit === null) {
      rmSync(path);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, edit(existsSync(path) ? readFileSync(path, "utf8") : ""));
  }
  return folder;
};

/** Hands over an edited copy of the shipped rules, gone afterwards. */
export const withRulesAsync = async <T>(edits: Edits, look: (folder: string) => Promise<T>): Promise<T> => {
  const folder = copyOfRules(edits);
  try {
    return await look(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** As `withRulesAsync`, for a look that does not wait. */
export const withRules = <T>(edits: Edits, look: (folder: string) => T): T => {
  const folder = copyOfRules(edits);
  try {
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
