import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";

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

/** The scripts that are fetched by `import()` alone, which the first page does without. */
const later = (): ReadonlySet<string> => {
  const scripts = files().filter((file) => file.endsWith(".js"));
  const text = scripts.map((file) => readFileSync(file, "utf8")).join("\n");
  const named = (call: RegExp) => [...text.matchAll(call)].map(([, name = ""]) => join(out, "assets", name));
  const needed = new Set(named(/(?:from|import)\s*"\.\/([^"]+)"/g));
  return new Set(named(/import\("\.\/([^"]+)"\)/g).filter((file) => !needed.has(file)));
};

/** What a phone loads for its first page, by how it ends when compressed. */
const bytes = (ending: string): number => {
  const left = later();
  return files()
    .filter((file) => file.endsWith(ending) && !left.has(file.slice(0, -ending.length)))
    .reduce((sum, file) => sum + statSync(file).size, 0);
};

test("only forms of requests and interviews, pages of the desk, of objections and samplings, pages beyond tasks and proceedings, and what draws the code of an authenticator app, are left for later", () => {
  const names = [...later()].map((file) => basename(file).replace(/-[A-Z0-9]+\.js$/, "")).sort();
  expect(names).toEqual(["beside-forms", "desk", "disputes", "dist", "further"]);
});

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
