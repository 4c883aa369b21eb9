import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleFile, WORKFLOWS } from "../bundle-file";
import type { Part } from "../part";

/** All our workflows as one file; none while the room has no index, and then only tests that ask for it fail. */
export const bundle: Part = {
  async start() {
    const folder = mkdtempSync(join(tmpdir(), "heqing-bundle-"));
    const path = existsSync(WORKFLOWS) ? await bundleFile(WORKFLOWS, folder, "workflows") : "";
    return {
      env: { HEQING_TEST_BUNDLE: path },
      stop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};
