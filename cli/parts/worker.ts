import { setTimeout as pause } from "node:timers/promises";
import { DefaultLogger, NativeConnection, Runtime } from "@temporalio/worker";
import type { Pool } from "pg";
import {
  type Activities,
  type BounceServer,
  createActivities,
  createMailer,
  type Mailer,
  startBounceServer,
} from "../../activities";
import { createPool } from "../../db/connect/pool";
import { requireMigrated } from "../../db/migrate/migrate";
import { recordBounce } from "../../engine/bounce";
import { lawBookOf } from "../../engine/law-book";
import { createSources } from "../../intake/fetching/sources";
import { createLogger, describeError, type Logger } from "../../telemetry/logger";
import { startHealthServer } from "../../telemetry/health-server";
import { createMetrics, watchPool } from "../../telemetry/metrics";
import { probe, summarise } from "../../telemetry/readiness";
import { articlesOf, loadRules } from "../../rules";
import { commandLine, read } from "../command-line";
import { sendAccountMailsUntil } from "./account-mails";
import { announceAtStart } from "./announce-calendar";
import { forgetLooseAttachmentsUntil } from "./loose-attachments";
import { type Environment, readEnvironment, required } from "../environment";
import { runPart } from "./part";
import { jobsOf } from "./jobs";
import { createWorkers, type Workers } from "./queues";
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
  const mailer = createMailer({
    url: required(environment, "SMTP_URL"),
    from: environment.MAIL_FROM,
    // Without somebody who listens, what comes back goes to the sender that readers see.
    bounceHost: environment.BOUNCE_PORT === undefined ? null : bounceHost(environment),
  });
  const over = new AbortController();
  let polling: Workers | undefined;
  const readiness = async () =>
    summarise(
      await Promise.all([
        probe("database", async () => {
          await requireMigrated(pool);
          return "answers, at this release's migration";
        }),
        probe("worker", () => {
          if (polling?.polls() === true) return Promise.resolve("polls");
          return Promise.reject(new Error(polling === undefined ? "waits for Temporal" : "ends"));
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
    const bounces = await listenForBounces(environment, pool, logger);
    const announced = announceAtStart(pool, lawBookOf(loadRules()), logger, over.signal);
    const told = sendAccountMailsUntil({ pool, mailer, publicUrl: pagesAddress(environment) }, logger, over.signal);
    const forgotten = forgetLooseAttachmentsUntil(pool, logger, over.signal);
    const polled = poll(
      {
        temporal: temporalConnection(environment),
        activities: activities(environment, pool, mailer, logger),
        graceSeconds: environment.SHUTDOWN_GRACE_SECONDS,
        judging: environment.DATABASE_POOL,
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
        polling?.shutdown();
        await polled;
        await announced;
        await told;
        await forgotten;
        await bounces?.close();
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
  readonly judging: number;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

/** Polls until told to end; a connection that can't be had, or is lost for good, is tried again. */
async function poll(
  { temporal, activities: doing, graceSeconds, judging, logger, signal }: Polling,
  now: (workers: Workers | undefined) => void,
): Promise<void> {
  const entry = workflowsEntry();
  const bundle = entry === undefined ? undefined : await workflowBundle(entry, logger);
  while (!signal.aborted) {
    let connection: NativeConnection | undefined;
    try {
      connection = await NativeConnection.connect(temporal.connectionOptions);
      const workers = await createWorkers({
        connection,
        namespace: temporal.namespace,
        activities: doing,
        judging,
        graceSeconds,
        workflows: bundle === undefined ? {} : { workflowBundle: bundle },
      });
      now(workers);
      if (signal.aborted) return;
      await workers.run();
    } catch (error) {
      if (!signal.aborted) logger.warn({ err: describeError(error) }, "Temporal can't be used, trying again");
    } finally {
      now(undefined);
      await connection?.close().catch(() => undefined);
    }
    await pause(1_000, undefined, { signal }).catch(() => undefined);
  }
}

/** Address of the pages as people type it. */
const pagesAddress = ({ PUBLIC_URL, PORT }: Environment): string =>
  (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, "");

const bounceHost = (environment: Environment): string =>
  environment.BOUNCE_HOST ?? new URL(pagesAddress(environment)).hostname;

/** Listens for messages that come back, where a port is set for it. */
async function listenForBounces(environment: Environment, pool: Pool, logger: Logger): Promise<BounceServer | null> {
  if (environment.BOUNCE_PORT === undefined) return null;
  const server = await startBounceServer({
    port: environment.BOUNCE_PORT,
    listenOn: environment.BOUNCE_LISTEN_ON,
    bounceHost: bounceHost(environment),
    record: (deliveryId, text) => recordBounce(pool, deliveryId, text),
    logger,
  });
  logger.info({ bouncePort: server.port }, "what comes back is taken");
  return server;
}

/** The activities over this process' pool, mail server and rules. */
function activities(environment: Environment, pool: Pool, mailer: Mailer, logger: Logger): Activities {
  const library = loadRules();
  const lawBook = lawBookOf(library);
  const point = environment.DEBUG_POINT;
  return createActivities({
    pool,
    mailer,
    sources: createSources({ pool, library, folder: environment.SOURCE_FOLDER ?? null }),
    jobs: jobsOf({
      pool,
      mailer,
      lawBook,
      logger,
      publicUrl: pagesAddress(environment),
      channelFolder: environment.CHANNEL_FOLDER ?? null,
    }),
    lawBook,
    articles: articlesOf(library),
    logger,
    publicUrl: pagesAddress(environment),
    at: (reached) => {
      if (reached === point) process.kill(process.pid, "SIGKILL");
    },
  });
}

function sdkLogger(logger: Logger): DefaultLogger {
  return new DefaultLogger("WARN", ({ level, message, meta }) => {
    // The queues of mail and of batches have no workflows by design.
    if (message.startsWith("No workflows registered")) return;
    const name = level.toLowerCase() as "trace" | "debug" | "info" | "warn" | "error";
    logger[name]({ sdk: true, ...meta }, message);
  });
}
