import { readFileSync } from "node:fs";
import { join } from "node:path";
import { statementsOf } from "../../../db/intake";
import { withActor } from "../../../db/session/with-actor";
import { useDatabase } from "../../setup/database";
import { asked, useDemonstration } from "./demonstration";

jest.setTimeout(60_000);

const database = useDatabase();
const { take, actor } = useDemonstration(database);
const owner = () => database.pool("owner");
const given = (name: string): Buffer => readFileSync(join(__dirname, "../../unit/intake/cases", name));

test.each([
  ["clash-one-sample.csv", { rows: 2, accepted: 0, refused: 2 }],
  ["utf8-cut-byte.csv", { rows: 3, accepted: 2, refused: 1 }],
  ["near-names.csv", { rows: 6, accepted: 3, refused: 3 }],
  ["future-reading.csv", { rows: 3, accepted: 0, refused: 3 }],
  ["exponent-values.csv", { rows: 3, accepted: 2, refused: 1 }],
])("the dry run of %s says what the import then does", async (name, counts) => {
  const told: { dry: unknown[]; taken: unknown[] } = { dry: [], taken: [] };
  const dry = await take(given(name), { dryRun: true, onRefused: (cell) => told.dry.push(cell) });
  const taken = await take(given(name), { onRefused: (cell) => told.taken.push(cell) });
  expect(taken.result).toMatchObject({ ...counts, unchanged: 0 });
  expect({ ...dry.result, seconds: 0 }).toEqual({ ...taken.result, seconds: 0 });
  expect(told.dry).toEqual(told.taken);
  const again = await take(given(name));
  expect(again.result).toMatchObject({ rows: counts.rows, accepted: 0, refused: 0, unchanged: counts.rows });
});

test("a value corrected and corrected back counts as stated last, and all three statements stay", async () => {
  for (const [name, value] of [
    ["corrected-1.csv", "0.92"],
    ["corrected-2.csv", "1.42"],
    ["corrected-3.csv", "0.92"],
  ] as const) {
    expect((await take(given(name), { fileName: name })).result).toMatchObject({ accepted: 1, unchanged: 0 });
    const [verdict] = await asked(
      owner(),
      `select s ->> 'text' as text from heqing.verdict, jsonb_array_elements(trace -> 'samples') s
        where section_id = 'demo-1' and period = '2026-08' and superseded_by is null and status = 'preliminary'
          and s ->> 'item' = 'nh3n' and s ->> 'sampledOn' = '2026-08-05'`,
    );
    expect(verdict.text).toBe(value);
  }
  const [reading] = await asked(
    owner(),
    `select id from heqing.reading where section_id = 'demo-1' and sampled_on = '2026-08-05'
        and values -> 'nh3n' ->> 'text' = '1.42'`,
  );
  const stated = await withActor(database.pool("api"), await actor("station"), (session) =>
    statementsOf(session, reading.id as string),
  );
  expect(stated.slice(0, 3).map(({ values, by }) => [values["nh3n"]?.text, by])).toEqual([
    ["0.92", "station"],
    ["1.42", "station"],
    ["0.92", "station"],
  ]);
});

test("a workbook and the CSV of it say the same: the second is unchanged", async () => {
  const { Workbook } = await import("@protobi/exceljs");
  const rows = [
    ["section", "date", "item", "value"],
    ["演示溪乙丙交接断面", "2026-07-05", "tp", 0.12],
  ] as const;
  const workbook = new Workbook();
  workbook.addWorksheet("七月").addRows(rows.map((row) => [...row]));
  const { result, batchId } = await take(Buffer.from(await workbook.xlsx.writeBuffer()), { fileName: "七月.xlsx" });
  expect(result).toMatchObject({ accepted: 1, encoding: "xlsx" });
  expect(await asked(owner(), "select encoding from heqing.import_batch where id = $1", [batchId])).toEqual([
    { encoding: "xlsx" },
  ]);
  expect((await take(rows.map((row) => row.join(",")).join("\n"))).result).toMatchObject({ unchanged: 1 });
});

test("an import that fails on its way tells why, in words for every page", async () => {
  const big5 = Buffer.from("b8d5c5e7a5d22cc162b57ba5402cb86ab069acc9", "hex");
  const sheet = Buffer.concat([Buffer.from(`section,date,item,value\n${"a,b,c,d\n".repeat(6_000)}`), big5]);
  await expect(take(sheet)).rejects.toMatchObject({ code: "FILE_UNUSABLE" });
  const [batch] = await asked(
    owner(),
    "select state, faults from heqing.import_batch order by created_at desc limit 1",
  );
  expect(batch).toEqual({ state: "failed", faults: [{ fault: "code-page", facts: {} }] });
});
