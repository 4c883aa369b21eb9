import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { HeqingError } from "../../domain/errors";

/** One numbered migration as it lies in the release. */
export interface MigrationFile {
  readonly number: number;
  /** The file's name without number and ending. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 over the text with LF line ends. */
  readonly checksum: string;
}

const NAME = /^(\d{4})-([a-z0-9]+(?:-[a-z0-9]+)*)\.sql$/;

/** Root of the installation, found from the sources and from dist/ alike: the nearest package.json of our name above. */
function houseRoot(from: string = __dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest) && (JSON.parse(readFileSync(manifest, "utf8")) as { name?: string }).name === "heqing") {
      return folder;
    }
    if (folder === dirname(folder)) throw new Error(`expected Heqing's package.json above ${from}, found none`);
  }
}

/** Folder of the SQL files of this release. */
export const databaseFolder = (): string => join(houseRoot(), "db");

/** Folder of the migrations of this release. */
export const migrationsFolder = (): string => join(databaseFolder(), "migrations");

export const checksumOf = (sql: string): string =>
  createHash("sha256").update(sql.replaceAll("\r\n", "\n")).digest("hex");

/**
 * The migrations of a folder in order.
 * @throws HeqingError MIGRATION_CHANGED when a name does not fit or a number stands twice
 */
export function readMigrations(folder: string = migrationsFolder()): readonly MigrationFile[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort();
  const found = files.map((file): MigrationFile => {
    const [, number, name] = NAME.exec(file) ?? [];
    if (number === undefined || name === undefined) {
      throw new HeqingError("MIGRATION_CHANGED", `expected a migration named NNNN-words.sql, got ${file}`);
    }
    const sql = readFileSync(join(folder, file), "utf8");
    return { number: Number(number), name, sql, checksum: checksumOf(sql) };
  });
  const twice = found.find((migration, index) => found[index - 1]?.number === migration.number);
  if (twice !== undefined) {
    throw new HeqingError("MIGRATION_CHANGED", `expected one migration of number ${twice.number}, got two`);
  }
  return found;
}
