import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { DefaultLogger, NativeConnection, Runtime, Worker } from "@temporalio/worker";
import { createPool } from "../db/pool";
import { requireMigrated } from "../db/migrate";
import { createLogger, describeError, type Logger } from "../telemetry/logger";
import { startHealthServer } from "../telemetry/health-server";
import { createMetrics, watchPool } from "../telemetry/metrics";
import { probe, summarise } from "../telemetry/readiness";
import { readEnvironment, required } from "./environment";
import { runPart } from "./part";
import { temporalConnection, type TemporalConnection } from "./temporal-connection";
import { workflowBundle, workflowsEntry } from "./workflow-bundle";

/** `heqing worker`: runs workflows and activities, until a stop signal; health on HEALTH_PORT. */
export function run(): Promise<number> {
  const environment = readEnvironment();
  const logger = createLogger("worker", environment.LOG_LEVEL);
  // The SDK's own handlers would end the worker before its part is closed in order.
  Runtime.install({ logger: sdkLogger(logger), shutdownSignals: [] });
  const registry = createMetrics("worker");
  const pool = createPool({
    url: required(environment, "DATABASE_URL"),
    applicationName: "heqing worker",
    max: environment.DATABASE_POOL,
    onIdleError: (error) => logger.warn({ err: describeError(error) }, "a database session broke"),
  });
  watchPool(registry, pool);
  const over = new AbortController();
  let polling: Worker | undefined;
  const readiness = async () =>
    summarise(
      await Promise.all([
        probe("database", async () => {
          await requireMigrated(pool);
          return "answers, at this release's migration";
        }),
        probe("worker", () => {
          if (polling?.getState() === "RUNNING") return Promise.resolve("polls");
          return Promise.reject(new Error(polling === undefined ? "waits for Temporal" : polling.getState()));
        }),
      ]),
    );
  return runPart({ logger, graceSeconds: environment.SHUTDOWN_GRACE_SECONDS }, async () => {
    const health = await startHealthServer({
      port: environment.HEALTH_PORT ?? 0,
      host: environment.HEALTH_HOST,
      registry,
      readiness,
    });
    logger.info({ healthPort: health.port }, "health is shown");
    const polled = poll(
      temporalConnection(environment),
      environment.SHUTDOWN_GRACE_SECONDS,
      logger,
      over.signal,
      (worker) => {
        polling = worker;
      },
    );
    return {
      readiness,
      close: async () => {
        over.abort();
        if (polling?.getState() === "RUNNING") polling.shutdown();
        await polled;
        await pool.end();
        await health.close();
      },
    };
  });
}

/** Polls until told to end; a connection that can't be had, or is lost for good, is tried again. */
async function poll(
  temporal: TemporalConnection,
  graceSeconds: number,
  logger: Logger,
  signal: AbortSignal,
  now: (worker: Worker | undefined) => void,
): Promise<void> {
  const entry = workflowsEntry();
  const bundle = entry === undefined ? undefined : await workflowBundle(entry, logger);
  while (!signal.aborted) {
    let connection: NativeConnection | undefined;
    try {
      connection = await NativeConnection.connect(temporal.connectionOptions);
      const worker = await Worker.create({
        connection,
        namespace: temporal.namespace,
        taskQueue: "heqing",
        activities: activities(),
        shutdownGraceTime: graceSeconds * 500,
        ...(bundle === undefined ? {} : { workflowBundle: bundle }),
      });
      now(worker);
      if (signal.aborted) return;
      await worker.run();
    } catch (error) {
      if (!signal.aborted) logger.warn({ err: describeError(error) }, "Temporal can't be used, trying again");
    } finally {
      now(undefined);
      await connection?.close().catch(() => undefined);
    }
    await pause(1_000, undefined, { signal }).catch(() => undefined);
  }
}

/** The activities of the room; until there are any, one that does nothing, since a worker without any refuses to start. */
function activities(): object {
  const index = join(dirname(__dirname), "activities", "index.js");
  return existsSync(index) ? (require(index) as object) : { idle: () => Promise.resolve() };
}

function sdkLogger(logger: Logger): DefaultLogger {
  return new DefaultLogger("WARN", ({ level, message, meta }) => {
    const name = level.toLowerCase() as "trace" | "debug" | "info" | "warn" | "error";
    logger[name]({ sdk: true, ...meta }, message);
  });
}
