import { setTimeout as delay } from "node:timers/promises";
import type { Connection } from "@temporalio/client";
import { msToTs } from "@temporalio/common/lib/time";
import { HeqingError } from "../../domain/errors";

/** Our namespace; a name persisted in every history. */
export const NAMESPACE = "heqing";
/** Closed histories stay this long: enough to archive them into the book and to look after a failure. */
export const RETENTION_DAYS = 30;

const SECONDS_PER_DAY = 86_400;
const duration = (days: number): ReturnType<typeof msToTs> => msToTs(days * SECONDS_PER_DAY * 1_000);
const USABLE_LIMIT_MS = 30_000;
/** gRPC status codes. */
const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;

/** What was found and done. */
export interface NamespaceState {
  readonly created: boolean;
  /** Days before, when they had to be changed. */
  readonly changedFrom: number | null;
}

/**
 * Registers the namespace or corrects its retention, then reads it back.
 * @throws HeqingError NAMESPACE_UNFIT when it can't be made so or does not show what was set
 */
export async function ensureNamespace(
  connection: Connection,
  namespace: string = NAMESPACE,
  retentionDays: number = RETENTION_DAYS,
): Promise<NamespaceState> {
  const config = { workflowExecutionRetentionTtl: duration(retentionDays) };
  try {
    const before = await retentionOf(connection, namespace);
    let created = false;
    if (before === null) created = await register(connection, namespace, retentionDays);
    else if (before !== retentionDays) await connection.workflowService.updateNamespace({ namespace, config });

    // Another start may have registered it with its own number in the same moment, so the number is read again.
    const after = await retentionOf(connection, namespace);
    if (created) await waitUsable(connection, namespace);
    if (after !== retentionDays) throw new Error(`it shows a retention of ${String(after)} days after setting it`);
    return { created, changedFrom: before === null || before === retentionDays ? null : before };
  } catch (error) {
    const wanted = `Expected namespace ${namespace} with a retention of ${retentionDays} days`;
    throw new HeqingError("NAMESPACE_UNFIT", `${wanted}: ${(error as Error).message}`, {
      fields: { namespace, retentionDays },
      cause: error,
    });
  }
}

/** The namespace's retention in days as the server tells it; null when there is no such namespace. */
export async function retentionOf(connection: Connection, namespace: string): Promise<number | null> {
  try {
    const answer = await connection.workflowService.describeNamespace({ namespace });
    return Number(answer.config?.workflowExecutionRetentionTtl?.seconds ?? 0) / SECONDS_PER_DAY;
  } catch (error) {
    if ((error as { code?: unknown }).code === NOT_FOUND) return null;
    throw error;
  }
}

/** The server remembers for a second that a namespace was not there, and refuses calls to the new one meanwhile. */
async function waitUsable(connection: Connection, namespace: string): Promise<void> {
  for (const started = Date.now(); ;) {
    try {
      await connection.workflowService.countWorkflowExecutions({ namespace });
      return;
    } catch (error) {
      if ((error as { code?: unknown }).code !== NOT_FOUND || Date.now() - started > USABLE_LIMIT_MS) throw error;
    }
    await delay(100);
  }
}

async function register(connection: Connection, namespace: string, retentionDays: number): Promise<boolean> {
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      description: "河清 Heqing: river section accountability",
      workflowExecutionRetentionPeriod: duration(retentionDays),
    });
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === ALREADY_EXISTS) return false;
    throw error;
  }
}
