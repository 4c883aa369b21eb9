import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
  appendFileSync,
} from "node:fs";
import { join } from "node:path";
import { HeqingError } from "../../domain/errors";
import { explainFailure, inFolder } from "./folder-error";
import type { PostgresPlace } from "./place";
import { settingsText, type ServerSettings } from "./settings";

/** Below this many free bytes a start ends in a broken cluster rather than in a sentence. */
const LEAST_FREE = 64 * 1024 * 1024;

const give = (path: string, place: PostgresPlace, mode: number): void => {
  chmodSync(path, mode);
  if (place.user !== null) chownSync(path, place.user.uid, place.user.gid);
};

/** Free bytes where a folder lies. */
const freeBytes = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

/** Refuses a disk with too little room, before anything is written. */
function requireRoom(place: PostgresPlace, free: (folder: string) => number): void {
  const bytes = inFolder(place.folder, () => free(place.folder));
  if (bytes < LEAST_FREE) {
    throw new HeqingError(
      "DISK_FULL",
      `expected at least ${LEAST_FREE / 1024 / 1024} MB free where ${place.folder} lies, there are ${Math.floor(bytes / 1024 / 1024)} MB`,
      { fields: { folder: place.folder, free: bytes } },
    );
  }
}

/** Refuses a cluster of another major version, or of another user. */
function requireFit(place: PostgresPlace): void {
  const found = readFileSync(join(place.data, "PG_VERSION"), "utf8").trim();
  if (Number(found) !== place.binaries.major) {
    throw new HeqingError(
      "DATA_FOLDER_OLDER",
      `expected data of Postgres ${place.binaries.major} in ${place.data}, they were written by Postgres ${found}; ` +
        "nothing was changed: run the release that made them and take a dump, or move the folder away",
      { fields: { folder: place.data, expected: place.binaries.major, found } },
    );
  }
  const owner = statSync(place.data).uid;
  const expected = place.user?.uid ?? process.getuid?.();
  if (expected !== undefined && owner !== expected) {
    throw new HeqingError(
      "FOLDER_UNUSABLE",
      `expected ${place.data} to belong to the user that Postgres runs as (${expected}), it belongs to ${owner}: ` +
        "start as the user who started it first, or give the folder over by chown",
      { fields: { folder: place.data, expected, owner } },
    );
  }
}

/** The superuser's password: read, or made and kept on the first start. */
function passwordOf(place: PostgresPlace): string {
  if (existsSync(place.passwordFile)) return readFileSync(place.passwordFile, "utf8").trim();
  const password = randomBytes(24).toString("base64url");
  writeFileSync(place.passwordFile, `${password}\n`, { mode: 0o600 });
  return password;
}

async function initdb(place: PostgresPlace, data: string, password: string, durable: boolean): Promise<void> {
  const hint = join(data, "..", `.initdb-${process.pid}`);
  writeFileSync(hint, `${password}\n`, { mode: 0o600 });
  try {
    give(hint, place, 0o600); // initdb reads it as the user it runs as
    const args = ["-D", data, "-U", "postgres", "--auth=scram-sha-256", `--pwfile=${hint}`, "--encoding=UTF8"];
    args.push("--locale=C", "--data-checksums", "--no-instructions", ...(durable ? [] : ["--no-sync"]));
    const child = spawn(join(place.binaries.folder, "bin", "initdb"), args, {
      cwd: "/",
      env: serverEnvironment(),
      stdio: ["ignore", "ignore", "pipe"],
      ...(place.user === null ? {} : { uid: place.user.uid, gid: place.user.gid }),
    });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    const code = await new Promise<number | null>((done, failed) => {
      child.once("error", failed);
      child.once("close", done);
    });
    if (code !== 0) {
      throw (
        explainFailure(said, place.data) ??
        new HeqingError(
          "FOLDER_UNUSABLE",
          `initdb of Postgres ${place.binaries.version} failed in ${place.data}: ${said.trim()}`,
          {
            fields: { folder: place.data },
          },
        )
      );
    }
  } finally {
    rmSync(hint, { force: true });
  }
}

/** All that the server gets from our environment: nothing, so that no PG* name and no secret leaks into it. */
export const serverEnvironment = (): Record<string, string> => ({ LC_ALL: "C", PATH: "/usr/bin:/bin" });

/**
 * Makes the cluster if there is none, writes this start's settings, and returns the superuser's password.
 * A cluster is made beside its place and moved there whole, so a start that was killed leaves no half of one.
 * @throws HeqingError DATA_FOLDER_OLDER, FOLDER_UNUSABLE, DISK_FULL
 */
export async function readyCluster(
  place: PostgresPlace,
  settings: ServerSettings,
  free: (folder: string) => number = freeBytes,
): Promise<string> {
  requireRoom(place, free);
  const password = inFolder(place.folder, () => passwordOf(place));
  if (existsSync(join(place.data, "PG_VERSION"))) {
    requireFit(place);
  } else {
    const half = `${place.data}.new`;
    inFolder(place.folder, () => {
      rmSync(half, { recursive: true, force: true });
      mkdirSync(half, { mode: 0o700 });
      give(half, place, 0o700);
    });
    await initdb(place, half, password, settings.durable);
    inFolder(place.folder, () => {
      appendFileSync(join(half, "postgresql.conf"), "\ninclude_if_exists = 'heqing.conf'\n");
      renameSync(half, place.data);
    });
  }
  inFolder(place.data, () => {
    const file = join(place.data, "heqing.conf");
    writeFileSync(`${file}.new`, settingsText(settings));
    give(`${file}.new`, place, 0o600);
    renameSync(`${file}.new`, file);
  });
  return password;
}
