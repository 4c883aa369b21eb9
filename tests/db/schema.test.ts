import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeSchema } from "../../db/schema/describe";
import { functionTypes } from "../../db/schema/function-types";
import { schemaPage } from "../../db/schema/page";
import { rowTypes } from "../../db/schema/row-types";
import { useDatabase } from "../setup/database";

const database = useDatabase();
const FOLDER = join(__dirname, "..", "..", "db", "schema");

/** `npm run schema` sets it: the files are made anew from a migrated book. */
const write = process.env.HEQING_WRITE_SCHEMA === "1";

test.each([
  ["README.md", schemaPage],
  ["rows.ts", rowTypes],
  ["functions.ts", functionTypes],
] as const)(
  "db/schema/%s says what the catalogue of a migrated book says (npm run schema makes it anew)",
  async (name, made) => {
    const text = made(await describeSchema(database.pool("owner")));
    const path = join(FOLDER, name);
    if (write) writeFileSync(path, text);
    expect(readFileSync(path, "utf8")).toBe(text);
  },
);

test("a month's partitions change nothing of it", async () => {
  const before = await describeSchema(database.pool("owner"));
  await database.pool("owner").query("select heqing.ensure_reading_months('{2026-01-01}')");
  expect(await describeSchema(database.pool("owner"))).toEqual(before);
});
