// `npm run bench`: every *.bench.ts of this folder, or those named (`npm run bench -- floors`), one after the other, each
// in a process of its own: what it exports as `main` is run. TypeScript is transpiled on the way in, so that what is measured is plain Node.
const { spawnSync } = require("node:child_process");
const { readFileSync, readdirSync } = require("node:fs");
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
  for (const file of files) {
    const flags = ["--enable-source-maps", "--expose-gc", __filename, "--one", file];
    const { status } = spawnSync(process.execPath, flags, { stdio: "inherit" });
    if (status !== 0) process.exitCode = 1;
  }
}
