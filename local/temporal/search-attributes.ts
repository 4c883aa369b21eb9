import { setTimeout as delay } from "node:timers/promises";
import { Client, type Connection } from "@temporalio/client";
import { knowsSearchAttributes } from "../../relay/searchable";
import { SEARCH_ATTRIBUTES } from "../../workflows/names";

/** A server takes note of new attributes within seconds. */
const USABLE_LIMIT_MS = 30_000;

/** Numbers of Temporal's IndexedValueType. */
const TYPES = { KEYWORD: 2, BOOL: 5, DATETIME: 6 } as const;

/** Whether workflows can be searched for by our attributes; where not, why the cluster did not take them. */
export type SearchAttributesState = { readonly known: true } | { readonly known: false; readonly why: string };

/**
 * Registers the search attributes that are missing and waits until they can be used. A cluster that does not let us,
 * or has no room for them, goes on without: workflows run all the same.
 */
export async function ensureSearchAttributes(
  connection: Connection,
  namespace: string,
): Promise<SearchAttributesState> {
  const client = new Client({ connection, namespace });
  if (await knowsSearchAttributes(client)) return { known: true };
  try {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    const missing = Object.entries(SEARCH_ATTRIBUTES).filter(([name]) => !Object.hasOwn(customAttributes, name));
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map(([name, type]) => [name, TYPES[type]])),
    });
  } catch (error) {
    return { known: false, why: (error as Error).message };
  }
  for (const end = performance.now() + USABLE_LIMIT_MS; performance.now() < end;) {
    if (await knowsSearchAttributes(client)) return { known: true };
    await delay(100);
  }
  return { known: false, why: `they could not be used within ${USABLE_LIMIT_MS / 1_000} s` };
}
