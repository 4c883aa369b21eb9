import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, Connection } from "@temporalio/client";
import { NativeConnection } from "@temporalio/worker";
import { SMTPServer } from "smtp-server";
import { createActivities, createMailer } from "../../activities";
import { createWorkers } from "../../cli/parts/queues";
import { migrate } from "../../db/migrate/migrate";
import { createPool } from "../../db/connect/pool";
import { keepRules } from "../../db/migrate/rule-book";
import type { Role } from "../../db/migrate/roles";
import { createSources } from "../../intake/fetching/sources";
import { lawBookOf } from "../../engine/law-book";
import { startRelay } from "../../relay";
import { articlesOf, loadRules } from "../../rules";
import { createLogger } from "../../telemetry/logger";
import { NAMESPACE } from "../../local/temporal/namespace";
import { bundleFile, WORKFLOWS } from "../setup/bundle-file";
import type { RunningTemporal } from "../setup/temporal-server";
import { openFloor, quietSdk, type Floor } from "./floor";
import { machineLines } from "./machine";
import { openNoticeBook, recipients, sectionOf, type NoticeBook } from "./notice-book";
import { report } from "./results";
import { samplesOf, type Samples } from "./samples";
import { startBenchDevServer, startBenchPostgres, startBenchServer, type BenchPostgres } from "./servers";
import { markdown, type Row } from "./table";

const ROUNDS = 3;
const A_ROUND = 15;
const WARM_UP = 10;
const STORM = Number(process.env["STORM"] ?? 1_000);
const IN_FLIGHT = 32;
/** Connections of each pool. */
const POOL = 20;
const FLOOR_ACTIVITIES = 3;

const TOPOLOGIES = ["dev server", "server on Postgres"] as const;
type Topology = (typeof TOPOLOGIES)[number];
/** At most so many times the floor. */
const BARS: Readonly<Record<Topology, { readonly median: number; readonly p99: number; readonly storm: number }>> = {
  "dev server": { median: 0.5, p99: 1.0, storm: 0.8 },
  "server on Postgres": { median: 0.7, p99: 1.0, storm: 0.8 },
};

/** A mail server that takes everything and says when it has taken the whole notice of a section. */
class Taker {
  readonly #left = new Map<number, { open: number; readonly taken: () => void }>();
  readonly #server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    onData: (stream, session, callback) => {
      const { rcptTo } = session.envelope; // forgotten by the server once it has answered
      stream.resume();
      stream.once("end", () => {
        callback();
        for (const { address } of rcptTo) this.#took(sectionOf(address));
      });
    },
  });

  async start(): Promise<string> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server.server, "listening");
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  /** Resolves when every recipient of the section's notice was taken. */
  notice(section: number): Promise<void> {
    return new Promise((taken) => this.#left.set(section, { open: recipients(section).length, taken }));
  }

  #took(section: number): void {
    const left = this.#left.get(section);
    if (left === undefined) return;
    left.open -= 1;
    if (left.open === 0) left.taken();
  }

  stop(): Promise<void> {
    return new Promise((done) => this.#server.close(() => done()));
  }
}

/** The engine of one process over a server, and what to do to it. */
interface Bench {
  readonly book: NoticeBook;
  readonly taker: Taker;
  readonly floor: Floor;
  close(): Promise<void>;
}

