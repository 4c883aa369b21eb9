import { ActivityFailure, isCancellation, log, proxyActivities, workflowInfo } from "@temporalio/workflow";
import type { Activities } from "../activities";
import type { FetchingInput } from "./messages";
import { queueBeside } from "./names";

/**
 * One turn of a source of monitoring data, begun by its schedule: ask it, take in what came, say where values are missing. A
 * source that fails leaves its words in the book and is asked again at its next turn; the gaps are reported all the same.
 * Fetched values are provisional: nothing opens by them.
 */
export async function fetching({ sourceId, retry }: FetchingInput): Promise<void> {
  const taskQueue = queueBeside(workflowInfo().taskQueue, "batch");
  const { fetchSource } = proxyActivities<Activities>({
    taskQueue,
    startToCloseTimeout: "5m",
    heartbeatTimeout: "30s",
    retry: {
      initialInterval: retry.firstSeconds * 1_000,
      backoffCoefficient: retry.factor,
      maximumInterval: retry.longestSeconds * 1_000,
      maximumAttempts: retry.attempts,
    },
  });
  const { takeInFetch, reportGaps } = proxyActivities<Activities>({
    taskQueue,
    startToCloseTimeout: "30m",
    heartbeatTimeout: "30s",
    retry: { initialInterval: "1s", backoffCoefficient: 2, maximumInterval: "1m" },
  });

  const fetched = await unlessFailed(fetchSource({ sourceId, attempts: retry.attempts }));
  for (const fetchId of fetched ?? []) await unlessFailed(takeInFetch({ fetchId }));
  await reportGaps({ sourceId });
}

/** What an activity gives; null where it failed for good, which the book tells. */
async function unlessFailed<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (isCancellation(error) || !(error instanceof ActivityFailure)) throw error;
    log.warn("a source failed at this turn", { cause: error.cause?.message });
    return null;
  }
}
