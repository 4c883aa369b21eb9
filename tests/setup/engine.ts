import type { Worker } from "@temporalio/worker";
import type { Client } from "@temporalio/client";
import { createActivities, createMailer, type ActivityPorts, type Mailer } from "../../activities";
import { startRelay, type Relay } from "../../relay";
import { articlesOf, loadRules } from "../../rules";
import { createLogger } from "../../telemetry/logger";
import { rectificationId } from "../../workflows/names";
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
  until(matterId: string, holds: (matter: Seen) => boolean, limit?: number): Promise<Seen>;
  /** Number of the open step of a kind. */
  step(matterId: string, kind: string): Promise<number>;
  workflowId(matterId: string): string;
  /** Ends every run of the file's matters, then relay and worker. */
  end(): Promise<void>;
}

/** What the book says of a matter. */
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

export interface EngineOptions {
  readonly law?: ActivityPorts["lawBook"];
  /** @default one of the file's own; the product's where a process of the product takes part */
  readonly taskQueue?: string;
}

/** An engine for the test file that calls this at its top: relay and worker run from before its first test. */
export function useEngine(options: EngineOptions = {}): Engine {
  // jest runs these hooks in the order of their definition: the engine ends before what it stands on.
  afterAll(() => engine.end(), 60_000);
  const database = useDatabase({ pool: { max: 12 }, atWork: true });
  const temporal = useTemporal();
  const taskQueue = options.taskQueue ?? temporal.taskQueue;
  const mail = useMailSink();
  const matters = useMatters(database);
  const logger = createLogger("tests", "fatal");
  let running: { readonly worker: Worker; readonly ended: Promise<void>; readonly mailer: Mailer } | undefined;
  let relay: Relay | undefined;

  const engine: Engine = {
    database,
    temporal,
    matters,
    mail,
    client: () => temporal.client(),
    startWorker: async (ports = {}) => {
      const mailer = createMailer({ url: mail.url, from: "河清 <heqing@localhost>" });
      const worker = await temporal.worker({
        taskQueue,
        workflowBundle: workflowBundle(),
        activities: createActivities({
          pool: database.pool("worker"),
          mailer,
          lawBook: options.law ?? LAW.law,
          articles: articlesOf(loadRules()),
          logger,
          publicUrl: "http://heqing.test",
          ...ports,
        }),
        shutdownGraceTime: 200,
        stickyQueueScheduleToStartTimeout: 500,
      });
      running = { worker, ended: worker.run(), mailer };
    },
    stopWorker: async () => {
      const stopping = running;
      running = undefined;
      stopping?.worker.shutdown();
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
      });
    },
    stopRelay: async () => {
      const stopping = relay;
      relay = undefined;
      await stopping?.close();
    },
    until: async (matterId, holds, limit = 30_000) => {
      for (const end = Date.now() + limit; ;) {
        const [seen] = await matters.rows<Seen>(SEEN, matterId);
        if (seen !== undefined && holds(seen)) return seen;
        if (Date.now() > end)
          throw new Error(`the awaited state did not come within ${limit} ms: ${JSON.stringify(seen)}`);
        await new Promise((done) => setTimeout(done, 50));
      }
    },
    step: async (matterId, kind) => {
      await engine.until(matterId, ({ todo }) => todo.includes(kind));
      return matters.value<number>(
        "select no from heqing.step where proceeding_id = $1 and kind = $2 and state = 'todo' order by no limit 1",
        matterId,
        kind,
      );
    },
    workflowId: rectificationId,
    end: async () => {
      await engine.stopRelay();
      for (const { id } of await matters.rows<{ id: string }>("select id from heqing.matter")) {
        const handle = temporal.client().workflow.getHandle(rectificationId(id));
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
