import { NAMESPACE } from "../../local/temporal/namespace";
import { openBookFloor } from "./book-floor";
import { openFloor, quietSdk } from "./floor";
import { machineLines } from "./machine";
import { startBenchDevServer, startBenchPostgres, startBenchServer } from "./servers";
import { markdown, type Row } from "./table";
import type { RunningTemporal } from "../setup/temporal-server";

const ONE_BY_ONE = 30;
const AT_ONCE = 32;
const MANY = 192;
const UPDATES = 60;

async function temporalRows(server: RunningTemporal): Promise<readonly Row[]> {
  const floor = await openFloor(server.address, NAMESPACE);
  const rows: Row[] = [];
  for (const activities of [0, 1, 3]) {
    const what = `workflow, ${activities === 1 ? "1 activity" : `${activities} activities`}`;
    rows.push({ what, samples: await floor.workflows(activities, ONE_BY_ONE, 1) });
    rows.push({ what: `${what}, ${AT_ONCE} in flight`, samples: await floor.workflows(activities, MANY, AT_ONCE) });
  }
  rows.push({ what: "update, validated and answered", samples: await floor.updates(UPDATES) });
  await floor.close();
  return rows;
}

async function bookRows(url: string): Promise<readonly Row[]> {
  const floor = await openBookFloor(url, 16);
  const rows: Row[] = [];
  for (const connections of [1, 8, 16]) {
    const what = `insert, ${connections === 1 ? "1 connection" : `${connections} connections`}`;
    rows.push({ what, samples: await floor.inserts(connections * 250, connections) });
  }
  const batch = 20_000;
  rows.push({ what: `COPY of ${batch} rows, 2 indexes`, samples: await floor.copies(10, batch), each: batch });
  await floor.close();
  return rows;
}

/** What the servers alone cost on this machine, on both topologies. */
export async function main(): Promise<void> {
  const began = performance.now();
  quietSdk();
  const postgres = await startBenchPostgres();
  try {
    process.stdout.write(`${machineLines(postgres.version).join("\n")}\n\n`);
    process.stdout.write(`${markdown("Postgres", await bookRows(postgres.url("owner")))}\n\n`);
    const topologies = [
      ["dev server", startBenchDevServer],
      ["server on Postgres", () => startBenchServer(postgres)],
    ] as const;
    for (const [name, start] of topologies) {
      const server = await start();
      try {
        process.stdout.write(`${markdown(name, await temporalRows(server))}\n\n`);
      } finally {
        await server.stop();
      }
    }
  } finally {
    await postgres.stop();
  }
  process.stdout.write(`measured in ${Math.round((performance.now() - began) / 1_000)} s\n`);
}
