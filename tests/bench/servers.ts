import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { bootstrap } from "../../db/migrate/bootstrap";
import { DATABASES, ROLE_NAMES, ROLES, type Role } from "../../db/migrate/roles";
import { keepPorts } from "../../local/supervisor/ports";
import { startPostgres } from "../../local/postgres";
import { devServerProcess } from "../../local/temporal/dev-server";
import { ensureSchemas } from "../../local/temporal/postgres-schema";
import { postgresServerProcess } from "../../local/temporal/postgres-server";
import { freePort } from "../setup/free-port";
import { keep } from "../setup/keeper";
import { serverFolder } from "../setup/server-folder";
import { startTemporal, temporalBinaries, type RunningTemporal } from "../setup/temporal-server";

/** A Postgres with our roles, set as `npm start` sets it: every commit is on the disk. */
export interface BenchPostgres {
  readonly version: string;
  /** Address of a role's login on one of our databases, the book's unless told. */
  url(role: Role, database?: string): string;
  readonly port: number;
  readonly passwords: Readonly<Record<Role, string>>;
  stop(): Promise<void>;
}

export async function startBenchPostgres(): Promise<BenchPostgres> {
  const folder = serverFolder("bench");
  const port = await freePort();
  const running = await startPostgres({ checkout: resolve(__dirname, "..", ".."), folder, port, durable: true });
  const release = keep(running.pid, "SIGINT", folder);
  const secret = (): string => randomBytes(18).toString("base64url");
  const passwords = Object.fromEntries(ROLE_NAMES.map((role) => [role, secret()])) as Record<Role, string>;
  await bootstrap({ adminUrl: running.server.adminUrl, passwords });
  return {
    version: running.server.place.binaries.version,
    url: (role, database = DATABASES.book) =>
      `postgres://${ROLES[role]}:${passwords[role]}@127.0.0.1:${port}/${database}`,
    port,
    passwords,
    stop: async () => {
      await running.stop();
      await release();
    },
  };
}

/** The development server, file-backed, as `npm start` runs it. */
export async function startBenchDevServer(): Promise<RunningTemporal> {
  const { temporal: binary = "" } = await temporalBinaries("dev");
  const folder = mkdtempSync(join(tmpdir(), "heqing-bench-"));
  const port = await freePort();
  return startTemporal(await devServerProcess({ binary, dataFolder: folder, port }), `127.0.0.1:${port}`, folder);
}

/** The real server on that Postgres, as `npm start -- --temporal postgres` runs it. */
export async function startBenchServer(postgres: BenchPostgres): Promise<RunningTemporal> {
  const { server: binary = "", sql = "" } = await temporalBinaries("postgres");
  const folder = mkdtempSync(join(tmpdir(), "heqing-bench-"));
  const store = {
    host: "127.0.0.1",
    port: postgres.port,
    user: ROLES.temporal,
    password: postgres.passwords.temporal,
    database: DATABASES.temporal,
    visibilityDatabase: DATABASES.visibility,
  };
  await ensureSchemas({ binary: sql, store });
  const ports = await keepPorts(folder);
  const description = await postgresServerProcess({ binary, dataFolder: folder, store, ports });
  return startTemporal(description, `127.0.0.1:${ports.FRONTEND_GRPC_PORT}`, folder);
}
