import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { access, mkdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { executables } from "./path-way";
import { isAtLeast, versionNumbers } from "./version-order";

/** Go as found, ready to build our module: its place and the environment for every call. */
export interface GoToolchain {
  readonly go: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Finds Go on PATH or where its installer puts it, checks its version against go.mod, and gives it writable caches.
 * @returns the toolchain, or in words why there is none
 */
export async function findGo(
  moduleFolder: string,
  cacheRoot: string,
  env: NodeJS.ProcessEnv,
): Promise<GoToolchain | string> {
  const needed = /^go (\S+)$/m.exec(await readFile(join(moduleFolder, "go.mod"), "utf8"))?.[1] ?? "";
  const path = `${env.PATH ?? ""}:/usr/local/go/bin`;
  const go = (await executables("go", path))[0];
  if (go === undefined) return `Go is neither on PATH nor in /usr/local/go/bin (${needed} or newer is needed)`;

  // GOTOOLCHAIN=local: a Go that is too old fails in words instead of downloading another.
  const pinned = {
    ...env,
    PATH: path,
    CGO_ENABLED: "0",
    GOTOOLCHAIN: "local",
    GOFLAGS: "-mod=readonly",
    GOWORK: "off",
  };
  const asked = await askGo(go, pinned);
  if (typeof asked === "string") return asked;
  const [version = "", buildCache = "", moduleCache = ""] = asked;
  const [have, want] = [versionNumbers(version), versionNumbers(needed)];
  if (have !== null && want !== null && !isAtLeast(have, want)) {
    return `${go} is ${version}, but ${needed} or newer is needed`;
  }
  return { go, env: { ...pinned, ...(await writableCaches(buildCache, moduleCache, cacheRoot)) } };
}

/** GOVERSION, GOCACHE and GOMODCACHE; asked outside the module, whose `go` line an old Go refuses to read. */
async function askGo(go: string, env: NodeJS.ProcessEnv): Promise<string[] | string> {
  try {
    const options = { env: { ...env, GOFLAGS: "" }, cwd: tmpdir(), timeout: 30_000 };
    const { stdout } = await promisify(execFile)(go, ["env", "GOVERSION", "GOCACHE", "GOMODCACHE"], options);
    return stdout.split("\n");
  } catch (error) {
    return `${go} does not run (${(error as Error).message.split("\n")[0] ?? ""})`;
  }
}

/** A user without a writable home still builds: Go's caches then lie beside ours. */
async function writableCaches(buildCache: string, moduleCache: string, cacheRoot: string): Promise<NodeJS.ProcessEnv> {
  const changed: NodeJS.ProcessEnv = {};
  if (!(await writable(buildCache))) changed.GOCACHE = join(cacheRoot, "go-build");
  if (!(await writable(moduleCache))) {
    changed.GOMODCACHE = join(cacheRoot, "go-mod");
    // Else nobody could delete the folder without changing every mode first.
    changed.GOFLAGS = "-mod=readonly -modcacherw";
  }
  return changed;
}

async function writable(folder: string): Promise<boolean> {
  if (folder === "" || folder === "off") return false;
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
