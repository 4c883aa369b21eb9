import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeFonts } from "../chromium/fonts";
import { packagedChromium } from "../chromium/packaged";
import { systemChromium } from "../chromium/place";
import type { TestBrowser } from "../browser";
import type { Part } from "../part";

/** A browser and the fonts it sees: the system's Chromium if there is one, else the one of an npm package. */
export const chromium: Part = {
  async start() {
    const folder = mkdtempSync(join(tmpdir(), "heqing-chromium-"));
    const place = systemChromium() ?? (await packagedChromium());
    const browser: TestBrowser = { ...place, fontconfig: writeFonts(folder) };
    return {
      env: { HEQING_TEST_CHROMIUM: JSON.stringify(browser) },
      stop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};
