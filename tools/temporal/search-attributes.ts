import { setTimeout as delay } from "node:timers/promises";
import type { Connection } from "@temporalio/client";
import { HeqingError } from "../../domain/errors";

/** The types a search attribute may have, with the numbers of temporal.api.enums.v1.IndexedValueType. */
const TYPE_NUMBER = { Text: 1, Keyword: 2, Int: 3, Double: 4, Bool: 5, Datetime: 6, KeywordList: 7 } as const;

/** Name to type. */
export type SearchAttributes = Readonly<Record<string, keyof typeof TYPE_NUMBER>>;

/** A server on Postgres reads its list of attributes anew at most this much later. */
const USABLE_LIMIT_MS = 120_000;

/**
 * Adds the attributes that are missing and waits until the server lets them be used: a workflow started before that
 * would be refused.
 * @returns the names that were added
 * @throws HeqingError NAMESPACE_UNFIT when one exists with another type, or does not become usable
 */
export async function ensureSearchAttributes(
  connection: Connection,
  namespace: string,
  wanted: SearchAttributes,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing: Record<string, number> = {};
  for (const [name, type] of Object.entries(wanted)) {
    const existing = customAttributes[name];
    if (existing === undefined) missing[name] = TYPE_NUMBER[type];
    else if (Number(existing) !== TYPE_NUMBER[type]) {
      const found = Object.entries(TYPE_NUMBER).find(([, number]) => number === Number(existing))?.[0];
      throw unfit(namespace, `search attribute ${name} of type ${type}, found ${found ?? String(existing)}`);
    }
  }
  const names = Object.keys(missing);
  if (names.length > 0) {
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: missing });
    await waitUsable(connection, namespace, names, signal);
  }
  return names;
}

async function waitUsable(
  connection: Connection,
  namespace: string,
  names: readonly string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const query = names.map((name) => `${name} IS NULL`).join(" AND ");
  const started = Date.now();
  for (;;) {
    signal?.throwIfAborted();
    try {
      await connection.workflowService.countWorkflowExecutions({ namespace, query });
      return;
    } catch (error) {
      if (Date.now() - started > USABLE_LIMIT_MS) {
        throw unfit(namespace, `search attributes ${names.join(", ")} to be usable: ${(error as Error).message}`);
      }
    }
    await delay(500, undefined, signal === undefined ? {} : { signal });
  }
}

const unfit = (namespace: string, what: string): HeqingError =>
  new HeqingError("NAMESPACE_UNFIT", `Expected in namespace ${namespace} ${what}`, { fields: { namespace } });
