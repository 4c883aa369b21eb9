// web/ → a folder of static files: one script with what it fetches later, one style sheet, index.html, each also as .gz and .br.
// `node web/build.mjs --out dist/web`. The folder is written beside and moved into place, so a reader never sees half.
// With `--watch` (npm run dev) again whenever a source changes, unminified, with a script that loads the page again.
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build, context } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({
  options: { out: { type: "string", default: "dist/web" }, watch: { type: "boolean", default: false } },
});
const out = resolve(values.out);
const development = values.watch;

const options = {
  absWorkingDir: here,
  entryPoints: ["main.tsx"],
  outdir: out,
  write: false,
  bundle: true,
  format: "esm",
  // What a page fetches when it is needed, and the first page does without.
  splitting: true,
  chunkNames: "assets/[name]-[hash]",
  // A third of the machines in offices; what it lacks besides syntax stands in polyfills/.
  target: ["chrome87"],
  // Known to it: esbuild lowers these for calls that spread before their last argument (V8 11558), of which there are none.
  supported: { "optional-chain": true },
  charset: "utf8",
  jsx: "automatic",
  minify: !development,
  sourcemap: development ? "inline" : false,
  metafile: true,
  entryNames: "assets/[name]-[hash]",
  legalComments: "linked",
  define: { "process.env.NODE_ENV": development ? '"development"' : '"production"' },
  logLevel: "warning",
};

/** For `npm run dev` alone: the page asks which build is served, and loads itself again when it is another. */
const RELOAD = `const build = () =>
  fetch("/assets/dev-build.txt", { cache: "no-store" }).then((answer) => (answer.ok ? answer.text() : ""), () => "");
const first = await build();
for (let lost = false; ; ) {
  await new Promise((done) => setTimeout(done, 1000));
  const now = await build();
  if (now === "") lost = true;
  else if (lost || now !== first) {
    location.reload();
    break;
  }
}
`;

if (development) {
  const watched = {
    name: "pages",
    setup(building) {
      building.onLoad({ filter: /[\\/]main\.tsx$/ }, ({ path }) => ({
        contents: readFileSync(path, "utf8"),
        loader: "tsx",
        watchFiles: ["index.html", "icon.svg"].map((name) => join(here, name)),
      }));
      building.onEnd(({ errors, outputFiles }) => {
        if (errors.length === 0) put(outputFiles);
      });
    },
  };
  const building = await context({ ...options, plugins: [watched] });
  await building.watch();
  // Whoever started it is gone: so is the reason to watch.
  process.stdin.resume().once("end", () => process.exit(0));
} else {
  put((await build(options)).outputFiles);
}

/** Writes what was built, with the page around it, beside the folder, and moves it into place. */
function put(files) {
  mkdirSync(dirname(out), { recursive: true });
  const made = mkdtempSync(`${out}.`);
  try {
    const placed = files.map(({ path, contents }) => ({ name: relative(out, path).replaceAll("\\", "/"), contents }));
    for (const { name, contents } of placed) {
      mkdirSync(dirname(join(made, name)), { recursive: true });
      writeFileSync(join(made, name), contents);
    }
    const named = (ending) =>
      `/${placed.find(({ name }) => name.startsWith("assets/main-") && name.endsWith(ending))?.name}`;
    const page = readFileSync(join(here, "index.html"), "utf8")
      .replace("%STYLE%", named(".css"))
      .replace("%SCRIPT%", named(".js"));
    copyFileSync(join(here, "icon.svg"), join(made, "icon.svg"));
    if (development) {
      writeFileSync(join(made, "assets", "dev-reload.js"), RELOAD);
      writeFileSync(join(made, "assets", "dev-build.txt"), String(Date.now()));
      const reload = '    <script type="module" src="/assets/dev-reload.js"></script>\n  </head>';
      writeFileSync(join(made, "index.html"), page.replace("  </head>", reload));
    } else {
      writeFileSync(join(made, "index.html"), page);
      compressAll(made);
    }
    // mkdtemp makes it ours alone; pages are read by whoever serves them.
    chmodSync(made, 0o755);
    rmSync(out, { recursive: true, force: true });
    renameSync(made, out);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    throw error;
  }
}

/** Beside each text file the same compressed, for a server that sends them as they are. */
function compressAll(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|css|html|svg)$/.test(entry.name)) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const text = readFileSync(path);
    writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
    writeFileSync(`${path}.br`, brotliCompressSync(text, { params: quality }));
  }
}
