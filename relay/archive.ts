import { type Client, WorkflowNotFoundError } from "@temporalio/client";
import { historyToJSON } from "@temporalio/common/lib/proto-utils";
import type { Pool } from "pg";
import { keepHistory, unkeptHistories, type Unkept } from "../db/job/histories";
import { workflowIdOf } from "../workflows/names";

/** What archiving found. */
export interface Archived {
  /** Closed proceedings looked at. */
  readonly proceedings: number;
  /** Histories that are new in the book. */
  readonly kept: number;
}

const PAGE = 100;

/**
 * Fetches the histories of every run of closed proceedings and keeps them in the book with their SHA-256, long before Temporal
 * forgets them. What is kept stays; run again, it keeps nothing.
 */
export async function archiveHistories(pool: Pool, client: Client): Promise<Archived> {
  let [proceedings, kept] = [0, 0];
  for (let after = "0"; ;) {
    const page = await unkeptHistories(pool, after, PAGE);
    for (const one of page) kept += await archiveOne(pool, client, one);
    proceedings += page.length;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return { proceedings, kept };
    after = last.id;
  }
}

async function archiveOne(pool: Pool, client: Client, { id, kind }: Unkept): Promise<number> {
  const workflowId = workflowIdOf(kind, id);
  let kept = 0;
  const query = `WorkflowId = '${workflowId}' and ExecutionStatus != 'Running'`;
  for await (const { runId } of client.workflow.list({ query })) {
    try {
      const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
      const content: unknown = JSON.parse(historyToJSON(history));
      const events = history.events?.length ?? 0;
      if (await keepHistory(pool, { workflowId, runId, proceedingId: id, events, content })) kept += 1;
    } catch (error) {
      // Visibility lags behind: what it still shows may be gone.
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }
  return kept;
}
