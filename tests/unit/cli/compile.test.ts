import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const checkout = resolve(__dirname, "../../..");
const run = promisify(execFile);
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "heqing-compile-"));
  mkdirSync(join(root, "cli"));
  symlinkSync(join(checkout, "node_modules"), join(root, "node_modules"));
  write("cli/one.ts", "export const one: number = 1;\n");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (file: string, text: string): void => writeFileSync(join(root, file), text);
const dist = (file: string): string => join(root, "dist", file);

/** A process that compiles, as every start does first. */
function start() {
  const script = `import { compileWhenNewer } from ${JSON.stringify(join(checkout, "bin/compile.mjs"))};
    try { await compileWhenNewer(${JSON.stringify(root)}, (line) => process.stderr.write(line + "\\n")); }
    catch (error) { process.stderr.write(error.message + "\\n"); process.exitCode = 1; }`;
  return spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "ignore", "pipe"] });
}

/** Compiles to the end; gives what was told on the way. */
async function compile(): Promise<string> {
  const child = start();
  let told = "";
  child.stderr.on("data", (chunk: Buffer) => (told += chunk.toString()));
  await once(child, "close");
  return told;
}

test("sources are compiled once, changed ones again, told on stderr; nothing is told when all is up to date", async () => {
  expect(await compile()).toContain("compiling 1 of 1 source files");
  expect(await compile()).toBe("");
  write("cli/two.ts", "export const two = 2;\n");
  expect(await compile()).toContain("compiling 1 of 2 source files");
});

test("what a deleted source left behind is removed", async () => {
  await compile();
  rmSync(join(root, "cli/one.ts"));
  write("cli/two.ts", "export const two = 2;\n");
  await compile();
  expect([existsSync(dist("cli/one.js")), existsSync(dist("cli/one.js.map")), existsSync(dist("cli/two.js"))]).toEqual([
    false,
    false,
    true,
  ]);
});

test("files that are no TypeScript lie beside the code as they are", async () => {
  write("cli/words.json", '{"a":1}');
  await compile();
  expect(readFileSync(dist("cli/words.json"), "utf8")).toBe('{"a":1}');
});

test("starts at the same time compile once: the others wait for the one that is at it and find it done", async () => {
  mkdirSync(join(root, "dist"));
  write("dist/compile.lock", String(process.pid));
  const told: string[] = [];
  const two = [start(), start()];
  for (const child of two) {
    child.stderr.on("data", (chunk: Buffer) => told.push(chunk.toString()));
    await once(child.stderr, "data");
  }
  expect(told.join("")).toBe("another start is at it (compile), waiting\n".repeat(2));
  expect(existsSync(dist("cli/one.js"))).toBe(false);
  rmSync(dist("compile.lock"));
  await Promise.all(two.map((child) => once(child, "close")));
  expect(told.filter((text) => text.includes("compiling"))).toHaveLength(1);
  expect([existsSync(dist("cli/one.js")), existsSync(dist("compile.lock"))]).toEqual([true, false]);
});

test("the lock of a start that was killed does not stop the next", async () => {
  mkdirSync(join(root, "dist"));
  const { stdout: dead } = await run(process.execPath, ["-p", "process.pid"]);
  write("dist/compile.lock", dead.trim());
  expect(await compile()).toContain("compiling 1");
});

test("a source that does not compile is named, and compiled once it is right", async () => {
  write("cli/two.ts", "export const = 2;\n");
  expect(await compile()).toContain("1 source files do not compile: cli/two.ts");
  write("cli/two.ts", "export const two = 2;\n");
  expect(await compile()).toContain("compiling 1 of 2");
});

test("packages agree by content: versions count, absent development packages do not", async () => {
  const script = `import { packagesAgree } from ${JSON.stringify(join(checkout, "bin/packages.mjs"))};
    const lock = (packages) => ({ packages: { "": { name: "x" }, ...packages } });
    const wanted = lock({ "node_modules/a": { version: "1.0.0" }, "node_modules/t": { version: "1.0.0", dev: true } });
    console.log(JSON.stringify([
      packagesAgree(wanted, lock({ "node_modules/a": { version: "1.0.0" } })),
      packagesAgree(wanted, lock({ "node_modules/a": { version: "1.0.1" } })),
      packagesAgree(wanted, lock({})),
    ]));`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script]);
  expect(JSON.parse(stdout)).toEqual([true, false, false]);
});
