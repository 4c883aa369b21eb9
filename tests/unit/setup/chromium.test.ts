import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { systemChromium } from "../../setup/chromium/place";
import { sfntOf } from "../../setup/chromium/sfnt";

const folder = mkdtempSync(join(tmpdir(), "heqing-browser-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function folderWith(name: string, file: string, mode: number): string {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, file), "");
  chmodSync(join(path, file), mode);
  return path;
}

describe("the system's browser", () => {
  it("is the first of PATH that can be run, and needs no libraries of ours", () => {
    const broken = folderWith("broken", "chromium", 0o644);
    const good = folderWith("good", "google-chrome", 0o755);
    const later = folderWith("later", "chromium", 0o755);
    expect(systemChromium([broken, good, later].join(delimiter))).toEqual({
      executable: join(good, "google-chrome"),
      libraries: null,
    });
  });

  it("is none where PATH holds none", () => {
    expect(systemChromium([join(folder, "nowhere"), ""].join(delimiter))).toBeUndefined();
  });
});

it("bytes that are no WOFF font are refused, not taken for one", () => {
  expect(() => sfntOf(Buffer.from("wOF2 and more bytes than a header has of them"))).toThrow("expected a WOFF file");
});
