import { Connection } from "@temporalio/client";
import { RETENTION_DAYS, retentionOf } from "../../local/temporal/namespace";
import { type Queue, QUEUES, queueBeside } from "../../workflows/names";
import { asked } from "../parts/temporal-probe";
import type { TemporalConnection } from "../temporal-connection";
import { check, type Finding } from "./finding";

/** temporal.api.enums.v1.TaskQueueType. */
const TASKS = { workflows: 1, activities: 2 } as const;

/** What is put into each queue. Judging is a local activity of the workflows' worker: it passes through no queue. */
const TASKS_OF: Readonly<Record<Queue, keyof typeof TASKS>> = {
  book: "workflows",
  mail: "activities",
  batch: "activities",
};

/**
 * Whether Temporal answers, keeps histories long enough, and has a worker at each of our queues: `book` names that of judging,
 * the others stand beside it.
 */
export async function temporalFindings(
  temporal: TemporalConnection,
  book: string = QUEUES.book,
): Promise<readonly Finding[]> {
  const { address, namespace, connectionOptions } = temporal;
  const connection = Connection.lazy(connectionOptions);
  try {
    const reached = await check("temporal", "Start the server, or correct TEMPORAL_ADDRESS.", async () => {
      const { serverVersion } = await asked(address, () =>
        connection.withDeadline(Date.now() + 3_000, () => connection.workflowService.getSystemInfo({})),
      );
      return `server ${serverVersion} at ${address}`;
    });
    if (reached.state !== "ok") return [reached];
    const kept = await check("namespace retention", "Restart the system: it sets the retention.", async () => {
      const days = await retentionOf(connection, namespace);
      if (days === RETENTION_DAYS) return `${namespace}: ${days} days`;
      const found =
        days === null ? `there is no namespace ${namespace}` : `${namespace}: ${days} days, not ${RETENTION_DAYS}`;
      return {
        subject: "namespace retention",
        state: "wrong",
        found,
        todo: "Restart the system: it sets the retention.",
      };
    });
    const queues = Object.keys(TASKS_OF) as readonly Queue[];
    const polled = await Promise.all(
      queues.map((queue) => pollers(connection, namespace, queueBeside(book, queue), TASKS_OF[queue])),
    );
    return [reached, kept, ...polled];
  } finally {
    await connection.close();
  }
}

function pollers(
  connection: Connection,
  namespace: string,
  queue: string,
  tasks: keyof typeof TASKS,
): Promise<Finding> {
  const subject = `pollers of ${queue}`;
  const todo = "Start a worker (`heqing worker`), or look into its log.";
  return check(subject, todo, async () => {
    const { pollers: polling } = await connection.workflowService.describeTaskQueue({
      namespace,
      taskQueue: { name: queue },
      taskQueueType: TASKS[tasks],
    });
    const found = `${tasks} ${polling.length}`;
    return polling.length > 0 ? found : { subject, state: "wrong", found, todo };
  });
}
