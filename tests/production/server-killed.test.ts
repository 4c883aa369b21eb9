import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, Connection } from "@temporalio/client";
import { DefaultLogger, makeTelemetryFilterString, NativeConnection, Runtime, Worker } from "@temporalio/worker";
import type { Connection as SystemConnection } from "../../cli/connection";
import { isRunning } from "../../local/supervisor/process-record";
import { bareActivities } from "../bench/bare-activities";
import { enduring } from "../bench/bare-workflows";
import { endSystems, heqing, startSystem, type RunningSystem } from "../e2e/running-system";
import { bundleFile } from "../setup/bundle-file";

/** Where the servers must be built first, this is how long it may take. */
const FIRST_BUILD = 1_800_000;
/** Long enough that the server dies in the middle; the workflow's timer is due while no server runs or soon after. */
const ENDURES = 5_000;
jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), "heqing-production-"));
beforeAll(async () => {
  const obtained = await heqing(["temporal", "obtain", "--for", "postgres"], { TEMPORAL_ADDRESS: "" });
  if (obtained.status !== 0) throw new Error(obtained.stderr);
  const telemetryOptions = { logging: { filter: makeTelemetryFilterString({ core: "ERROR" }), console: {} } };
  Runtime.install({ logger: new DefaultLogger("ERROR"), telemetryOptions, shutdownSignals: [] });
}, FIRST_BUILD);
afterAll(async () => {
  await endSystems();
  rmSync(folder, { recursive: true, force: true });
});

const partOf = (system: RunningSystem, name: string) => system.processes().find(({ part }) => part === name);

/** The supervisor prints nothing when a part is back: only asking shows it. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((done) => setTimeout(done, 100));
}

test("a workflow goes on to its end though the Temporal server is killed with -9 in its middle", async () => {
  const codePath = await bundleFile(join(__dirname, "..", "bench", "bare-workflows.ts"), folder, "bare");
  const system = await startSystem({ args: ["--temporal", "postgres"], environment: { TEMPORAL_ADDRESS: "" } });
  await system.line(/^ready in /);
  const file = readFileSync(join(system.dataFolder, "connection.json"), "utf8");
  const { temporal } = JSON.parse(file) as SystemConnection;
  if (temporal === null) throw new Error("expected a Temporal server in connection.json");
  const { address, namespace } = temporal;

  const notes: string[] = [];
  let begun = (): void => undefined;
  const hasBegun = new Promise<void>((done) => (begun = done));
  const native = await NativeConnection.connect({ address });
  const connection = await Connection.connect({ address });
  try {
    const taskQueue = `production-${randomUUID()}`;
    const worker = await Worker.create({
      connection: native,
      namespace,
      taskQueue,
      workflowBundle: { codePath },
      activities: bareActivities((key, point) => {
        notes.push(`${key} ${point}`);
        if (point === "begun") begun();
      }),
    });
    await worker.runUntil(async () => {
      const client = new Client({ connection, namespace });
      const handle = await client.workflow.start(enduring, {
        workflowId: randomUUID(),
        taskQueue,
        args: ["one", ENDURES],
      });
      await hasBegun;
      const before = partOf(system, "temporal");
      if (before === undefined) throw new Error("expected the Temporal server among the system's processes");
      process.kill(before.pid, "SIGKILL");
      expect(await system.line(/ended: SIGKILL/)).toMatch(/^Temporal server \(temporal\) ended/);
      expect(isRunning(before)).toBe(false);

      await eventually(async () => (await fetch(`http://127.0.0.1:${system.port}/readyz`)).status === 200);
      expect(partOf(system, "temporal")?.pid).not.toBe(before.pid);
      expect(await handle.result()).toBe("one");
      expect((await handle.describe()).historyLength).toBeGreaterThan(10);
    });
  } finally {
    await native.close();
    await connection.close();
  }
  // An activity may be done again after the server's death, but nothing is left out and the end comes last.
  expect(notes[0]).toBe("one begun");
  expect(notes.at(-1)).toBe("one ended");

  system.npm.kill("SIGTERM");
  expect(await system.ended).toEqual([0, null]);
});
