import { randomBytes } from "node:crypto";
import { basename } from "node:path";
import { Client, Connection } from "@temporalio/client";
import {
  DefaultLogger,
  makeTelemetryFilterString,
  NativeConnection,
  Runtime,
  Worker,
  type WorkerOptions,
} from "@temporalio/worker";
import { createWorkers, type QueueOptions, type Workers } from "../../cli/parts/queues";

/** The run's Temporal server, as HEQING_TEST_TEMPORAL tells the tests' processes. */
export interface TestTemporal {
  readonly address: string;
  readonly namespace: string;
}

/** What a test file has of the run's server: a client, and a task queue of its own. */
export interface UsedTemporal extends TestTemporal {
  readonly taskQueue: string;
  connection(): Connection;
  /** The file's client; its connection is closed by the file's end. */
  client(): Client;
  /** The product's workers of one process, each on its own queue. */
  workers(options: Omit<QueueOptions, "connection" | "namespace">): Promise<Workers>;
  /** A worker on the file's task queue unless told otherwise; run it by `runUntil`. */
  worker(options: Partial<WorkerOptions>): Promise<Worker>;
}

/** The run's server; throws in a project that did not ask for it. */
export function testTemporal(): TestTemporal {
  const told = process.env["HEQING_TEST_TEMPORAL"];
  if (told === undefined) {
    throw new Error(
      'expected the part "temporal" in this project (tests/setup/parts/index.ts, PROJECTS), it was not started',
    );
  }
  return JSON.parse(told) as TestTemporal;
}

/** As long as a slow machine needs to load the SDK's native part while other files do the same. */
const PATIENCE = 60_000;

/** Connects the test file that calls this at its top; everything is closed in the order the SDK wants. */
export function useTemporal(): UsedTemporal {
  const { address, namespace } = testTemporal();
  const file = basename(expect.getState().testPath ?? "file").replace(/\.test\.ts$/, "");
  const taskQueue = `${file}-${randomBytes(4).toString("hex")}`;
  let connection: Connection | undefined;
  let native: NativeConnection | undefined;

  beforeAll(async () => {
    const telemetryOptions = { logging: { filter: makeTelemetryFilterString({ core: "ERROR" }), console: {} } };
    Runtime.install({ logger: new DefaultLogger("WARN"), telemetryOptions, shutdownSignals: [] });
    native = await NativeConnection.connect({ address });
    connection = await Connection.connect({ address });
  }, PATIENCE);
  afterAll(async () => {
    await native?.close();
    await connection?.close();
  }, PATIENCE);

  const opened = <T>(one: T | undefined): T => {
    if (one === undefined) throw new Error("useTemporal() connects before the first test: use it inside a test");
    return one;
  };
  return {
    address,
    namespace,
    taskQueue,
    connection: () => opened(connection),
    client: () => new Client({ connection: opened(connection), namespace }),
    workers: (options) => createWorkers({ connection: opened(native), namespace, ...options }),
    worker: (options) => Worker.create({ connection: opened(native), namespace, taskQueue, ...options }),
  };
}
