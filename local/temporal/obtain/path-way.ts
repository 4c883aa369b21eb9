import { access, constants } from "node:fs/promises";
import { delimiter, isAbsolute, join } from "node:path";
import { NAME_ON_PATH, type Tool } from "../pins";
import { probe } from "../probe";
import type { Attempt, Way } from "./way";

/** Takes what lies on PATH in exactly the pinned version; anything else is skipped and named. */
export const pathWay: Way = {
  name: "PATH",
  async attempt(tools, { env }): Promise<Attempt> {
    const binaries: Partial<Record<Tool, string>> = {};
    const skipped: string[] = [];
    for (const tool of tools) {
      const candidates = await executables(NAME_ON_PATH[tool], env.PATH ?? "");
      if (candidates.length === 0) skipped.push(`no \`${NAME_ON_PATH[tool]}\` there`);
      for (const file of candidates) {
        const result = await probe(tool, file);
        if (result.usable) {
          binaries[tool] = file;
          break;
        }
        skipped.push(`${result.reason}: skipped`);
      }
    }
    return { binaries, reason: skipped.length === 0 ? null : skipped.join("; ") };
  },
};

/** Every executable file of this name on PATH, first match first; relative entries would run what lies in any folder. */
export async function executables(name: string, path: string): Promise<string[]> {
  const files: string[] = [];
  for (const folder of new Set(path.split(delimiter).filter(isAbsolute))) {
    const file = join(folder, name);
    const usable = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (usable) files.push(file);
  }
  return files;
}
