import { setTimeout as pause } from "node:timers/promises";
import { DefaultLogger, NativeConnection, Runtime, Worker } from "@temporalio/worker";
import type { Pool } from "pg";
import { type Activities, createActivities, createMailer, lawBookOf, type Mailer } from "../../activities";
import { createPool } from "../../db/connect/pool";
import { requireMigrated } from "../../db/migrate/migrate";
import { createLogger, describeError, type Logger } from "../../telemetry/logger";
import { startHealthServer } from "../../telemetry/health-server";
import { createMetrics, watchPool } from "../../telemetry/metrics";
import { probe, summarise } from "../../telemetry/readiness";
import { articlesOf, loadRules } from "../../rules";
import { TASK_QUEUE } from "../../workflows/names";
import { commandLine, read } from "../command-line";
import { type Environment, readEnvironment, required } from "../environment";
import { runPart } from "./part";
import { temporalConnection, type TemporalConnection } from "../temporal-connection";
import { workflowBundle, workflowsEntry } from "./workflow-bundle";

/** `heqing worker`: runs workflows and activities, until a stop signal; health on HEALTH_PORT. */
export function run(argv: readonly string[]): Promise<number> {
  read(commandLine("heqing worker"), argv);
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
  const mailer = createMailer({ url: required(environment, "SMTP_URL"), from: environment.MAIL_FROM });
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
      {
        temporal: temporalConnection(environment),
        activities: activities(environment, pool, mailer, logger),
        graceSeconds: environment.SHUTDOWN_GRACE_SECONDS,
        logger,
        signal: over.signal,
      },
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
        mailer.close();
        await pool.end();
        await health.close();
      },
    };
  });
}

interface Polling {
  readonly temporal: TemporalConnection;
  readonly activities: Activities;
  readonly graceSeconds: number;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

/** Polls until told to end; a connection that can't be had, or is lost for good, is tried again. */
async function poll(
  { temporal, activities: doing, graceSeconds, logger, signal }: Polling,
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
        taskQueue: TASK_QUEUE,
        activities: doing,
        maxConcurrentActivityTaskExecutions: ACTIVITIES_AT_ONCE,
        maxCachedWorkflows: CACHED_WORKFLOWS,
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

/** Fits a small computer: more at once only wait for the database. */
const ACTIVITIES_AT_ONCE = 20;
const CACHED_WORKFLOWS = 300;

/** The activities over this process' pool, mail server and rules. */
function activities(environment: Environment, pool: Pool, mailer: Mailer, logger: Logger): Activities {
  const library = loadRules();
  const publicUrl = (environment.PUBLIC_URL ?? `http://localhost:${environment.PORT}`).replace(/\/+$/, "");
  const point = environment.DEBUG_POINT;
  return createActivities({
    pool,
    mailer,
    lawBook: lawBookOf(library),
    articles: articlesOf(library),
    logger,
    publicUrl,
    linkHours: environment.LINK_HOURS,
    at: (reached) => {
      if (reached === point) process.kill(process.pid, "SIGKILL");
    },
  });
}

function sdkLogger(logger: Logger): DefaultLogger {
  return new DefaultLogger("WARN", ({ level, message, meta }) => {
    const name = level.toLowerCase() as "trace" | "debug" | "info" | "warn" | "error";
    logger[name]({ sdk: true, ...meta }, message);
  });
}
