import { readFileSync } from "node:fs";
import { join } from "node:path";
import { useDatabase } from "../setup/database";
import { useMatters } from "../setup/matter-fixture";
import { columnsWith, makeNamedPerson, NAMED } from "../setup/named-person";

const database = useDatabase();
const matters = useMatters(database);

/** Columns that the page has a row for: `table.column` at the beginning of a row, several with commas between. */
const page = readFileSync(join(__dirname, "..", "..", "docs", "operations", "personal-data.md"), "utf8");
const named: ReadonlySet<string> = new Set(
  page
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .flatMap((line) =>
      [...(line.split("|")[1] ?? "").matchAll(/`([a-z_]+\.[a-z_]+)`/g)].map(([, column]) => column ?? ""),
    ),
);

test("every column that the page names is one of the book", async () => {
  const columns = await matters.rows<{ name: string }>(
    "select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'heqing'",
  );
  const known = new Set(columns.map(({ name }) => name));
  expect(named.size).toBeGreaterThan(20);
  expect([...named].filter((column) => !known.has(column))).toEqual([]);
});

test("every column that says whose something is stands on the page", async () => {
  const columns = await matters.rows<{ name: string }>(
    `select c.relname || '.' || a.attname as name
       from pg_constraint k
       join pg_class c on c.oid = k.conrelid
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
      where k.contype = 'f' and not c.relispartition and c.relnamespace = 'heqing'::regnamespace
        and k.confrelid in ('heqing.account'::regclass, 'heqing.person'::regclass)`,
  );
  expect(columns.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
});

test("every column in which something of a person was found stands on the page", async () => {
  await makeNamedPerson(database, matters, { typed: true });
  const found = new Map<string, string>();
  for (const [what, text] of Object.entries(NAMED)) {
    const columns = await columnsWith(matters, text);
    expect([what, columns.length > 0]).toEqual([what, true]);
    for (const column of columns) if (!named.has(column)) found.set(column, what);
  }
  expect([...found]).toEqual([]);
});

test("every column that is called address, agent, phone, mail, name of a person, or login stands on the page", async () => {
  const columns = await matters.rows<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'heqing' and column_name ~ '(address|agent|phone|email|login|subject)'
        and (table_name, column_name) not in (('delivery', 'subject'), ('ledger_leaf', 'subject'), ('registry_record', 'subject'))`,
  );
  expect(columns.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
});
