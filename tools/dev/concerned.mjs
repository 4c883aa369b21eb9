// Which processes of the running system hold a source: found by following imports from the entry of each part.
import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** What each part begins with; the worker bundles its workflows, so that no import leads to them. */
const ENTRIES = {
  mail: ["cli/parts/mail-catcher.ts"],
  api: ["cli/parts/api.ts"],
  worker: ["cli/parts/worker.ts", "workflows/index.ts"],
  relay: ["cli/parts/relay.ts"],
};
/** What the supervisor itself holds. */
const WHOLE = "cli/commands/start.ts";

/** Static imports of files of ours; what only types need is gone once compiled. */
const IMPORT = /^\s*(?:import|export)\s+(type\s)?(?:[^;]*?from\s*)?["'](\.{1,2}\/[^"']+)["']/gm;

/**
 * What must be started again for these changed files (relative to `root`): names of parts, or `all` where rules, SQL, the
 * registry or the supervisor changed, which a start alone brings in. Empty where nothing that runs holds them.
 */
export function concernedBy(root, changed) {
  if (changed.some((file) => !/\.tsx?$/.test(file))) return ["all"];
  const parts = Object.keys(ENTRIES).filter((part) => {
    const held = reached(root, ENTRIES[part]);
    return changed.some((file) => held.has(file));
  });
  if (parts.length > 0) return parts;
  const held = reached(root, [WHOLE]);
  return changed.some((file) => held.has(file)) ? ["all"] : [];
}

function reached(root, entries) {
  const found = new Set();
  const left = [...entries];
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (found.has(file) || !existsSync(join(root, file))) continue;
    found.add(file);
    for (const [, typeOnly, target] of readFileSync(join(root, file), "utf8").matchAll(IMPORT)) {
      if (typeOnly !== undefined) continue;
      const path = posix.join(posix.dirname(file), target);
      const source = [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((name) => existsSync(join(root, name)));
      if (source !== undefined) left.push(source);
    }
  }
  return found;
}
