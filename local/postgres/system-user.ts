import { execFileSync } from "node:child_process";
import { realpathSync, statSync, type Stats } from "node:fs";
import { dirname, resolve } from "node:path";
import { HeqingError } from "../../domain/errors";

/** The user Postgres runs as when Heqing itself runs as root, which Postgres refuses. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const NAME = "postgres";

const idOf = (flag: "-u" | "-g"): number =>
  Number(execFileSync("id", [flag, NAME], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));

function lookUp(): SystemUser | null {
  try {
    return { name: NAME, uid: idOf("-u"), gid: idOf("-g") };
  } catch {
    return null;
  }
}

/**
 * The system user to run Postgres as: null unless we are root; created when missing.
 * @throws HeqingError ENVIRONMENT_INVALID when it is missing and can't be created
 */
export function postgresUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const known = lookUp();
  if (known !== null) return known;
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", NAME], {
      stdio: "pipe",
    });
  } catch (cause) {
    throw new HeqingError(
      "ENVIRONMENT_INVALID",
      `expected a system user "${NAME}" to run Postgres as (it refuses to run as root), and creating it failed; ` +
        "create it by hand, start as an ordinary user, or set DATABASE_URL",
      { cause },
    );
  }
  const created = lookUp();
  if (created === null) {
    throw new HeqingError("ENVIRONMENT_INVALID", `the system user "${NAME}" was created and is still unknown`);
  }
  return created;
}

/** Whether the user may enter a folder with these rights. */
export function mayEnter(folder: Pick<Stats, "mode" | "uid" | "gid">, user: Pick<SystemUser, "uid" | "gid">): boolean {
  if (folder.uid === user.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === user.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}

/** The outermost folder on the way to `path` (itself included) that the user may not enter; null when the way is open or we are not root. */
export function closedFolder(path: string, user: SystemUser | null): string | null {
  if (user === null) return null;
  const way: string[] = [];
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    way.unshift(folder);
    if (folder === dirname(folder)) break;
  }
  for (const folder of way) {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found === undefined) return null; // not there yet: whoever makes it decides its rights
    if (found.isDirectory() && !mayEnter(found, user)) return folder;
    const real = realpathSync(folder);
    if (real !== folder && !way.includes(real)) {
      const behind = closedFolder(real, user);
      if (behind !== null) return behind;
    }
  }
  return null;
}
