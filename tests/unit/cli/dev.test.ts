import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const checkout = resolve(__dirname, "../../..");
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "heqing-dev-"));
  symlinkSync(join(checkout, "node_modules"), join(root, "node_modules"));
  write("domain/law.ts", "export const law = 1;\n");
  write("domain/words.ts", "export type Words = string;\n");
  write("api/server.ts", 'import { law } from "../domain/law";\nexport const served: number = law;\n');
  write("cli/parts/api.ts", 'export { served } from "../../api/server";\n');
  write("cli/parts/worker.ts", 'import type { Words } from "../../domain/words";\nexport const none: Words = "";\n');
  write("workflows/index.ts", "export const lived = 1;\n");
  write("cli/parts/relay.ts", 'import {\n  law,\n} from "../../domain/law";\nexport const relayed = law;\n');
  write("cli/commands/start.ts", 'import "../../local/supervisor";\n');
  write("local/supervisor.ts", "export const supervisor = 1;\n");
  write("cli/commands/judge.ts", "export const judge = 1;\n");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** Runs a module that has what `npm run dev` leans on, and gives what it printed as JSON. */
function asked(program: string): unknown {
  const from = (file: string): string => JSON.stringify(join(checkout, file));
  const text = `
    import { writeFileSync } from "node:fs";
    import { join } from "node:path";
    import { compileWhenNewer, listSources } from ${from("bin/compile.mjs")};
    import { concernedBy } from ${from("tools/dev/concerned.mjs")};
    import { looking } from ${from("tools/dev/look.mjs")};
    const root = ${JSON.stringify(root)};
    ${program}`;
  return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", text], { encoding: "utf8" }));
}

test.each([
  ["what one part imports", ["api/server.ts"], ["api"]],
  ["what two import", ["domain/law.ts"], ["api", "relay"]],
  ["a workflow", ["workflows/index.ts"], ["worker"]],
  ["a type alone", ["domain/words.ts"], []],
  ["what the supervisor holds", ["local/supervisor.ts"], ["all"]],
  ["a rule or a migration", ["rules/data/x.json"], ["all"]],
  ["a command that nobody runs", ["cli/commands/judge.ts"], []],
])("a change of %s restarts what holds it and no more", (_name, changed, parts) => {
  expect(asked(`console.log(JSON.stringify(concernedBy(root, ${JSON.stringify(changed)})));`)).toEqual(parts);
});

test("a changed source is compiled and its part restarted; one that does not compile restarts nothing until it does", () => {
  const seen = asked(`
    const told = [];
    const quiet = () => undefined;
    await compileWhenNewer(root, quiet);
    const look = looking({
      list: () => listSources(root),
      compile: () => compileWhenNewer(root, quiet),
      concernedBy: (changed) => concernedBy(root, changed),
      restart: async (parts) => told.push(parts),
      tell: quiet,
    });
    const change = async (text) => {
      writeFileSync(join(root, "api/server.ts"), text);
      await look();
      told.push("looked");
    };
    await look();
    await change("export const served = 22;\\n");
    await change("export const = 3;\\n");
    await change("export const served = 4444;\\n");
    console.log(JSON.stringify(told));`);
  expect(seen).toEqual([["api"], "looked", "looked", ["api"], "looked"]);
  expect(readFileSync(join(root, "dist/api/server.js"), "utf8")).toContain("4444");
});

test("pages load themselves again in development, and carry nothing of it in production", async () => {
  const built = (name: string): string => readFileSync(join(root, name, "index.html"), "utf8");
  const script = join(checkout, "web/build.mjs");
  execFileSync(process.execPath, [script, "--out", join(root, "served")]);
  expect(built("served")).not.toContain("dev-");
  expect(existsSync(join(root, "served/assets/dev-reload.js"))).toBe(false);

  const watching = spawn(process.execPath, [script, "--out", join(root, "dev"), "--watch"], {
    stdio: ["pipe", "ignore", "ignore"],
  });
  const ended = once(watching, "exit");
  try {
    while (!existsSync(join(root, "dev/index.html")) && watching.exitCode === null) await pause(50);
    expect(built("dev")).toContain('src="/assets/dev-reload.js"');
    expect(readFileSync(join(root, "dev/assets/dev-build.txt"), "utf8")).toMatch(/^\d+$/);
  } finally {
    watching.stdin.end();
    await ended;
  }
}, 60_000);
