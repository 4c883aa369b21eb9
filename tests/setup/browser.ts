import { tmpdir } from "node:os";
import { chromium, type Browser, type Page } from "playwright-core";
import type { BrowserPlace } from "./chromium/place";

/** The run's browser, as HEQING_TEST_CHROMIUM tells the tests' processes. */
export interface TestBrowser extends BrowserPlace {
  /** The fontconfig file through which it sees our fonts and no others. */
  readonly fontconfig: string;
}

/** The size of a page, in CSS pixels: a phone is 390 × 844, a desk 1280 × 800. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export const PHONE: PageSize = { width: 390, height: 844 };
export const DESK: PageSize = { width: 1280, height: 800 };

const ARGUMENTS = [
  "--no-sandbox", // tests may run as root
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const open = new Map<string, Promise<Browser>>();

/** The run's browser; throws in a project that did not ask for it. */
export function testBrowser(): TestBrowser {
  const told = process.env["HEQING_TEST_CHROMIUM"];
  if (told === undefined) {
    throw new Error(
      'expected the part "chromium" in this project (tests/setup/parts/index.ts, PROJECTS), it was not started',
    );
  }
  return JSON.parse(told) as TestBrowser;
}

function launch(fontconfig: string): Promise<Browser> {
  const { executable, libraries } = testBrowser();
  return chromium.launch({
    executablePath: executable,
    args: ARGUMENTS,
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: tmpdir(),
      TZ: "Asia/Shanghai",
      FONTCONFIG_FILE: fontconfig,
      ...(libraries === null ? {} : { LD_LIBRARY_PATH: libraries }),
    },
  });
}

/**
 * A new empty page with storage of its own, closed with its browser when the test file is done. Other fonts than the
 * run's can be named by their fontconfig file.
 */
export async function openPage(size: PageSize, fontconfig = testBrowser().fontconfig): Promise<Page> {
  let browser = open.get(fontconfig);
  if (browser === undefined) open.set(fontconfig, (browser = launch(fontconfig)));
  const context = await (await browser).newContext({ viewport: { ...size }, locale: "zh-CN" });
  return context.newPage();
}

afterAll(async () => {
  const browsers = await Promise.allSettled(open.values());
  open.clear();
  for (const browser of browsers) if (browser.status === "fulfilled") await browser.value.close();
});
