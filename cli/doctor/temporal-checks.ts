import { Connection } from "@temporalio/client";
import { RETENTION_DAYS, retentionOf } from "../../local/temporal/namespace";
import { asked } from "../parts/temporal-probe";
import type { TemporalConnection } from "../temporal-connection";
import { check, type Finding } from "./finding";

/** temporal.api.enums.v1.TaskQueueType. */
const QUEUE_KINDS = [
  { kind: 1, name: "workflows" },
  { kind: 2, name: "activities" },
] as const;

/** Whether Temporal answers, keeps histories long enough, and has workers at our queues. */
export async function temporalFindings(
  temporal: TemporalConnection,
  taskQueues: readonly string[],
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
    const polled = await Promise.all(taskQueues.map((queue) => pollers(connection, namespace, queue)));
    return [reached, kept, ...polled];
  } finally {
    await connection.close();
  }
}

function pollers(connection: Connection, namespace: string, queue: string): Promise<Finding> {
  const subject = `pollers of ${queue}`;
  const todo = "Start a worker (`heqing worker`), or look into its log.";
  return check(subject, todo, async () => {
    const counts = await Promise.all(
      QUEUE_KINDS.map(async ({ kind, name }) => {
        const { pollers: found } = await connection.workflowService.describeTaskQueue({
          namespace,
          taskQueue: { name: queue },
          taskQueueType: kind,
        });
        return { name, count: found.length };
      }),
    );
    const found = counts.map(({ name, count }) => `${name} ${count}`).join(", ");
    return counts.every(({ count }) => count > 0) ? found : { subject, state: "wrong", found, todo };
  });
}
