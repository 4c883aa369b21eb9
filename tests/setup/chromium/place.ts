import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** A browser that can be launched; `libraries` is a folder of shared libraries it needs besides the system's. */
export interface BrowserPlace {
  readonly executable: string;
  readonly libraries: string | null;
}

/** The names under which systems install it. */
const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "headless_shell"];

/** The system's own browser, looked for on PATH; undefined where there is none. */
export function systemChromium(path = process.env["PATH"] ?? ""): BrowserPlace | undefined {
  const folders = path.split(delimiter).filter((folder) => folder !== "");
  const executable = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isExecutable);
  return executable === undefined ? undefined : { executable, libraries: null };
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
