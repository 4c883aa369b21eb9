import { type Client, isGrpcServiceError, WorkflowNotFoundError } from "@temporalio/client";
import { NUDGE, rectificationId, TASK_QUEUE, WORKFLOWS } from "../workflows/names";
import type { RectificationInput } from "../workflows/messages";

/** Milliseconds that a call to Temporal may take. */
const PATIENCE = 10_000;

/**
 * Tells the workflow of a matter that the book has something new, and starts it where none runs. Needs no worker.
 * A run that was ended, even by hand, may be followed by another: the book alone guards against opening twice.
 */
export async function nudge(client: Client, matterId: string, taskQueue: string = TASK_QUEUE): Promise<void> {
  const input: RectificationInput = { matterId };
  await client.withDeadline(Date.now() + PATIENCE, () =>
    client.workflow.signalWithStart(WORKFLOWS.rectification, {
      workflowId: rectificationId(matterId),
      taskQueue,
      args: [input],
      signal: NUDGE,
      workflowIdReusePolicy: "ALLOW_DUPLICATE",
      workflowIdConflictPolicy: "USE_EXISTING",
      staticSummary: `matter ${matterId}`,
    }),
  );
}

/** Whether a workflow of the matter runs. */
export async function isRunning(client: Client, matterId: string): Promise<boolean> {
  try {
    const { status } = await client.withDeadline(Date.now() + PATIENCE, () =>
      client.workflow.getHandle(rectificationId(matterId)).describe(),
    );
    return status.name === "RUNNING";
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

/** gRPC's INVALID_ARGUMENT, FAILED_PRECONDITION, OUT_OF_RANGE and UNIMPLEMENTED: the same call never succeeds. */
const REFUSALS: readonly number[] = [3, 9, 11, 12];

/** Whether Temporal refused the call itself; everything else may pass. */
export function isRefusal(error: unknown): boolean {
  const cause = error instanceof Error && !isGrpcServiceError(error) ? error.cause : error;
  return isGrpcServiceError(cause) && REFUSALS.includes(cause.code);
}
