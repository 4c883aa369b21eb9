import { Connection, type ConnectionOptions } from "@temporalio/client";
import { setTimeout as delay } from "node:timers/promises";
import { HeqingError } from "../../domain/errors";

/** The service whose health stands for the whole frontend. */
const SERVICE = "temporal.api.workflowservice.v1.WorkflowService";
/** gRPC health checking protocol v1: ServingStatus.SERVING. */
const SERVING = 1;

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
      if (await serves({ connectTimeout: 2_000, ...connection, address })) return;
      last = "it does not serve yet";
    } catch (error) {
      last = (error as Error).message;
    }
    await delay(100, undefined, signal === undefined ? {} : { signal });
  }
  const message = `Expected the Temporal server at ${address} to serve within ${limitMs / 1000} s: ${last}`;
  throw new HeqingError("TEMPORAL_UNREACHABLE", message, { fields: { address } });
}

async function serves(options: ConnectionOptions): Promise<boolean> {
  const connection = await Connection.connect(options);
  try {
    const { status } = await connection.withDeadline(Date.now() + 2_000, () =>
      connection.healthService.check({ service: SERVICE }),
    );
    return Number(status) === SERVING;
  } finally {
    await connection.close();
  }
}
