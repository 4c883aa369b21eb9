// `npm run bench`: every *.bench.ts of this folder, or those named (`npm run bench -- floors`), one after the other, each
// in a process of its own: what it exports as `main` is run. The lines with a bar come out in one table at the end, and into
// docs/reference/benchmarks.md. TypeScript is transpiled on the way in, so that what is measured is plain Node.
const { spawnSync } = require("node:child_process");
const { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const path = require("node:path");

/** Lets `require` read TypeScript, the way the program itself is compiled. */
function readTypeScript() {
  const { transformSync } = require("@swc/core");
  require.extensions[".ts"] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, "utf8"), {
      filename,
      sourceMaps: "inline",
      swcrc: false,
      configFile: false,
      jsc: { parser: { syntax: "typescript" }, target: "es2023", keepClassNames: true },
      module: { type: "commonjs" },
    });
    module._compile(code, filename);
  };
}

const [first, ...words] = process.argv.slice(2);
if (first === "--one") {
  readTypeScript();
  const { main } = require(path.join(__dirname, words[0]));
  main().catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
} else {
  const wanted = first === undefined ? [] : [first, ...words];
  const files = readdirSync(__dirname)
    .filter((file) => file.endsWith(".bench.ts"))
    .filter((file) => wanted.length === 0 || wanted.includes(file.replace(".bench.ts", "")));
  if (files.length === 0) {
    console.error(`no bench is called ${wanted.join(" or ")}`);
    process.exitCode = 1;
  }
  const folder = mkdtempSync(path.join(tmpdir(), "heqing-bench-rows-"));
  const rows = path.join(folder, "rows.jsonl");
  for (const file of files) {
    const flags = ["--enable-source-maps", "--expose-gc", __filename, "--one", file];
    const { status } = spawnSync(process.execPath, flags, {
      stdio: "inherit",
      env: { ...process.env, HEQING_BENCH_ROWS: rows },
    });
    if (status !== 0) process.exitCode = 1;
  }
  if (existsSync(rows)) tell(readFileSync(rows, "utf8"));
  rmSync(folder, { recursive: true, force: true });
}

/** Prints the lines of this run in one table, and puts them into the page. */
function tell(text) {
  readTypeScript();
  const { kept, reported, table, withRows } = require("./results.ts");
  const commit = spawnSync("git", ["log", "-1", "--format=%h"], { cwd: __dirname, encoding: "utf8" }).stdout.trim();
  const run = `${new Date().toISOString().slice(0, 10)}, ${commit || "unknown"}`;
  const fresh = reported(text).map((row) => kept(row, run));
  process.stdout.write(`\n${table(fresh)}\n`);
  const page = path.join(__dirname, "..", "..", "docs", "reference", "benchmarks.md");
  writeFileSync(page, withRows(readFileSync(page, "utf8"), fresh));
  const prettier = path.join(__dirname, "..", "..", "node_modules", "prettier", "bin", "prettier.cjs");
  spawnSync(process.execPath, [prettier, "--write", "--log-level", "warn", page], { stdio: "inherit" });
}
