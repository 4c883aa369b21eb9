import { createHash } from "node:crypto";
import {
  type Client,
  ScheduleAlreadyRunning,
  ScheduleNotFoundError,
  ScheduleOverlapPolicy,
  type ScheduleOptions,
  type ScheduleOptionsStartWorkflowAction,
  type ScheduleSpec,
  type Workflow,
} from "@temporalio/client";
import type { Pool } from "pg";
import { type ScheduleRow, schedules } from "../db/schedule/schedules";

/** Ids of Temporal's schedules that stand for rows of the book begin so; every other is somebody else's. */
export const SCHEDULE_PREFIX = "heqing:";

export interface KeepSchedulesOptions {
  readonly pool: Pool;
  readonly client: Client;
  /** Queue of the workflows that are started. */
  readonly taskQueue: string;
  /** @default SCHEDULE_PREFIX */
  readonly prefix?: string;
}

/** What was done to Temporal's schedules, by ids of the book. */
export interface KeptSchedules {
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly deleted: readonly string[];
}

type StartOptions = ScheduleOptions<ScheduleOptionsStartWorkflowAction<Workflow>>;

const OVERLAP: Readonly<Record<ScheduleRow["overlap"], ScheduleOverlapPolicy>> = {
  skip: ScheduleOverlapPolicy.SKIP,
  "buffer-one": ScheduleOverlapPolicy.BUFFER_ONE,
  "buffer-all": ScheduleOverlapPolicy.BUFFER_ALL,
  "cancel-other": ScheduleOverlapPolicy.CANCEL_OTHER,
  "terminate-other": ScheduleOverlapPolicy.TERMINATE_OTHER,
  "allow-all": ScheduleOverlapPolicy.ALLOW_ALL,
};

/** Stands as the note of Temporal's schedule: what differs from the row shows without comparing specifications. */
const noteOf = (row: ScheduleRow, taskQueue: string): string =>
  `row ${createHash("sha256")
    .update(JSON.stringify([row, taskQueue]))
    .digest("hex")
    .slice(0, 16)}`;

const optionsOf = (row: ScheduleRow, prefix: string, taskQueue: string): StartOptions => ({
  scheduleId: `${prefix}${row.id}`,
  // Checked by Temporal itself, which refuses what is no specification.
  spec: row.spec as ScheduleSpec,
  action: {
    type: "startWorkflow",
    workflowType: row.kind,
    taskQueue,
    workflowId: `${prefix}${row.id}`,
    args: [...row.args],
  },
  // Without a window of its own a schedule would make up for a whole year.
  policies: { overlap: OVERLAP[row.overlap], catchupWindow: row.catchupSeconds * 1_000 },
  state: { paused: row.paused, note: noteOf(row, taskQueue) },
});

/**
 * Makes Temporal's schedules equal to the rows of the book: missing ones are created, differing ones updated, ours
 * without a row deleted.
 * @throws what Temporal's client throws while the server can't be reached or refuses a row's specification
 */
export async function keepSchedules(options: KeepSchedulesOptions): Promise<KeptSchedules> {
  const { pool, client, taskQueue, prefix = SCHEDULE_PREFIX } = options;
  const rows = await schedules(pool);
  const known = new Map<string, string | undefined>();
  for await (const { scheduleId, state } of client.schedule.list()) {
    if (scheduleId.startsWith(prefix)) known.set(scheduleId.slice(prefix.length), state.note);
  }
  const created: string[] = [];
  const updated: string[] = [];
  for (const row of rows) {
    const wanted = optionsOf(row, prefix, taskQueue);
    if (known.get(row.id) === wanted.state?.note) continue;
    if (!known.has(row.id) && (await create(client, wanted))) created.push(row.id);
    else {
      const { spec, action, policies = {}, state = {} } = wanted;
      await client.schedule.getHandle(wanted.scheduleId).update(() => ({ spec, action, policies, state }));
      updated.push(row.id);
    }
  }
  const deleted = [...known.keys()].filter((id) => !rows.some((row) => row.id === id));
  for (const id of deleted) await remove(client, `${prefix}${id}`);
  return { created, updated, deleted };
}

/** False where it was there already: the list lags behind. */
async function create(client: Client, wanted: StartOptions): Promise<boolean> {
  try {
    await client.schedule.create(wanted);
    return true;
  } catch (error) {
    if (error instanceof ScheduleAlreadyRunning) return false;
    throw error;
  }
}

async function remove(client: Client, scheduleId: string): Promise<void> {
  try {
    await client.schedule.getHandle(scheduleId).delete();
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
  }
}
