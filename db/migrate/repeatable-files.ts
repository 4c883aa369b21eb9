import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HeqingError } from "../../domain/errors";
import { checksumOf, databaseFolder } from "./migration-files";

/** A file of functions or policies: applied after the numbered migrations, and again whenever it has changed. */
export interface RepeatableFile {
  /** Folder and name without ending: `functions/inbox`. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 over the text with LF line ends. */
  readonly checksum: string;
}

/** In this order: policies lean on functions. */
const FOLDERS = ["functions", "policies"] as const;
const NAME = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.sql$/;

/**
 * The repeatable files of a release in the order in which they are applied: functions, then policies, each by name.
 * @throws HeqingError MIGRATION_CHANGED when a name does not fit
 */
export function readRepeatables(folder: string = databaseFolder()): readonly RepeatableFile[] {
  return FOLDERS.flatMap((kind) =>
    readdirSync(join(folder, kind))
      .filter((file) => file.endsWith(".sql"))
      .sort()
      .map((file): RepeatableFile => {
        const [, name] = NAME.exec(file) ?? [];
        if (name === undefined) {
          throw new HeqingError("MIGRATION_CHANGED", `expected a file named words.sql in db/${kind}, got ${file}`);
        }
        const sql = readFileSync(join(folder, kind, file), "utf8");
        return { name: `${kind}/${name}`, sql, checksum: checksumOf(sql) };
      }),
  );
}
