// Packages: installed by `npm ci` when missing or when the lock file asks for others.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { once } from "./once.mjs";

/**
 * Installs what package-lock.json names unless it is there. A lock file that is merely touched (a fresh
 * clone, a switched branch) is compared by content, as `npm ci` removes the folder that running copies use.
 */
export async function installWhenMissing(root, tell) {
  if (missing(root) === null) return;
  await once(join(root, "dist"), "packages", tell, async () => {
    const why = missing(root);
    if (why === null) return;
    tell(`${why}, installing`);
    await npmCi(root);
    tell("packages are installed");
  });
}

/** Why packages must be installed; null when they need not. */
function missing(root) {
  const lock = join(root, "package-lock.json");
  const installed = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(lock)) return null;
  if (!existsSync(installed)) return "packages are missing";
  if (statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return null;
  const read = (path) => JSON.parse(readFileSync(path, "utf8"));
  return packagesAgree(read(lock), read(installed)) ? null : "packages are older than package-lock.json";
}

/** Whether every package the lock file wants is installed in its version; development and optional ones may be absent. */
export function packagesAgree(wanted, installed) {
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === "" || entry.link) return true;
    const there = installed.packages[path];
    if (there === undefined)
      return entry.dev === true || entry.optional === true || entry.devOptional === true || entry.peer === true;
    return there.version === entry.version;
  });
}

/** stdout stays free for results, so npm's goes to stderr; signals are passed on, so that none outlives us. */
function npmCi(root) {
  return new Promise((resolve, reject) => {
    const npm = spawn("npm", ["ci", "--no-audit", "--no-fund"], { cwd: root, stdio: ["ignore", 2, 2] });
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"].map((name) => {
      const pass = () => npm.kill(name);
      process.on(name, pass);
      return () => process.off(name, pass);
    });
    npm.once("error", (cause) => reject(new Error(`npm could not be started: ${cause.message}`)));
    npm.once("exit", (code, signal) => {
      signals.forEach((off) => off());
      if (code === 0) resolve();
      else reject(new Error(`\`npm ci\` ended with ${signal ?? `exit status ${code}`}; the lines above say why`));
    });
  });
}
