import { readFileSync } from "node:fs";
import { join } from "node:path";
import { useDatabase } from "../setup/database";

const database = useDatabase();

const TABLES = [
  "act",
  "attached",
  "attachment",
  "attachment_copy",
  "delivery",
  "duty",
  "event",
  "holding",
  "ledger_leaf",
  "ledger_salt",
  "letter",
  "party",
  "proceeding",
  "registry_record",
  "release",
  "rule",
  "rule_end",
  "section_edge",
  "section_target",
  "statement",
  "step",
  "stop",
  "verdict",
];
const WORDS = ["sealed", "derivable", "not sealed"];

/** Rows of the page's last table, one a column: where it stands, its word and why. */
const listed = readFileSync(join(__dirname, "..", "..", "docs", "reference", "ledger.md"), "utf8")
  .split("\n## What is sealed and what is not\n")[1]!
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .flatMap((line) => {
    const [table = "", columns = "", word = "", why = ""] = line.slice(1, -1).split("|");
    const name = table.trim().replaceAll("`", "");
    return [...columns.matchAll(/`([a-z_]+)`/g)].map(([, column = ""]) => ({
      column: `${name}.${column}`,
      word: word.trim(),
      why: why.trim(),
    }));
  });

test("docs/reference/ledger.md says of every column whether it is sealed, and of none that is not there", async () => {
  const { rows } = await database.pool("owner").query<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'heqing' and table_name = any($1) order by 1`,
    [TABLES],
  );
  expect(listed.map(({ column }) => column).sort()).toEqual(rows.map(({ name }) => name).sort());
});

test("each by one of three words, and with a reason", () => {
  expect(listed.filter(({ word, why }) => !WORDS.includes(word) || why === "")).toEqual([]);
});
