import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The folder of the pinned Go module, found from the sources and from the transpiled files in dist/ alike.
 * @throws Error when the checkout is incomplete
 */
export function moduleFolder(from: string = __dirname): string {
  const here = join(from, "tools", "temporal");
  if (existsSync(join(here, "go.mod"))) return here;
  const parent = dirname(from);
  if (parent === from) throw new Error("Expected tools/temporal/go.mod in the checkout, found none");
  return moduleFolder(parent);
}
