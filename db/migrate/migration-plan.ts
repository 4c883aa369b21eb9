import { HeqingError } from "../../domain/errors";
import type { MigrationFile } from "./migration-files";
import type { Book } from "../schema/rows";

/** A row of heqing.migration. */
export type AppliedMigration = Pick<Book["migration"], "number" | "name" | "checksum">;

const label = ({ number, name }: Pick<AppliedMigration, "number" | "name">): string =>
  `${String(number).padStart(4, "0")}-${name}`;

/** The first migration of the schema that nothing was ever released of. */
const BEFORE_BASELINE = { number: 1, checksum: "684775368165d3fb3d9787a47ac8d7d95290ad7f6ea0745a24af6e0640112f89" };

/** @throws HeqingError DATABASE_BEFORE_BASELINE for a book of the schema before the first release */
function refuseBeforeBaseline(applied: readonly AppliedMigration[]): void {
  const old = applied.find((row) => row.number === BEFORE_BASELINE.number && row.checksum === BEFORE_BASELINE.checksum);
  if (old === undefined) return;
  throw new HeqingError(
    "DATABASE_BEFORE_BASELINE",
    `this book was made by ${applied.length} migrations from before the first release and can't be brought further: ` +
      "keep its data folder or database as it is and begin a new one, by another HEQING_DATA or an empty database",
    { fields: { migrations: applied.length } },
  );
}

/**
 * Which migrations of this release the database still lacks, in order.
 * @throws HeqingError DATABASE_BEFORE_BASELINE, DATABASE_NEWER, or MIGRATION_CHANGED when the past differs from the release
 */
export function pendingMigrations(
  files: readonly MigrationFile[],
  applied: readonly AppliedMigration[],
): readonly MigrationFile[] {
  refuseBeforeBaseline(applied);
  const newest = files.at(-1)?.number ?? 0;
  const newer = applied.find((row) => row.number > newest);
  if (newer !== undefined) {
    throw new HeqingError(
      "DATABASE_NEWER",
      `expected a database up to migration ${newest}, it already has ${label(newer)}`,
      { fields: { newest, found: newer.number } },
    );
  }
  const released = new Map(files.map((file) => [file.number, file]));
  for (const row of applied) {
    const file = released.get(row.number);
    if (file === undefined) {
      throw new HeqingError(
        "MIGRATION_CHANGED",
        `expected the file of the applied migration ${label(row)}, it is gone`,
        {
          fields: { migration: row.number },
        },
      );
    }
    if (file.checksum !== row.checksum) {
      throw new HeqingError(
        "MIGRATION_CHANGED",
        `expected migration ${label(file)} as it was applied (${row.checksum.slice(0, 12)}), got ${file.checksum.slice(0, 12)}`,
        { fields: { migration: row.number } },
      );
    }
  }
  const last = Math.max(0, ...applied.map((row) => row.number));
  const done = new Set(applied.map((row) => row.number));
  const pending = files.filter((file) => !done.has(file.number));
  const late = pending.find((file) => file.number < last);
  if (late !== undefined) {
    throw new HeqingError(
      "MIGRATION_CHANGED",
      `expected new migrations after ${last}, got ${label(late)}: number it anew`,
      {
        fields: { migration: late.number },
      },
    );
  }
  return pending;
}
