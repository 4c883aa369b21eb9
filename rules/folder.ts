import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { HeqingError } from "../domain/errors";

/**
 * The folder of the shipped rules. Found by walking up to the package's own manifest, since this module runs both
 * as a source and from the ignored folder of compiled files, where no rule data lies.
 * @throws FOLDER_UNUSABLE when no manifest of this package lies above
 */
export const shippedRulesFolder = (): string => {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest)) {
      const { name } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly name?: unknown };
      if (name === "heqing") return join(folder, "rules");
    }
    if (dirname(folder) === folder) {
      throw new HeqingError("FOLDER_UNUSABLE", `expected the package heqing above ${__dirname}, found none`);
    }
  }
};