async function openBench(postgres: BenchPostgres, server: RunningTemporal, sections: number): Promise<Bench> {
  const pool = (role: Role) => createPool({ url: postgres.url(role), applicationName: "bench", max: POOL });
  const pools = { owner: pool("owner"), api: pool("api"), worker: pool("worker"), relay: pool("relay") };
  const book = await openNoticeBook(pools.owner, pools.api, sections);
  const taker = new Taker();
  const mailer = createMailer({ url: await taker.start(), from: "河清 <heqing@localhost>" });
  const folder = mkdtempSync(join(tmpdir(), "heqing-notice-"));
  const native = await NativeConnection.connect({ address: server.address });
  const connection = await Connection.connect({ address: server.address });
  const library = loadRules();
  const logger = createLogger("bench", "warn");
  const workers = await createWorkers({
    connection: native,
    namespace: NAMESPACE,
    judging: POOL,
    graceSeconds: 10,
    workflows: { workflowBundle: { codePath: await bundleFile(WORKFLOWS, folder, "workflows") } },
    activities: createActivities({
      pool: pools.worker,
      mailer,
      sources: createSources({ pool: pools.worker, library, folder: null }),
      lawBook: lawBookOf(library),
      articles: articlesOf(library),
      logger,
      publicUrl: "http://bench.example",
    }),
  });
  const polling = workers.run();
  const client = new Client({ connection, namespace: NAMESPACE });
  const relay = startRelay({ pool: pools.relay, databaseUrl: postgres.url("relay"), client, logger });
  const floor = await openFloor(server.address, NAMESPACE);
  return {
    book,
    taker,
    floor,
    close: async () => {
      await relay.close();
      workers.shutdown();
      await polling;
      await floor.close();
      mailer.close();
      await taker.stop();
      await native.close();
      await connection.close();
      await Promise.all(Object.values(pools).map((each) => each.end()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** From the moment a verdict is handed in to the moment its notice has been taken for every recipient. */
async function notices({ book, taker }: Bench, from: number, to: number): Promise<number[]> {
  const durations: number[] = [];
  for (let section = from; section < to; section += 1) {
    const taken = taker.notice(section);
    const start = performance.now();
    await book.release(section, section + 1);
    await taken;
    durations.push(performance.now() - start);
  }
  return durations;
}

/** All at once: how long until the last notice has been taken. */
async function storm({ book, taker }: Bench, from: number, to: number): Promise<Samples> {
  const durations: number[] = [];
  const start = performance.now();
  const taken = Array.from({ length: to - from }, async (_, index) => {
    await taker.notice(from + index);
    durations.push(performance.now() - start);
  });
  await book.release(from, to);
  await Promise.all(taken);
  return samplesOf(durations, performance.now() - start);
}

/** Ours and the floor in turns, so that a busy minute of the machine falls on both. */
async function rows(bench: Bench, topology: Topology): Promise<readonly Row[]> {
  await notices(bench, 0, WARM_UP);
  const ours: number[] = [];
  const floors: Samples[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = WARM_UP + round * A_ROUND;
    ours.push(...(await notices(bench, from, from + A_ROUND)));
    floors.push(await bench.floor.workflows(FLOOR_ACTIVITIES, A_ROUND, 1));
  }
  const notice = samplesOf(
    ours,
    ours.reduce((sum, each) => sum + each, 0),
  );
  /** The middle of the rounds that ran in turns with ours. */
  const floorMedian = floors.map(({ median }) => median).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
  const first = WARM_UP + ROUNDS * A_ROUND;
  const stormed = await storm(bench, first, first + STORM);
  const floorStorm = await bench.floor.workflows(FLOOR_ACTIVITIES, STORM, IN_FLIGHT);
  const single = await bench.floor.workflows(FLOOR_ACTIVITIES, ROUNDS * A_ROUND, 1);
  const bars = BARS[topology];
  const line = (what: string, floor: number, measured: number, most: number): void =>
    report({
      what: `${what}, ${topology}`,
      floor: `workflow of ${FLOOR_ACTIVITIES} activities: ${floor.toFixed(0)} ms`,
      measured: `${measured.toFixed(0)} ms`,
      ratio: measured / floor,
      bar: { most },
    });
  line("verdict to notice, median", floorMedian, notice.median, bars.median);
  line("verdict to notice, p99", single.p99, notice.p99, bars.p99);
  report({
    what: `storm of ${STORM}, all notified, ${topology}`,
    floor: `${STORM} such workflows, ${IN_FLIGHT} in flight: ${floorStorm.perSecond.toFixed(1)}/s`,
    measured: `${stormed.perSecond.toFixed(1)}/s`,
    ratio: floorStorm.perSecond / stormed.perSecond,
    bar: { most: bars.storm },
  });
  return [
    { what: "verdict to notice taken", samples: notice },
    { what: `floor: workflow of ${FLOOR_ACTIVITIES} activities`, samples: single },
    { what: `storm of ${STORM}, all notified`, samples: stormed },
    { what: `floor: ${STORM} such workflows, ${IN_FLIGHT} in flight`, samples: floorStorm },
  ];
}

/** Verdict to notice, one by one and in a storm, beside bare workflows on the same server in the same run. */
export async function main(): Promise<void> {
  const began = performance.now();
  quietSdk();
  for (const topology of TOPOLOGIES) {
    const postgres = await startBenchPostgres();
    try {
      await migrate({ ownerUrl: postgres.url("owner") });
      await keepRules({ ownerUrl: postgres.url("owner"), rules: loadRules().rules });
      const server = topology === "dev server" ? await startBenchDevServer() : await startBenchServer(postgres);
      try {
        if (topology === "dev server") process.stdout.write(`${machineLines(postgres.version).join("\n")}\n\n`);
        const bench = await openBench(postgres, server, WARM_UP + ROUNDS * A_ROUND + STORM);
        process.stdout.write(`${markdown(topology, await rows(bench, topology))}\n\n`);
        await bench.close();
      } finally {
        await server.stop();
      }
    } finally {
      await postgres.stop();
    }
  }
  process.stdout.write(`measured in ${Math.round((performance.now() - began) / 1_000)} s\n`);
}
