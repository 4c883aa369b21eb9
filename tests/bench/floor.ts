import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, Connection } from "@temporalio/client";
import { DefaultLogger, NativeConnection, Runtime, Worker } from "@temporalio/worker";
import { bundleFile } from "../setup/bundle-file";
import { bareActivities } from "./bare-activities";
import { answering, ask, bare, finish } from "./bare-workflows";
import { measured, type Samples } from "./samples";

/** Bare workflows on one server: what a bench of ours is compared with, in the same run. */
export interface Floor {
  /** Workflows of so many activities, each doing nothing, from start to result. */
  workflows(activities: number, count: number, inFlight: number): Promise<Samples>;
  /** Updates of one running workflow, validated and answered. */
  updates(count: number): Promise<Samples>;
  close(): Promise<void>;
}

/** Done before anything is measured, so that no figure holds the first loading of code. */
const WARM_UP = 8;

/** Keeps the SDK's words to warnings; to be called once a process, before anything else of the SDK. */
export function quietSdk(): void {
  Runtime.install({ logger: new DefaultLogger("WARN"), shutdownSignals: [] });
}

/** Starts a worker of bare workflows in this process, on a task queue of its own. */
export async function openFloor(address: string, namespace: string): Promise<Floor> {
  const folder = mkdtempSync(join(tmpdir(), "heqing-floor-"));
  const codePath = await bundleFile(join(__dirname, "bare-workflows.ts"), folder, "bare");
  const native = await NativeConnection.connect({ address });
  const connection = await Connection.connect({ address });
  const taskQueue = `floor-${randomUUID()}`;
  const worker = await Worker.create({
    connection: native,
    namespace,
    taskQueue,
    workflowBundle: { codePath },
    activities: bareActivities(),
    maxCachedWorkflows: 300,
  });
  const polling = worker.run();
  const { workflow } = new Client({ connection, namespace });
  const once = (activities: number) =>
    workflow.execute(bare, { workflowId: randomUUID(), taskQueue, args: [activities] });
  await measured(WARM_UP, 1, () => once(1));

  return {
    workflows: (activities, count, inFlight) => measured(count, inFlight, () => once(activities)),
    updates: async (count) => {
      const handle = await workflow.start(answering, { workflowId: randomUUID(), taskQueue });
      await measured(WARM_UP, 1, () => handle.executeUpdate(ask, { args: [1] }));
      const samples = await measured(count, 1, () => handle.executeUpdate(ask, { args: [1] }));
      await handle.signal(finish);
      await handle.result();
      return samples;
    },
    close: async () => {
      worker.shutdown();
      await polling;
      await native.close();
      await connection.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
