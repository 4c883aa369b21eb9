import { Connection, type ConnectionOptions } from "@temporalio/client";
import { connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { HeqingError } from "../../domain/errors";

/** The service whose health stands for the whole frontend. */
const SERVICE = "temporal.api.workflowservice.v1.WorkflowService";
/** gRPC health checking protocol v1: ServingStatus.SERVING. */
const SERVING = 1;
const CONNECT_MS = 2_000;

/** Options of {@link waitHealthy}; TLS and keys of a server elsewhere come by `connection`. */
export interface HealthOptions {
  readonly signal?: AbortSignal | undefined;
  readonly limitMs?: number;
  readonly connection?: Omit<ConnectionOptions, "address">;
}

/**
 * Waits until the server at `address` (host:port) says that it serves.
 * @throws HeqingError TEMPORAL_UNREACHABLE after `limitMs` (60 s unless told), the signal's reason when aborted
 */
export async function waitHealthy(address: string, options: HealthOptions = {}): Promise<void> {
  const { signal, limitMs = 60_000, connection = {} } = options;
  const started = Date.now();
  let last = "no answer";
  while (Date.now() - started < limitMs) {
    signal?.throwIfAborted();
    try {
      // gRPC waits a second after a refused connection: a plain one sees sooner that somebody listens.
      await listens(address);
      if (await serves({ connectTimeout: CONNECT_MS, ...connection, address })) return;
      last = "it does not serve yet";
    } catch (error) {
      last = (error as Error).message;
    }
    await delay(100, undefined, signal === undefined ? {} : { signal });
  }
  const message = `Expected the Temporal server at ${address} to serve within ${limitMs / 1000} s: ${last}`;
  throw new HeqingError("TEMPORAL_UNREACHABLE", message, { fields: { address } });
}

function listens(address: string): Promise<void> {
  const { hostname, port } = new URL(`tcp://${address}`);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ""), port: Number(port), timeout: CONNECT_MS });
    socket.once("connect", resolve).once("error", reject);
    socket.once("timeout", () => reject(new Error(`no connection within ${CONNECT_MS / 1000} s`)));
    socket.once("connect", () => socket.destroy()).once("timeout", () => socket.destroy());
  });
}

async function serves(options: ConnectionOptions): Promise<boolean> {
  const connection = await Connection.connect(options);
  try {
    const { status } = await connection.withDeadline(Date.now() + CONNECT_MS, () =>
      connection.healthService.check({ service: SERVICE }),
    );
    return Number(status) === SERVING;
  } finally {
    await connection.close();
  }
}
