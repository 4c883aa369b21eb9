import { Client } from "@temporalio/client";
import { createPool } from "../../db/connect/pool";
import { requireMigrated } from "../../db/migrate/migrate";
import { startRelay } from "../../relay";
import { createLogger, describeError } from "../../telemetry/logger";
import { startHealthServer } from "../../telemetry/health-server";
import { createMetrics, watchPool } from "../../telemetry/metrics";
import { probe, summarise } from "../../telemetry/readiness";
import { commandLine, read } from "../command-line";
import { readEnvironment, required } from "../environment";
import { runPart } from "./part";
import { temporalConnection } from "../temporal-connection";
import { temporalProbe } from "./temporal-probe";

/** `heqing relay`: dispatches the outbox of the book to Temporal, until a stop signal; health on HEALTH_PORT. */
export function run(argv: readonly string[]): Promise<number> {
  read(commandLine("heqing relay"), argv);
  const environment = readEnvironment();
  const logger = createLogger("relay", environment.LOG_LEVEL);
  const registry = createMetrics("relay");
  const databaseUrl = required(environment, "DATABASE_URL");
  const pool = createPool({
    url: databaseUrl,
    applicationName: "heqing relay",
    max: environment.DATABASE_POOL,
    onIdleError: (error) => logger.warn({ err: describeError(error) }, "a database session broke"),
  });
  watchPool(registry, pool);
  const connection = temporalConnection(environment);
  const temporal = temporalProbe(connection);
  const readiness = async () =>
    summarise(
      await Promise.all([
        probe("database", async () => {
          await requireMigrated(pool);
          return "answers, at this release's migration";
        }),
        probe("temporal", () => temporal.answers()),
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
    const client = new Client({ connection: temporal.connection, namespace: connection.namespace });
    const relay = startRelay({ pool, databaseUrl, client, logger });
    return {
      readiness,
      close: async () => {
        await relay.close();
        await temporal.connection.close();
        await pool.end();
        await health.close();
      },
    };
  });
}
