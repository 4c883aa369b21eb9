import type { Client } from "@temporalio/client";
import { createActivities, createMailer, type ActivityPorts, type Mailer } from "../../activities";
import { createSources } from "../../intake/fetching/sources";
import { jobsOf } from "../../cli/parts/jobs";
import type { Workers } from "../../cli/parts/queues";
import { startRelay, type Relay } from "../../relay";
import { articlesOf, loadRules } from "../../rules";
import { createLogger } from "../../telemetry/logger";
import type { ProceedingKind } from "../../domain/vocabulary";
import { workflowIdOf } from "../../workflows/names";
import { useDatabase, type TestDatabase } from "./database";
import { useMailSink, type MailSink } from "./mail-sink";
import { LAW, useMatters, type Matters } from "./matter-fixture";
import { useTemporal, type UsedTemporal } from "./temporal";
import { workflowBundle } from "./workflow-bundle";

/** The whole engine in the test's own process: real Postgres, real Temporal, real mail, each part ended and begun at will. */
export interface Engine {
  readonly database: TestDatabase;
  readonly temporal: UsedTemporal;
  readonly matters: Matters;
  readonly mail: MailSink;
  client(): Client;
  startWorker(ports?: Partial<ActivityPorts>): Promise<void>;
  stopWorker(): Promise<void>;
  startRelay(): void;
  stopRelay(): Promise<void>;
  /** Waits until the book says so. @throws Error with what it says instead */
  until(proceedingId: string, holds: (proceeding: Seen) => boolean, limit?: number): Promise<Seen>;
  /** Number of the open step of a kind. */
  step(proceedingId: string, kind: string): Promise<number>;
  workflowId(proceedingId: string, kind?: ProceedingKind): string;
  /** Ends every run of the file's proceedings, then relay and worker. */
  end(): Promise<void>;
}

/** What the book says of a proceeding. */
export interface Seen {
  readonly phase: string;
  readonly rung: string | null;
  readonly open: boolean;
  readonly handled: number;
  readonly events: readonly string[];
  /** Steps still to be done, by kind. */
  readonly todo: readonly string[];
  /** What mail servers said where they have not taken a message: attempts and the last words. */
  readonly mail: readonly string[];
}

const SEEN = `
  select m.phase, m.rung, m.open, m.handled_seq::int as handled,
         (select coalesce(json_agg(e.kind order by e.n), '[]') from heqing.event e where e.proceeding_id = m.id) as events,
         (select coalesce(json_agg(s.kind order by s.no), '[]') from heqing.step s where s.proceeding_id = m.id and s.state = 'todo') as todo,
         (select coalesce(json_agg(d.state || ' ' || d.attempts || ' ' || coalesce(d.last_error, d.response, '')), '[]')
            from heqing.delivery d where d.proceeding_id = m.id and d.state <> 'sent') as mail
    from heqing.proceeding m where m.id = $1`;

/** Connections of each pool, and so judgements at once. */
const POOL = 12;

export interface EngineOptions {
  readonly law?: ActivityPorts["lawBook"];
  /** The queue of judging. @default one of the file's own; the product's where a process of the product takes part */
  readonly taskQueue?: string;
  /** Where the stand-ins of SMS and 浙政钉 write. @default null: they refuse */
  readonly channelFolder?: string;
}

/** An engine for the test file that calls this at its top: relay and worker run from before its first test. */
export function useEngine(options: EngineOptions = {}): Engine {
  // jest runs these hooks in the order of their definition: the engine ends before what it stands on.
  afterAll(() => engine.end(), 60_000);
  const database = useDatabase({ pool: { max: POOL }, atWork: true });
  const temporal = useTemporal();
  const taskQueue = options.taskQueue ?? `${temporal.taskQueue}.book`;
  const mail = useMailSink();
  const matters = useMatters(database);
  const logger = createLogger("tests", "fatal");
  let running: { readonly workers: Workers; readonly ended: Promise<void>; readonly mailer: Mailer } | undefined;
  let relay: Relay | undefined;

  const engine: Engine = {
    database,
    temporal,
    matters,
    mail,
    client: () => temporal.client(),
    startWorker: async (ports = {}) => {
      const mailer =
        ports.mailer ?? createMailer({ url: mail.url, from: "河清 <heqing@localhost>", bounceHost: "heqing.test" });
      const workers = await temporal.workers({
        taskQueue,
        workflows: { workflowBundle: workflowBundle() },
        judging: POOL,
        graceSeconds: 2,
        more: { stickyQueueScheduleToStartTimeout: 500 },
        activities: createActivities({
          pool: database.pool("worker"),
          mailer,
          sources: createSources({ pool: database.pool("worker"), library: loadRules(), folder: null }),
          jobs: jobsOf({
            pool: database.pool("worker"),
            mailer,
            lawBook: options.law ?? LAW.law,
            logger,
            publicUrl: "http://heqing.test",
            channelFolder: options.channelFolder ?? null,
          }),
          lawBook: options.law ?? LAW.law,
          articles: articlesOf(loadRules()),
          logger,
          publicUrl: "http://heqing.test",
          ...ports,
        }),
      });
      running = { workers, ended: workers.run(), mailer };
    },
    stopWorker: async () => {
      const stopping = running;
      running = undefined;
      stopping?.workers.shutdown();
      await stopping?.ended;
      stopping?.mailer.close();
    },
    startRelay: () => {
      relay = startRelay({
        pool: database.pool("relay"),
        databaseUrl: database.url("relay"),
        client: temporal.client(),
        logger,
        taskQueue,
        reconcileEvery: 1_000,
        sweepEvery: 1_000,
        schedulePrefix: `${taskQueue}:`,
      });
    },
    stopRelay: async () => {
      const stopping = relay;
      relay = undefined;
      await stopping?.close();
    },
    until: async (proceedingId, holds, limit = 30_000) => {
      for (const end = Date.now() + limit; ;) {
        const [seen] = await matters.rows<Seen>(SEEN, proceedingId);
        if (seen !== undefined && holds(seen)) return seen;
        if (Date.now() > end)
          throw new Error(`the awaited state did not come within ${limit} ms: ${JSON.stringify(seen)}`);
        await new Promise((done) => setTimeout(done, 50));
      }
    },
    step: async (proceedingId, kind) => {
      await engine.until(proceedingId, ({ todo }) => todo.includes(kind));
      return matters.value<number>(
        "select no from heqing.step where proceeding_id = $1 and kind = $2 and state = 'todo' order by no limit 1",
        proceedingId,
        kind,
      );
    },
    workflowId: (proceedingId, kind = "matter") => workflowIdOf(kind, proceedingId),
    end: async () => {
      await engine.stopRelay();
      const all = "select id, kind from heqing.proceeding";
      for (const { id, kind } of await matters.rows<{ id: string; kind: ProceedingKind }>(all)) {
        const handle = temporal.client().workflow.getHandle(workflowIdOf(kind, id));
        await handle.terminate("the tests are over").catch(() => undefined);
      }
      await engine.stopWorker();
    },
  };

  beforeAll(async () => {
    engine.startRelay();
    await engine.startWorker();
  }, 60_000);
  return engine;
}
