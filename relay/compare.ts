import type { Client } from "@temporalio/client";
import type { Pool } from "pg";
import { livingProceedings, queueNudge } from "../db/proceeding/reconcile";
import { isRunning, notSeenRunning } from "./nudge";

/** What comparing book and Temporal found. */
export interface Compared {
  /** Proceedings that must have a run. */
  readonly living: number;
  /** Of these without one. */
  readonly withoutRun: number;
  /** Of these told anew; the others are told already. */
  readonly nudged: number;
}

const PAGE = 200;

/**
 * Compares the whole book with what runs in Temporal, and has everything nudged that must run and does not. The relay does the same
 * every few minutes; this counts it where people can see it.
 */
export async function compareWithTemporal(pool: Pool, client: Client): Promise<Compared> {
  let [living, withoutRun, nudged] = [0, 0, 0];
  for (let after = "0"; ;) {
    const page = await livingProceedings(pool, after, PAGE);
    living += page.length;
    for (const candidate of await notSeenRunning(client, page)) {
      if (await isRunning(client, candidate)) continue;
      withoutRun += 1;
      if (await queueNudge(pool, candidate.proceedingId, { hasten: false })) nudged += 1;
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return { living, withoutRun, nudged };
    after = last.proceedingId;
  }
}
