import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const checkout = resolve(__dirname, "..", "..", "..");
const folder = mkdtempSync(join(tmpdir(), "heqing-pages-"));
const out = join(folder, "web");
const MOST_BYTES = { ".br": 150_000, ".gz": 180_000 } as const;

beforeAll(() => {
  execFileSync(process.execPath, [join(checkout, "web", "build.mjs"), "--out", out], { cwd: checkout });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = (): readonly string[] =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** What a phone loads for its first page, by how it ends when compressed. */
const bytes = (ending: string): number =>
  files()
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + statSync(file).size, 0);

test.each([".br", ".gz"] as const)("the first phone page stays within its weight as %s", (ending) => {
  expect(bytes(ending)).toBeGreaterThan(10_000);
  expect(bytes(ending)).toBeLessThanOrEqual(MOST_BYTES[ending]);
});

test("index.html names only files that were built, and no script or style within itself", () => {
  const page = readFileSync(join(out, "index.html"), "utf8");
  const named = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = ""]) => path);
  expect(named).toHaveLength(3);
  for (const path of named) expect(files()).toContain(join(out, path));
  expect(page).toMatch(/<html lang="zh-CN">/);
  expect(page).not.toMatch(/<style|<script(?![^>]*\ssrc=)/);
});
