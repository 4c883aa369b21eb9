import { DATABASES, ROLES } from "../../db/migrate/roles";
import { devServerProcess } from "../temporal/dev-server";
import { obtainServer } from "../temporal/obtain/obtain";
import type { Topology } from "../temporal/pins";
import { ensureSchemas } from "../temporal/postgres-schema";
import { SERVER_PORTS, postgresServerProcess, type ServerPorts } from "../temporal/postgres-server";
import type { ProcessDescription } from "../temporal/process-description";
import type { OnProgress } from "../temporal/obtain/progress";
import { HeqingError } from "../../domain/errors";
import { temporalConnection } from "../../cli/temporal-connection";
import { prepareNamespace } from "../../cli/temporal-namespace";
import type { ChildCommand } from "./child";
import type { Plan } from "./plan";

/** What the supervisor wants of the server. */
export interface ServerWish {
  readonly topology: Topology;
  readonly onProgress: OnProgress;
  readonly signal: AbortSignal;
}

/**
 * Obtains the server's binaries, sets up its schema where it has one, and says how to run it; null when the server
 * runs elsewhere (TEMPORAL_ADDRESS).
 * @throws HeqingError SERVER_UNOBTAINABLE, FOLDER_UNUSABLE, DATABASE_NEWER, TEMPORAL_SCHEMA
 */
export async function prepareServer(
  plan: Plan,
  { topology, onProgress, signal }: ServerWish,
): Promise<ChildCommand | null> {
  const obtained = await obtainServer({ topology, onProgress, signal });
  if (obtained.kind === "address") return null;
  const { temporal, server, sql } = obtained.binaries;
  const described =
    topology === "dev"
      ? await devServer(plan, present(temporal))
      : await realServer(plan, present(server), present(sql), signal);
  return { ...described, pipe: false };
}

/** Waits until the server serves, then sets and verifies the namespace. @throws HeqingError TEMPORAL_UNREACHABLE, NAMESPACE_UNFIT */
export async function readyServer(plan: Plan, signal: AbortSignal): Promise<void> {
  await prepareNamespace(reach(plan), signal);
}

function reach(plan: Plan): Pick<ReturnType<typeof temporalConnection>, "connectionOptions" | "namespace"> {
  if (plan.environment.TEMPORAL_ADDRESS !== undefined) return temporalConnection(plan.environment);
  return { connectionOptions: { address: plan.temporalAddress ?? "" }, namespace: plan.environment.TEMPORAL_NAMESPACE };
}

function devServer(plan: Plan, binary: string): Promise<ProcessDescription> {
  const { dataFolder, ports } = plan;
  return devServerProcess({ binary, dataFolder, port: ports.FRONTEND_GRPC_PORT, uiPort: ports.temporalPage });
}

async function realServer(plan: Plan, binary: string, sql: string, signal: AbortSignal): Promise<ProcessDescription> {
  const { hostname, port } = new URL(plan.administrator);
  const store = {
    host: hostname,
    port: Number(port || 5432),
    user: ROLES.temporal,
    password: plan.passwords.temporal,
    database: DATABASES.temporal,
    visibilityDatabase: DATABASES.visibility,
  };
  await ensureSchemas({ binary: sql, store, signal });
  const ports = Object.fromEntries(SERVER_PORTS.map((name) => [name, plan.ports[name]])) as Record<
    (typeof SERVER_PORTS)[number],
    number
  >;
  return postgresServerProcess({ binary, dataFolder: plan.dataFolder, store, ports: ports satisfies ServerPorts });
}

function present(binary: string | undefined): string {
  if (binary !== undefined) return binary;
  throw new HeqingError(
    "SERVER_UNOBTAINABLE",
    "A binary of the Temporal server is missing though obtaining it succeeded.",
  );
}
