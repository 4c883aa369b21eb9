// Pages: web/ → dist/web through web/build.mjs, when it exists and its sources are newer.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { once } from "./once.mjs";

/** Runs `node web/build.mjs --out dist/web` when the newest source under web/ differs from the last time. */
export async function bundlePagesWhenNewer(root, tell) {
  const script = join(root, "web", "build.mjs");
  if (!existsSync(script)) return;
  const dist = join(root, "dist");
  const stamp = join(dist, "pages.stamp");
  const current = () =>
    existsSync(stamp) && existsSync(join(dist, "web")) && readFileSync(stamp, "utf8") === state(join(root, "web"));
  if (current()) return;
  await once(dist, "pages", tell, async () => {
    if (current()) return;
    const now = state(join(root, "web"));
    tell("bundling the pages");
    await run(process.execPath, [script, "--out", join(dist, "web")], root);
    writeFileSync(stamp, now);
  });
}

/** Newest time and number of the files below a folder, as one string. */
function state(folder) {
  let newest = 0;
  let count = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    count += 1;
    newest = Math.max(newest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
  }
  return `${newest}:${count}`;
}

function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ["ignore", 2, 2] });
    child.once("error", reject);
    child.once("exit", (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`bundling the pages ended with ${signal ?? `exit status ${code}`}`)),
    );
  });
}
