import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { postgresPlace, type PostgresPlace } from "../postgres";
import type { Environment } from "../../cli/environment";
import { fileError } from "./file-error";

/** Where everything is kept. */
export interface DataFolder {
  readonly path: string;
  /** Null when Postgres runs elsewhere. */
  readonly postgres: PostgresPlace | null;
}

/**
 * Chooses and makes the data folder: HEQING_DATA, else `.heqing` in the checkout, else, where the embedded Postgres
 * can't reach that, the folder it names.
 * @throws HeqingError FOLDER_UNUSABLE, DISK_FULL, ENVIRONMENT_INVALID
 */
export function dataFolder(checkout: string, environment: Environment): DataFolder {
  const wanted = environment.HEQING_DATA;
  const path = resolve(wanted ?? join(checkout, ".heqing"));
  try {
    if (environment.DATABASE_SUPERUSER_URL === undefined) {
      const postgres = postgresPlace({ checkout, ...(wanted === undefined ? {} : { folder: wanted }) });
      return { path: postgres.folder, postgres };
    }
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return { path, postgres: null };
  } catch (cause) {
    throw fileError(path, cause);
  }
}
