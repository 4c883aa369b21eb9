import { defineSearchAttributeKey } from "@temporalio/common";
import { proxyActivities, workflowInfo } from "@temporalio/workflow";
import type { Activities } from "../activities";
import type { JobInput } from "./messages";
import { queueBeside } from "./names";

/** Set by Temporal on what a schedule starts. */
const SCHEDULED_FOR = defineSearchAttributeKey("TemporalScheduledStartTime", "DATETIME");

/**
 * One turn of a job, begun by its schedule or by hand. Everything it does is in the book, and doing it twice is doing it once: an
 * attempt that was broken off is made again, within a minute. What month it is about follows from when it was to begin.
 */
export async function job({ job: kind, run }: JobInput): Promise<void> {
  const { taskQueue, runId, startTime, typedSearchAttributes } = workflowInfo();
  const { runJob } = proxyActivities<Activities>({
    taskQueue: queueBeside(taskQueue, "batch"),
    startToCloseTimeout: "1h",
    heartbeatTimeout: "30s",
    retry: { initialInterval: "2s", backoffCoefficient: 2, maximumInterval: "40s" },
  });
  const scheduledFor = (typedSearchAttributes.get(SCHEDULED_FOR) ?? startTime).toISOString();
  await runJob.executeWithOptions({ summary: kind }, [{ job: kind, run: run ?? runId, scheduledFor }]);
}
