import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { HeqingError } from "../../domain/errors";
import { usableBinaries, type PostgresBinaries } from "./binaries";
import { inFolder } from "./folder-error";
import { closedFolder, postgresUser, type SystemUser } from "./system-user";

/** Where one installation's Postgres lives, and as whom it runs. */
export interface PostgresPlace {
  readonly binaries: PostgresBinaries;
  /** Heqing's data folder; `data` and `passwordFile` lie in it. */
  readonly folder: string;
  /** The cluster itself (PGDATA). */
  readonly data: string;
  /** Password of the superuser `postgres`, mode 0600. */
  readonly passwordFile: string;
  /** null: Postgres runs as the user who starts it. */
  readonly user: SystemUser | null;
  /** What was put elsewhere than expected and why, one sentence each, to be printed. */
  readonly notes: readonly string[];
}

export interface PlaceOptions {
  /** Root of the checkout or installation. */
  readonly checkout: string;
  /** Data folder asked for (HEQING_DATA); then nothing else is tried. */
  readonly folder?: string;
  /** Other binaries than the npm package's: a folder with bin/, lib/, share/. */
  readonly binaries?: string;
}

const CLUSTER = "postgres";
const hasCluster = (folder: string): boolean => existsSync(join(folder, CLUSTER, "PG_VERSION"));

/** Data folder of a checkout that is closed to the system user Postgres runs as. */
export const outsideFolder = (checkout: string): string =>
  join("/var/lib/heqing", createHash("sha256").update(realpathSync(checkout)).digest("hex").slice(0, 12));

function chooseFolder(options: PlaceOptions, user: SystemUser | null): { folder: string; note: string | null } {
  const folder = resolve(options.folder ?? join(options.checkout, ".heqing"));
  const closed = closedFolder(folder, user);
  if (options.folder !== undefined) {
    if (closed === null) return { folder, note: null };
    throw new HeqingError(
      "FOLDER_UNUSABLE",
      `expected a data folder that the user "${user?.name}" can reach, ${closed} is closed to it; ` +
        `open it (chmod a+x ${closed}), or name another folder by HEQING_DATA`,
      { fields: { folder, closed } },
    );
  }
  const outside = outsideFolder(options.checkout);
  if (closed === null) {
    // Opened after data had already gone outside: they are followed, not begun anew.
    if (user !== null && !hasCluster(folder) && hasCluster(outside)) {
      return { folder: outside, note: `data lie in ${outside}, where an earlier start of this checkout put them` };
    }
    return { folder, note: null };
  }
  if (hasCluster(folder)) {
    throw new HeqingError(
      "FOLDER_UNUSABLE",
      `the data of this checkout lie in ${folder}, and ${closed} is now closed to the user "${user?.name}"; open it again (chmod a+x ${closed})`,
      { fields: { folder, closed } },
    );
  }
  return {
    folder: outside,
    note: `data lie in ${outside}, since ${closed} is closed to the user "${user?.name}" that Postgres runs as`,
  };
}

/** Makes a folder with those above it; a narrow umask would close them to Postgres. What is secret in them has its own rights. */
function makeOpen(folder: string): void {
  const outermost = mkdirSync(folder, { recursive: true });
  if (outermost === undefined) return;
  for (let made = folder; ; made = dirname(made)) {
    chmodSync(made, 0o755);
    if (made === outermost || made === dirname(made)) return;
  }
}

/**
 * Decides where data and binaries lie, and makes the data folder.
 * @throws HeqingError FOLDER_UNUSABLE, DISK_FULL, ENVIRONMENT_INVALID
 */
export function postgresPlace(options: PlaceOptions): PostgresPlace {
  const user = postgresUser();
  const { folder, note } = chooseFolder(options, user);
  inFolder(folder, () => makeOpen(folder));
  const stillClosed = closedFolder(folder, user);
  if (stillClosed !== null) {
    throw new HeqingError(
      "FOLDER_UNUSABLE",
      `expected a data folder that the user "${user?.name}" can reach, ${stillClosed} is closed to it; open it (chmod a+x ${stillClosed})`,
      { fields: { folder, closed: stillClosed } },
    );
  }
  const binaries = usableBinaries(options.checkout, user, options.binaries);
  const notes = note === null ? [] : [note];
  if (binaries.copiedFrom !== null) {
    notes.push(
      `the binaries of Postgres are run from ${binaries.folder}, since ${binaries.copiedFrom} can't be run by the user that Postgres runs as`,
    );
  }
  return {
    binaries,
    folder,
    data: join(folder, CLUSTER),
    passwordFile: join(folder, `${CLUSTER}.password`),
    user,
    notes,
  };
}
