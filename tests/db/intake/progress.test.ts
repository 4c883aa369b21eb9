import { randomUUID } from "node:crypto";
import { listBatches } from "../../../db/intake";
import { withActor } from "../../../db/session/with-actor";
import { useDatabase } from "../../setup/database";
import { asked, useDemonstration } from "./demonstration";

const database = useDatabase({ pool: { max: 6 } });
const { take, actor } = useDemonstration(database);
const owner = () => database.pool("owner");

const HEADER = "province,section,monitor_time,ph,do_mg_l,codmn_mg_l,nh3n_mg_l,tp_mg_l\n";
const row = (n: number): string => `某省,断面${n},2026-01-01 00:00,7.60,5.57,2.61,0.077,0.035\n`;

test("others see how far an import is while it is read, and none of its rows", async () => {
  const me = await actor("station");
  const newest = async () =>
    (await withActor(database.pool("api"), me, (session) => listBatches(session, { after: null, limit: 1 }))).items[0];
  let seen: Awaited<ReturnType<typeof newest>>;
  async function* slow(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(HEADER);
    for (let n = 0; n < 5_000; n += 1) yield Buffer.from(row(n));
    do seen = await newest();
    while (seen?.kind !== "platform" || seen.rows === 0); // the file goes on once somebody saw it under way
    expect(await asked(owner(), "select 1 from heqing.reading where kind = 'platform'")).toEqual([]);
    yield Buffer.from(row(5_000));
  }
  const begun: string[] = [];
  const { batchId, result } = await take("", { source: slow(), onBegun: (id) => begun.push(id) });
  expect(begun).toEqual([batchId]);
  expect(seen).toMatchObject({ id: batchId, state: "staging", accepted: 0, result: null });
  expect(Number(seen?.bytesRead)).toBeGreaterThan(0);
  expect(result).toMatchObject({ rows: 5_001, accepted: 5_001 });
}, 30_000);

test("what a process left behind when it was killed is told as failed and cleared away by the next import", async () => {
  const left = randomUUID();
  await owner().query(
    `insert into heqing.import_batch (id, kind, file_name, division_code, touched_at) values ($1, 'platform', 'x.csv', '339901', now() - interval '1 day')`,
    [left],
  );
  await owner().query(
    `insert into heqing.import_stage (batch_id, line, month, row_hash, raw, province, section_name) values ($1, 2, '2026-08-01', '\\x00', '{}', '某省', '断面')`,
    [left],
  );
  await take(`${HEADER}${row(1)}`);
  expect(await asked(owner(), "select state, error_code from heqing.import_batch where id = $1", [left])).toEqual([
    { state: "failed", error_code: "INTERNAL" },
  ]);
  expect(await asked(owner(), "select 1 from heqing.import_stage")).toEqual([]);
});

test("staging is closed to every part but those that import", async () => {
  for (const role of ["relay", "sequencer", "readonly"] as const) {
    await expect(database.pool(role).query("select 1 from heqing.import_stage")).rejects.toMatchObject({
      code: "42501",
    });
  }
});

test("what was read and what was refused can't be changed afterwards, not even by the owner", async () => {
  for (const [table, column] of [
    ["reading", "line"],
    ["quarantine", "line"],
    ["release", "division_code"],
  ]) {
    const change = owner().query(`update heqing.${table} set ${column} = ${column}`);
    await expect(change).rejects.toMatchObject({ code: "HQ001" });
    await expect(owner().query(`delete from heqing.${table}`)).rejects.toMatchObject({ code: "HQ001" });
  }
});
