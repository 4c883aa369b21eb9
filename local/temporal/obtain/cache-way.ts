import { access, chmod, rename } from "node:fs/promises";
import { join } from "node:path";
import { isOurs } from "./cache-folder";
import type { Tool } from "../pins";
import { probe } from "../probe";
import type { Attempt, Way } from "./way";

/** Takes what an earlier start left in the cache; a binary that is broken or half-written is named and later replaced. */
export function cacheWay(folders: readonly string[]): Way {
  return {
    name: "cache",
    async attempt(tools): Promise<Attempt> {
      const binaries: Partial<Record<Tool, string>> = {};
      const reasons: string[] = [];
      for (const tool of tools) {
        let reason = `no \`${tool}\` in ${folders.join(", ")}`;
        for (const folder of folders) {
          const file = join(folder, tool);
          if (!(await exists(file)) || !(await isOurs(folder))) continue;
          const result = await probe(tool, file);
          if (result.usable) {
            binaries[tool] = file;
            break;
          }
          reason = `${result.reason}: it will be replaced`;
        }
        if (binaries[tool] === undefined) reasons.push(reason);
      }
      return { binaries, reason: reasons.length === 0 ? null : reasons.join("; ") };
    },
  };
}

/**
 * Puts a new binary into the cache once it has shown its version: readers see the old file or the whole new one.
 * @returns the place in the cache, or why the binary is of no use.
 */
export async function install(
  tool: Tool,
  from: string,
  folder: string,
): Promise<{ file: string } | { reason: string }> {
  await chmod(from, 0o755);
  const result = await probe(tool, from);
  if (!result.usable) return { reason: result.reason };
  const file = join(folder, tool);
  await rename(from, file);
  return { file };
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
