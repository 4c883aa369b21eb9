// Sources → dist/: TypeScript through swc, everything else (SQL, rule data, templates) copied beside it, so that
// a path relative to a file means the same in the sources, in jest and in dist.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { once } from "./once.mjs";

/** The rooms that run; tests are compiled by jest, pages by web/build.mjs. */
export const ROOMS = [
  "activities",
  "api",
  "cli",
  "db",
  "domain",
  "engine",
  "intake",
  "letters",
  "local",
  "registry",
  "relay",
  "rules",
  "telemetry",
  "tools",
  "workflows",
];

const require = createRequire(import.meta.url);
/** Raise it when the output for an unchanged source changes. */
const FORMAT = 1;

/** Compiles what differs from the stamp of the last time; a process that comes meanwhile waits and finds it done. */
export async function compileWhenNewer(root, tell) {
  const dist = join(root, "dist");
  const stamp = join(dist, "sources.json");
  const kept = () => readStamp(stamp);
  if (sameSources(kept(), listSources(root))) return;
  await once(dist, "compile", tell, () => {
    const before = kept();
    const now = listSources(root);
    if (sameSources(before, now)) return;
    const started = Date.now();
    const changed = Object.keys(now).filter(
      (file) => now[file] !== before[file] || !existsSync(join(dist, outputOf(file))),
    );
    const gone = Object.keys(before).filter((file) => !(file in now));
    for (const file of gone) for (const end of ["", ".map"]) rmSync(join(dist, outputOf(file) + end), { force: true });
    if (changed.length > 0) tell(`compiling ${changed.length} of ${Object.keys(now).length} source files`);
    const broken = changed.filter((file) => !emitted(root, dist, file, tell));
    const compiled = Object.fromEntries(Object.entries(now).filter(([file]) => !broken.includes(file)));
    writeWhole(stamp, JSON.stringify({ format: FORMAT, sources: compiled }));
    writeLawRevision(root, dist);
    if (broken.length > 0) throw new Error(`${broken.length} source files do not compile: ${broken.join(", ")}`);
    tell(`compiled in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  });
}

/** Every file of the rooms that runs, with time and size: `{ "cli/main.ts": "1790…:1234" }`. */
export function listSources(root) {
  const found = {};
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile() && isSource(entry.name)) {
        const { mtimeMs, size } = statSync(path);
        found[relative(root, path)] = `${mtimeMs}:${size}`;
      }
    }
  };
  for (const room of ROOMS) if (existsSync(join(root, room))) walk(join(root, room));
  return found;
}

/** Names the law that was built: a hash over the sources of domain/, which every judged act stores (engine/law-revision.ts). */
export function writeLawRevision(root, dist) {
  const hash = createHash("sha256");
  for (const file of Object.keys(listSources(root))
    .filter((name) => name.startsWith("domain/"))
    .sort()) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(join(root, file)));
  }
  const revision = hash.digest("hex").slice(0, 16);
  mkdirSync(join(dist, "engine"), { recursive: true });
  writeWhole(join(dist, "engine", "law-revision.json"), `${JSON.stringify({ revision })}\n`);
}

const isSource = (name) =>
  !name.endsWith(".md") && !name.endsWith(".d.ts") && !name.startsWith(".") && !name.endsWith("~");
const isTypeScript = (file) => file.endsWith(".ts") || file.endsWith(".tsx");
const outputOf = (file) => (isTypeScript(file) ? file.replace(/\.tsx?$/, ".js") : file);

function readStamp(stamp) {
  try {
    const { format, sources } = JSON.parse(readFileSync(stamp, "utf8"));
    return format === FORMAT ? sources : {};
  } catch {
    return {};
  }
}

function sameSources(a, b) {
  const names = Object.keys(b);
  return names.length === Object.keys(a).length && names.every((name) => a[name] === b[name]);
}

function emitted(root, dist, file, tell) {
  try {
    emit(root, dist, file);
    return true;
  } catch (error) {
    tell(`${file}: ${error.message}`);
    return false;
  }
}

function emit(root, dist, file) {
  const from = join(root, file);
  const to = join(dist, outputOf(file));
  mkdirSync(dirname(to), { recursive: true });
  if (!isTypeScript(file)) {
    copyFileSync(from, `${to}.new`);
    renameSync(`${to}.new`, to);
    return;
  }
  const { transformSync } = require("@swc/core");
  const { code, map } = transformSync(readFileSync(from, "utf8"), {
    filename: from,
    sourceFileName: relative(dirname(to), from),
    sourceMaps: true,
    swcrc: false,
    configFile: false,
    jsc: { parser: { syntax: "typescript", tsx: file.endsWith("x") }, target: "es2023", keepClassNames: true },
    module: { type: "commonjs" },
  });
  writeWhole(`${to}.map`, map);
  writeWhole(to, `${code}\n//# sourceMappingURL=${to.slice(dirname(to).length + 1)}.map\n`);
}

/** A reader sees the old file or the new one, never half of it. */
function writeWhole(path, text) {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}
