import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { HeqingError } from "../../domain/errors";
import { closedFolder } from "./closed-folder";
import { checkStore, type PostgresStore } from "./postgres-store";
import type { ProcessDescription } from "./process-description";

/** Histories are spread over so many shards; fixed for ever by the first start on a database. */
const HISTORY_SHARDS = 4;

/** The ports the server needs, by the names of its own configuration template. */
export const SERVER_PORTS = [
  "FRONTEND_GRPC_PORT",
  "FRONTEND_HTTP_PORT",
  "FRONTEND_MEMBERSHIP_PORT",
  "HISTORY_GRPC_PORT",
  "HISTORY_MEMBERSHIP_PORT",
  "MATCHING_GRPC_PORT",
  "MATCHING_MEMBERSHIP_PORT",
  "WORKER_GRPC_PORT",
  "WORKER_MEMBERSHIP_PORT",
] as const;

/** The server writes its membership ports into Postgres as smallint: with a higher one it ends at start. */
export const HIGHEST_MEMBERSHIP_PORT = 32_767;

/** One free port for each; clients connect to `FRONTEND_GRPC_PORT`. */
export type ServerPorts = Readonly<Record<(typeof SERVER_PORTS)[number], number>>;

/** Options of {@link postgresServerProcess}. */
export interface PostgresServerOptions {
  /** The `server` binary. */
  readonly binary: string;
  readonly dataFolder: string;
  readonly store: PostgresStore;
  readonly ports: ServerPorts;
  readonly metricsPort?: number;
  readonly logLevel?: "debug" | "info" | "warn" | "error";
}

/**
 * Writes the dynamic configuration unless an operator's is there, and describes `server start` on 127.0.0.1.
 * The schemas must be set up before: {@link ensureSchemas}.
 * @throws HeqingError ENVIRONMENT_INVALID for words and ports that the server can't take
 */
export async function postgresServerProcess(options: PostgresServerOptions): Promise<ProcessDescription> {
  const { store, ports } = options;
  checkStore(store);
  checkPorts(ports);
  const env: Record<string, string> = {
    DB: "postgres12",
    POSTGRES_SEEDS: store.host.includes(":") ? `[${store.host}]` : store.host,
    DB_PORT: String(store.port),
    POSTGRES_USER: store.user,
    POSTGRES_PWD: store.password,
    DBNAME: store.database,
    VISIBILITY_DBNAME: store.visibilityDatabase,
    NUM_HISTORY_SHARDS: String(HISTORY_SHARDS),
    BIND_ON_IP: "127.0.0.1",
    LOG_LEVEL: options.logLevel ?? "warn",
    DYNAMIC_CONFIG_FILE_PATH: await dynamicConfig(options.dataFolder),
    ...tlsEnvironment(store),
  };
  for (const name of SERVER_PORTS) env[name] = String(ports[name]);
  if (options.metricsPort !== undefined) env.PROMETHEUS_ENDPOINT = `127.0.0.1:${options.metricsPort}`;
  return { command: options.binary, args: ["--allow-no-auth", "start"], env };
}

function checkPorts(ports: ServerPorts): void {
  for (const name of SERVER_PORTS) {
    if (!name.endsWith("_MEMBERSHIP_PORT") || ports[name] <= HIGHEST_MEMBERSHIP_PORT) continue;
    const message = `Expected ${name} at most ${HIGHEST_MEMBERSHIP_PORT}, found ${ports[name]}`;
    throw new HeqingError("ENVIRONMENT_INVALID", message, { fields: { name, port: ports[name] } });
  }
}

/** Without this file the server ends at start: its default is a path of Temporal's own container image. */
async function dynamicConfig(dataFolder: string): Promise<string> {
  const file = join(await closedFolder(dataFolder), "dynamic-config.yaml");
  const text = "# Settings of the Temporal server that it reads anew every minute; made once, then yours.\n{}\n";
  await writeFile(file, text, { flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  return file;
}

function tlsEnvironment({ tls }: PostgresStore): Record<string, string> {
  if (tls === undefined) return {};
  return {
    SQL_TLS_ENABLED: "true",
    SQL_HOST_VERIFICATION: String(tls.verifyHost),
    ...(tls.caFile === undefined ? {} : { SQL_CA: tls.caFile }),
    ...(tls.serverName === undefined ? {} : { SQL_HOST_NAME: tls.serverName }),
  };
}
