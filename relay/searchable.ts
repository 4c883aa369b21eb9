import type { Client } from "@temporalio/client";
import { SEARCH_ATTRIBUTES } from "../workflows/names";
import { CALL_TIMEOUT_MS, isRefusal } from "./nudge";

/** A value of each type that finds nothing. */
const VALUES = { KEYWORD: "''", DATETIME: "'1970-01-01T00:00:00Z'", BOOL: "true" } as const;

const QUERY = Object.entries(SEARCH_ATTRIBUTES)
  .map(([name, type]) => `${name} = ${VALUES[type]}`)
  .join(" and ");

/**
 * Whether the cluster knows all our search attributes: asked by a query, since whoever may start workflows need not be
 * allowed to list what is registered.
 */
export async function knowsSearchAttributes(client: Client): Promise<boolean> {
  try {
    await client.withDeadline(Date.now() + CALL_TIMEOUT_MS, () => client.workflow.count(QUERY));
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

/** How long an answer holds, in milliseconds: an operator may register them while we run. */
const HOLDS_MS = 300_000;

/** Asks now and then, and remembers. */
export function searchable(client: Client): { known(): Promise<boolean>; forget(): void } {
  let answer: { readonly known: boolean; readonly at: number } | undefined;
  return {
    known: async () => {
      if (answer === undefined || (!answer.known && performance.now() - answer.at > HOLDS_MS)) {
        answer = { known: await knowsSearchAttributes(client), at: performance.now() };
      }
      return answer.known;
    },
    forget: () => {
      answer = undefined;
    },
  };
}
