import { type Client, isGrpcServiceError, WorkflowNotFoundError } from "@temporalio/client";
import { defineSearchAttributeKey } from "@temporalio/common";
import type { ProceedingKind } from "../domain/vocabulary";
import type { ProceedingInput } from "../workflows/messages";
import { NUDGE, OPENED, SEARCH_ATTRIBUTES, workflowIdOf, WORKFLOWS } from "../workflows/names";

/** A proceeding as the relay speaks of it. */
export interface Nudged {
  readonly proceedingId: string;
  readonly kind: ProceedingKind;
}

export interface NudgeOptions {
  /** The queue of judging. */
  readonly taskQueue: string;
  /** Whether the cluster has our search attributes; a run that begins without them goes on without them. */
  readonly searchable: boolean;
}

/** Milliseconds that a call to Temporal may take. */
export const CALL_TIMEOUT_MS = 10_000;

const PHASE = defineSearchAttributeKey("Phase", SEARCH_ATTRIBUTES.Phase);

/**
 * Tells the workflow of a proceeding that the book has something new, and starts it where none runs. Needs no worker.
 * A run that was ended, even by hand, may be followed by another: the book alone guards against opening twice.
 */
export async function nudge(client: Client, { proceedingId, kind }: Nudged, options: NudgeOptions): Promise<void> {
  const input: ProceedingInput = { proceedingId };
  await client.withDeadline(Date.now() + CALL_TIMEOUT_MS, () =>
    client.workflow.signalWithStart(WORKFLOWS[kind], {
      workflowId: workflowIdOf(kind, proceedingId),
      taskQueue: options.taskQueue,
      args: [input],
      signal: NUDGE,
      workflowIdReusePolicy: "ALLOW_DUPLICATE",
      workflowIdConflictPolicy: "USE_EXISTING",
      staticSummary: `${kind} ${proceedingId}`,
      ...(options.searchable ? { typedSearchAttributes: [{ key: PHASE, value: OPENED }] } : {}),
    }),
  );
}

/** Whether a workflow of the proceeding runs, as the run itself says. */
export async function isRunning(client: Client, { proceedingId, kind }: Nudged): Promise<boolean> {
  try {
    const { status } = await client.withDeadline(Date.now() + CALL_TIMEOUT_MS, () =>
      client.workflow.getHandle(workflowIdOf(kind, proceedingId)).describe(),
    );
    return status.name === "RUNNING";
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

/**
 * Those for which Temporal's visibility shows no running workflow. It lags behind: whoever is named here is a candidate
 * and no more.
 */
export async function notSeenRunning(client: Client, living: readonly Nudged[]): Promise<readonly Nudged[]> {
  if (living.length === 0) return [];
  const ids = living.map(({ kind, proceedingId }) => `'${workflowIdOf(kind, proceedingId)}'`);
  const query = `ExecutionStatus = 'Running' and WorkflowId in (${ids.join(", ")})`;
  const running = new Set<string>();
  await client.withDeadline(Date.now() + CALL_TIMEOUT_MS, async () => {
    for await (const { workflowId } of client.workflow.list({ query, pageSize: ids.length })) running.add(workflowId);
  });
  return living.filter(({ kind, proceedingId }) => !running.has(workflowIdOf(kind, proceedingId)));
}

/** gRPC's INVALID_ARGUMENT, FAILED_PRECONDITION, OUT_OF_RANGE and UNIMPLEMENTED: the same call never succeeds. */
const REFUSALS: readonly number[] = [3, 9, 11, 12];

/** Whether Temporal refused the call itself; everything else may pass. */
export function isRefusal(error: unknown): boolean {
  const cause = error instanceof Error && !isGrpcServiceError(error) ? error.cause : error;
  return isGrpcServiceError(cause) && REFUSALS.includes(cause.code);
}
