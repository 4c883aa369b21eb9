import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { join } from "node:path";
import { HeqingError } from "../../domain/errors";
import { readyCluster, serverEnvironment } from "./cluster";
import { explainFailure } from "./folder-error";
import { postgresPlace, type PlaceOptions, type PostgresPlace } from "./place";
import type { ServerSettings } from "./settings";

/** How to run one cluster: plain data for whoever spawns it, and how to reach it. */
export interface PostgresServer {
  readonly place: PostgresPlace;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Set only when we are root. */
  readonly uid?: number;
  readonly gid?: number;
  /** Ends sessions, writes a checkpoint, stops. Spawn it detached: a Ctrl-C would reach it before its users otherwise. */
  readonly stopSignal: "SIGINT";
  readonly port: number;
  /** Address of the superuser, for `heqing bootstrap` alone. */
  readonly adminUrl: string;
  /** Resolves when the server takes sessions. */
  waitReady(options?: ReadyOptions): Promise<void>;
}

export interface ReadyOptions {
  /** Milliseconds without an answer before it is given up; recovery after a crash does not count. @default 60000 */
  readonly patience?: number;
  /** Stops waiting, for example since the process ended. */
  readonly signal?: AbortSignal;
}

/** Milliseconds between two attempts to connect. */
const BETWEEN = 50;
/** Milliseconds a server that does not know our password may stand at our port while ours starts. */
const FOREIGN_PATIENCE = 5_000;

type Answer = { readonly is: "ready" | "starting" | "silent" } | { readonly is: "foreign"; readonly cause: unknown };

async function ask(adminUrl: string): Promise<Answer> {
  const client = new Client({
    connectionString: adminUrl,
    connectionTimeoutMillis: 5_000,
    application_name: "heqing start",
  });
  client.on("error", () => undefined); // a server that goes away while we ask has not answered
  try {
    await client.connect(); // only a server that takes sessions lets us in
    return { is: "ready" };
  } catch (cause) {
    const code = (cause as { code?: string }).code ?? "";
    if (code === "28P01" || code === "28000") return { is: "foreign", cause };
    return { is: code === "57P03" ? "starting" : "silent" };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function waitReady(adminUrl: string, { patience = 60_000, signal }: ReadyOptions = {}): Promise<void> {
  let last = Date.now();
  for (;;) {
    signal?.throwIfAborted();
    const answer = await ask(adminUrl);
    if (answer.is === "ready") return;
    if (answer.is === "starting") last = Date.now();
    const waited = Date.now() - last;
    // Where another server holds the port, ours ends with a better reason in a moment; so this is no first answer.
    if (answer.is === "foreign" && waited > FOREIGN_PATIENCE) {
      throw new HeqingError(
        "DATABASE_UNREACHABLE",
        "expected our own Postgres at this port, the server there does not know our superuser's password; is another one running there?",
        { fields: { port: Number(new URL(adminUrl).port) }, cause: answer.cause },
      );
    }
    if (waited > patience) {
      throw new HeqingError(
        "DATABASE_UNREACHABLE",
        `expected Postgres to answer within ${patience / 1000} s, it did not`,
      );
    }
    await pause(BETWEEN, undefined, signal === undefined ? {} : { signal });
  }
}

/**
 * Makes the cluster where there is none and says how to run it.
 * @throws HeqingError DATA_FOLDER_OLDER, FOLDER_UNUSABLE, DISK_FULL, ENVIRONMENT_INVALID
 */
export async function preparePostgres(place: PostgresPlace, settings: ServerSettings): Promise<PostgresServer> {
  const password = await readyCluster(place, settings);
  const adminUrl = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${settings.port}/postgres`;
  return {
    place,
    command: join(place.binaries.folder, "bin", "postgres"),
    args: ["-D", place.data],
    env: serverEnvironment(),
    cwd: place.data,
    ...(place.user === null ? {} : { uid: place.user.uid, gid: place.user.gid }),
    stopSignal: "SIGINT",
    port: settings.port,
    adminUrl,
    waitReady: (options) => waitReady(adminUrl, options),
  };
}

/** Says in one sentence why a server ended, from the last lines it wrote. */
export const explainExit = (
  server: Pick<PostgresServer, "place">,
  lastLines: string,
  code: number | null,
): HeqingError =>
  explainFailure(lastLines, server.place.data) ??
  (/lock file "postmaster\.pid" already exists/.test(lastLines)
    ? new HeqingError("ALREADY_RUNNING", `another Postgres runs on ${server.place.data}`, {
        fields: { folder: server.place.data },
      })
    : /Address already in use/.test(lastLines)
      ? new HeqingError("PORT_TAKEN", "the port meant for Postgres is in use")
      : new HeqingError(
          "DATABASE_UNREACHABLE",
          `Postgres ended with ${code ?? "a signal"}: ${lastLines.trim().split("\n").slice(-3).join(" | ")}`,
        ));

/** A server that runs as a child of this process. */
export interface RunningPostgres {
  readonly server: PostgresServer;
  readonly pid: number;
  /** Fast shutdown; harmless when it already ended. */
  stop(): Promise<void>;
  /** Resolves when the process has ended, whatever the cause. */
  readonly ended: Promise<void>;
}

/** Bytes of the server's output kept to explain its end. */
const KEPT = 8_192;
/** Milliseconds a fast shutdown may take before the server is ended without a checkpoint. */
const STOP_PATIENCE = 20_000;

/**
 * Prepares, spawns and awaits a server; for tests and tools. `npm start` spawns the description itself.
 * @throws HeqingError as preparePostgres, DATABASE_UNREACHABLE, PORT_TAKEN, ALREADY_RUNNING
 */
export async function startPostgres(options: PlaceOptions & ServerSettings): Promise<RunningPostgres> {
  const server = await preparePostgres(postgresPlace(options), options);
  const { command, args, env, cwd, uid, gid } = server;
  const child = spawn(command, args, {
    env,
    cwd,
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said = (said + chunk.toString()).slice(-KEPT)));
  const over = new AbortController();
  const ended = new Promise<void>((done) => {
    child.once("error", (cause) => {
      over.abort(explainFailure(String(cause), server.place.data, cause) ?? cause);
      done();
    });
    child.once("close", (code) => {
      over.abort(explainExit(server, said, code));
      done();
    });
  });
  const stop = async (): Promise<void> => {
    if (over.signal.aborted) return;
    child.kill(server.stopSignal);
    const force = setTimeout(() => child.kill("SIGQUIT"), STOP_PATIENCE);
    await ended;
    clearTimeout(force);
  };
  try {
    await server.waitReady({ signal: over.signal });
  } catch (cause) {
    const why: unknown = over.signal.aborted ? over.signal.reason : cause;
    await stop();
    throw why;
  }
  return { server, pid: child.pid ?? 0, stop, ended };
}
