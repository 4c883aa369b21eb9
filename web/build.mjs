// web/ → a folder of static files: one script, one style sheet, index.html, each also as .gz and .br.
// `node web/build.mjs --out dist/web`. The folder is written beside and moved into place, so a reader never sees half.
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
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({ options: { out: { type: "string", default: "dist/web" } } });
const out = resolve(values.out);

mkdirSync(dirname(out), { recursive: true });
const made = mkdtempSync(`${out}.`);
try {
  const { metafile } = await build({
    absWorkingDir: here,
    entryPoints: ["main.tsx"],
    outdir: made,
    bundle: true,
    format: "esm",
    target: ["es2022"],
    jsx: "automatic",
    minify: true,
    metafile: true,
    entryNames: "assets/[name]-[hash]",
    legalComments: "linked",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
  const outputs = Object.keys(metafile.outputs).map((path) => relative(made, resolve(here, path)));
  const named = (ending) => `/${outputs.find((path) => path.endsWith(ending))}`;
  const page = readFileSync(join(here, "index.html"), "utf8")
    .replace("%STYLE%", named(".css"))
    .replace("%SCRIPT%", named(".js"));
  copyFileSync(join(here, "icon.svg"), join(made, "icon.svg"));
  writeFileSync(join(made, "index.html"), page);
  compressAll(made);
  // mkdtemp makes it ours alone; pages are read by whoever serves them.
  chmodSync(made, 0o755);
  rmSync(out, { recursive: true, force: true });
  renameSync(made, out);
} catch (error) {
  rmSync(made, { recursive: true, force: true });
  throw error;
}

/** Beside each text file the same compressed, for a server that sends them as they are. */
function compressAll(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|css|html|svg)$/.test(entry.name)) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const text = readFileSync(path);
    writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
    writeFileSync(`${path}.br`, brotliCompressSync(text, { params: quality }));
  }
}
