import { type NativeConnection, Worker, type WorkerOptions } from "@temporalio/worker";
import type { Activities } from "../../activities";
import { QUEUES, queueBeside } from "../../workflows/names";

/** What the workers of one process share. */
export interface QueueOptions {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly activities: Activities;
  /** Judgements at once: at most as many as the pool of the book has connections. */
  readonly judging: number;
  /** Seconds in which everything must have ended. */
  readonly graceSeconds: number;
  readonly workflows: Pick<WorkerOptions, "workflowBundle">;
  /** The queue of judging. @default the product's */
  readonly taskQueue?: string;
  readonly more?: Partial<WorkerOptions>;
}

/** Several workers that live and end together. */
export interface Workers {
  /** Whether all of them poll. */
  polls(): boolean;
  /** Ends when they have been told to; rejects, with all of them ended, when one fails. */
  run(): Promise<void>;
  shutdown(): void;
}

/** Proceedings whose messages are sent at once: each waits for a mail server, not for this computer. */
const SENDING = 20;
/** What takes its time over many rows, at once: each holds a connection of the book for long. */
const BATCHES = 2;
/**
 * Runs kept in memory, some 0.4 MB each: as many as may wait for their mail at once. One that is gone by the time its mail
 * was sent is replayed.
 */
const CACHED_WORKFLOWS = 600;

/**
 * The workers of one process, one a queue, each with slots of its own: judging never waits for a mail server,
 * nor for what takes its time.
 */
export async function createWorkers(options: QueueOptions): Promise<Workers> {
  const { connection, namespace, activities, judging, graceSeconds, workflows, more } = options;
  const book = options.taskQueue ?? QUEUES.book;
  const shared = {
    connection,
    namespace,
    // A judgement ends by itself within five seconds; what waits for a mail server is cut off and tried again.
    shutdownGraceTime: graceSeconds * 700,
    shutdownForceTime: graceSeconds * 900,
    ...more,
  };
  const workers = await Promise.all([
    Worker.create({
      ...shared,
      ...workflows,
      taskQueue: book,
      activities: { advance: activities.advance },
      maxConcurrentLocalActivityExecutions: judging,
      // A task holds its judgement: more tasks than judgements would wait in the worker's hands, until Temporal takes them back.
      maxConcurrentWorkflowTaskExecutions: Math.max(2, judging),
      maxCachedWorkflows: CACHED_WORKFLOWS,
    }),
    Worker.create({
      ...shared,
      taskQueue: queueBeside(book, "mail"),
      activities: { deliver: activities.deliver },
      maxConcurrentActivityTaskExecutions: SENDING,
    }),
    Worker.create({
      ...shared,
      taskQueue: queueBeside(book, "batch"),
      activities: {
        fetchSource: activities.fetchSource,
        takeInFetch: activities.takeInFetch,
        reportGaps: activities.reportGaps,
        runJob: activities.runJob,
      },
      maxConcurrentActivityTaskExecutions: BATCHES,
    }),
  ]);
  const shutdown = (): void => {
    for (const worker of workers) if (worker.getState() === "RUNNING") worker.shutdown();
  };
  return {
    polls: () => workers.every((worker) => worker.getState() === "RUNNING"),
    shutdown,
    run: async () => {
      const ended = await Promise.allSettled(workers.map((worker) => worker.run().finally(shutdown)));
      const failed = ended.find(({ status }) => status === "rejected");
      if (failed?.status === "rejected") throw failed.reason;
    },
  };
}
