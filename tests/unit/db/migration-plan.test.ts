import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checksumOf, migrationsFolder, readMigrations, type MigrationFile } from "../../../db/migrate/migration-files";
import { pendingMigrations } from "../../../db/migrate/migration-plan";

const file = (number: number, sql = `select ${number}`): MigrationFile => ({
  number,
  name: `step-${number}`,
  sql,
  checksum: checksumOf(sql),
});
const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

test("the migrations of the release are numbered without gap, from the ground on", () => {
  const found = readMigrations();
  expect(found[0]).toMatchObject({ number: 1, name: "ground" });
  expect(found.map(({ number }) => number)).toEqual(found.map((_, index) => index + 1));
  expect(migrationsFolder().endsWith(join("db", "migrations"))).toBe(true);
});

test("a checksum is the same for both line ends and differs for a word", () => {
  expect(checksumOf("select 1\r\nfrom a\r\n")).toBe(checksumOf("select 1\nfrom a\n"));
  expect(checksumOf("select 1")).not.toBe(checksumOf("select 2"));
});

test("what the database lacks comes in order", () => {
  const files = [file(1), file(2), file(3)];
  expect(pendingMigrations(files, []).map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(pendingMigrations(files, [file(1)]).map(({ number }) => number)).toEqual([2, 3]);
  expect(pendingMigrations(files, files)).toEqual([]);
});

test.each([
  ["a newer database", [file(1)], [file(1), file(2)], "DATABASE_NEWER"],
  ["an edited migration", [file(1, "select 9")], [file(1)], "MIGRATION_CHANGED"],
  ["a removed migration", [file(2)], [file(1), file(2)], "MIGRATION_CHANGED"],
  ["a migration that came in before the last", [file(1), file(2), file(3)], [file(1), file(3)], "MIGRATION_CHANGED"],
])("%s is refused", (_name, files, applied, code) => {
  expect(thrownBy(() => pendingMigrations(files, applied))).toMatchObject({ code });
});

test.each([
  ["a name without a number", ["floor.sql"]],
  ["a number that stands twice", ["0001-floor.sql", "0001-other.sql"]],
])("a folder with %s is refused", (_name, names) => {
  const folder = mkdtempSync(join(tmpdir(), "heqing-migrations-"));
  try {
    for (const name of names) writeFileSync(join(folder, name), "select 1");
    expect(thrownBy(() => readMigrations(folder))).toMatchObject({ code: "MIGRATION_CHANGED" });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
