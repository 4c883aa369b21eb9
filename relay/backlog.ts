import type { Client } from "@temporalio/client";
import { queueBeside } from "../workflows/names";
import { CALL_TIMEOUT_MS } from "./nudge";

/** How long the oldest task has been waiting for a worker, in seconds; 0 where none waits or the server does not say. */
export interface Backlog {
  readonly judging: number;
  readonly sending: number;
}

/** Temporal's numbers for the kinds of tasks of a queue. */
const TYPES = { workflow: 1, activity: 2 } as const;

/** Asks Temporal how far its queues lag: what waits there is late, but it is not forgotten. */
export async function backlogOf(client: Client, book: string): Promise<Backlog> {
  const age = async (name: string, taskQueueType: number): Promise<number> => {
    const { stats } = await client.withDeadline(Date.now() + CALL_TIMEOUT_MS, () =>
      client.workflowService.describeTaskQueue({
        namespace: client.options.namespace,
        taskQueue: { name },
        taskQueueType,
        reportStats: true,
      }),
    );
    const { seconds, nanos } = stats?.approximateBacklogAge ?? {};
    return Number(seconds ?? 0) + (nanos ?? 0) / 1e9;
  };
  const [judging, sending] = await Promise.all([
    age(book, TYPES.workflow),
    age(queueBeside(book, "mail"), TYPES.activity),
  ]);
  return { judging, sending };
}
