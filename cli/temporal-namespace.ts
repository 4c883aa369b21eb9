import { Connection } from "@temporalio/client";
import { waitHealthy } from "../local/temporal/health";
import { ensureNamespace, type NamespaceState } from "../local/temporal/namespace";
import type { TemporalConnection } from "./temporal-connection";

/**
 * Waits until the server serves, then sets and verifies the namespace that workflows run in.
 * @throws HeqingError TEMPORAL_UNREACHABLE, NAMESPACE_UNFIT
 */
export async function prepareNamespace(
  { connectionOptions, namespace }: Pick<TemporalConnection, "connectionOptions" | "namespace">,
  signal?: AbortSignal,
): Promise<NamespaceState> {
  const { address, ...connection } = connectionOptions;
  await waitHealthy(address, { signal, connection });
  const opened = await Connection.connect(connectionOptions);
  try {
    return await ensureNamespace(opened, namespace);
  } finally {
    await opened.close();
  }
}
