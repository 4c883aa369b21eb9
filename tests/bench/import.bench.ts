import { Pool } from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { buffer } from "node:stream/consumers";
import { seed } from "../../local/demonstration/seed";
import { migrate } from "../../db/migrate/migrate";
import { createPool } from "../../db/connect/pool";
import { actorOf } from "../../db/registry/accounts";
import { importFile } from "../../intake/import-file";
import { platformRows, slotsOf } from "./import-rows";
import { machineLines } from "./machine";
import { report } from "./results";
import { startBenchPostgres, type BenchPostgres } from "./servers";

const ROWS = 100_000;
const FEW = 10_000;
const ROUNDS = 3;
const BAR = 0.5;

const COLUMNS =
  "month, kind, batch_id, line, section_id, province, section_name, observed_at, sampled_on, item, order_number, row_hash, raw, values, class, open, verdict, recorded_at";

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Does some work and gives its seconds and the most memory of this process above what it had before, in MB. */
async function cost(work: () => Promise<unknown>): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  global.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const look = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1_000;
  clearInterval(look);
  return { seconds, megabytes: (Math.max(most, process.memoryUsage.rss()) - before) / 2 ** 20 };
}

/** Copies the rows that an import wrote into a table with the same columns, defaults, checks and indexes. */
async function copyAgain(owner: Pool, rows: Buffer): Promise<void> {
  const client = await owner.connect();
  try {
    const chunks = Array.from({ length: Math.ceil(rows.length / 65_536) }, (_, at) =>
      rows.subarray(at * 65_536, (at + 1) * 65_536),
    );
    await pipeline(Readable.from(chunks), client.query(copyFrom(`copy floor_reading (${COLUMNS}) from stdin`)));
  } finally {
    client.release();
  }
}

async function writtenBy(owner: Pool, batchId: string): Promise<Buffer> {
  const client = await owner.connect();
  try {
    return await buffer(
      client.query(
        copyTo(`copy (select ${COLUMNS} from heqing.reading where batch_id = '${batchId}' order by id) to stdout`),
      ),
    );
  } finally {
    client.release();
  }
}

async function measure(postgres: BenchPostgres): Promise<void> {
  await migrate({ ownerUrl: postgres.url("owner") });
  await seed({ ownerUrl: postgres.url("owner"), demo: true });
  const owner = new Pool({ connectionString: postgres.url("owner"), max: 2 });
  // The server may stop before the last session has said goodbye.
  owner.on("error", () => undefined);
  const pool = createPool({ url: postgres.url("api"), applicationName: "bench: import", max: 4 });
  try {
    await owner.query("create table floor_reading (like heqing.reading including all)");
    const actor = await actorOf(owner, "station");
    if (actor === null) throw new Error("expected the account station");
    let slot = 0;
    const take = async (rows: number): Promise<string> => {
      const source = platformRows(rows, slot);
      slot += slotsOf(rows);
      const { batchId, result } = await importFile({ pool, actor, fileName: "bench.csv", source });
      if (result.accepted !== rows) throw new Error(`expected ${rows} rows accepted, got ${result.accepted}`);
      return batchId;
    };
    await take(1_000); // compiled and planned before anything counts
    const few = await cost(() => take(FEW));
    const imports: { seconds: number; megabytes: number }[] = [];
    const floors: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      let batchId = "";
      imports.push(await cost(async () => (batchId = await take(ROWS))));
      const rows = await writtenBy(owner, batchId);
      floors.push((await cost(() => copyAgain(owner, rows))).seconds);
    }
    const seconds = median(imports.map((one) => one.seconds));
    const floor = median(floors);
    const peak = Math.max(...imports.map(({ megabytes }) => megabytes));
    const out = (line: string): boolean => process.stdout.write(`${line}\n`);
    out(machineLines(postgres.version).join("\n"));
    out(`\n${ROWS} platform rows, ${ROUNDS} rounds in turns\n`);
    out("| what | s (median) | s (all) | rows/s |");
    out("| --- | ---: | --- | ---: |");
    out(
      `| COPY of every row it writes, same indexes | ${floor.toFixed(2)} | ${floors.map((one) => one.toFixed(2)).join(" ")} | ${Math.round(ROWS / floor)} |`,
    );
    out(
      `| import: stage, judge, switch in | ${seconds.toFixed(2)} | ${imports.map((one) => one.seconds.toFixed(2)).join(" ")} | ${Math.round(ROWS / seconds)} |`,
    );
    out(
      `\nratio ${(floor / seconds).toFixed(2)} (bar ${BAR}); memory above the start: ${few.megabytes.toFixed(0)} MB at ${FEW} rows, ${peak.toFixed(0)} MB at ${ROWS}`,
    );
    report({
      what: `import of ${ROWS} rows: stage, judge, switch in`,
      floor: `COPY of every row it writes, same indexes: ${Math.round(ROWS / floor)} rows/s`,
      measured: `${Math.round(ROWS / seconds)} rows/s`,
      ratio: floor / seconds,
      bar: { least: BAR },
    });
  } finally {
    await pool.end();
    await owner.end();
  }
}

/** `importFile` of 100,000 platform rows against COPY of every row it writes into a table with the same indexes. */
export async function main(): Promise<void> {
  const postgres = await startBenchPostgres();
  try {
    await measure(postgres);
  } finally {
    await postgres.stop();
  }
}
