import { Connection } from "@temporalio/client";
import { waitHealthy } from "../local/temporal/health";
import { ensureNamespace, type NamespaceState } from "../local/temporal/namespace";
import { ensureSearchAttributes, type SearchAttributesState } from "../local/temporal/search-attributes";
import type { TemporalConnection } from "./temporal-connection";

/**
 * Waits until the server serves, then sets and verifies the namespace that workflows run in, and registers their search
 * attributes where the cluster lets us.
 * @throws HeqingError TEMPORAL_UNREACHABLE, NAMESPACE_UNFIT
 */
export async function prepareNamespace(
  { connectionOptions, namespace }: Pick<TemporalConnection, "connectionOptions" | "namespace">,
  signal?: AbortSignal,
): Promise<NamespaceState & { readonly searchAttributes: SearchAttributesState }> {
  const { address, ...connection } = connectionOptions;
  await waitHealthy(address, { signal, connection });
  const opened = await Connection.connect(connectionOptions);
  try {
    const state = await ensureNamespace(opened, namespace);
    return { ...state, searchAttributes: await ensureSearchAttributes(opened, namespace) };
  } finally {
    await opened.close();
  }
}
