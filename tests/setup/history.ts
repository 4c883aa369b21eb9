import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Client } from "@temporalio/client";
import { historyToJSON } from "@temporalio/common/lib/proto-utils";

/** Histories that every later release must be able to replay, each named by the path it took. */
export const HISTORIES = resolve(__dirname, "..", "replay");

/** A kept history as replay takes it. */
export interface KeptHistory {
  readonly name: string;
  readonly history: unknown;
}

export const keptHistories = (): readonly KeptHistory[] =>
  readdirSync(HISTORIES)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((file) => ({
      name: file.replace(/\.json$/, ""),
      history: JSON.parse(readFileSync(join(HISTORIES, file), "utf8")) as unknown,
    }));

/**
 * Writes the history of a workflow's run down under a name, where HEQING_WRITE_HISTORIES=1 asks for it:
 * `HEQING_WRITE_HISTORIES=1 npx jest tests/workflow/rectification --selectProjects workflow`. One that is there is kept:
 * a new release adds histories, it replaces none.
 */
export async function writeHistory(client: Client, workflowId: string, name: string): Promise<void> {
  if (process.env["HEQING_WRITE_HISTORIES"] !== "1") return;
  const history = await client.workflow.getHandle(workflowId).fetchHistory();
  // Who polled is a process and a host: no part of what is replayed.
  const text = historyToJSON(history).replaceAll(/"identity": "[^"]*"/g, '"identity": "a worker"');
  mkdirSync(HISTORIES, { recursive: true });
  try {
    writeFileSync(join(HISTORIES, `${name}.json`), `${text}\n`, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}
