import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Connection } from "../../../cli/connection";
import { isRunning, type ProcessRecord } from "../../../local/supervisor/process-record";
import { freePort } from "../../setup/free-port";
import { startSystem, type RunningSystem } from "../running-system";
import { HalfOpenProxy } from "./half-open-proxy";
import { OwnPart } from "./own-part";

/** How far the clock of the second worker goes ahead. */
const SHIFT_MS = 3 * 3_600_000;

/**
 * `npm start` with what can be done to it: its mail goes through a line that may hang, to a server that may be killed; beside its
 * worker runs a second one whose clock goes wrong, behind lines of its own to Postgres and Temporal.
 */
export interface DisturbedSystem {
  readonly system: RunningSystem;
  readonly ownerUrl: string;
  readonly lines: Readonly<Record<"mail" | "postgres" | "temporal", HalfOpenProxy>>;
  /** Process of a part, where it runs now. */
  running(part: string): ProcessRecord | undefined;
  readonly mailServer: OwnPart;
  /** Message-IDs of everything the mail server has kept. */
  messageIds(): readonly string[];
  stop(): Promise<void>;
}

const hostAndPort = (url: string): { host: string; port: number } => {
  const { hostname, port } = new URL(url.includes("://") ? url : `tcp://${url}`);
  return { host: hostname, port: Number(port) };
};

export async function startDisturbed(mailFolder: string): Promise<DisturbedSystem> {
  const [smtp, page] = [await freePort(), await freePort()];
  const mail = await HalfOpenProxy.before({ host: "127.0.0.1", port: smtp });
  const smtpUrl = `smtp://127.0.0.1:${mail.port}`;
  const system = await startSystem({ environment: { DEMO: "1", SMTP_URL: smtpUrl } });
  const mailServer = new OwnPart(
    ["mail-catcher", "--folder", mailFolder, "--smtp-port", String(smtp), "--http-port", String(page)],
    {},
  );
  await system.line(/^ready in /);
  const connection = JSON.parse(readFileSync(join(system.dataFolder, "connection.json"), "utf8")) as Connection;
  if (connection.temporal === null) throw new Error("expected a Temporal address in connection.json");
  const { owner: ownerUrl, worker: workerUrl } = connection.database.roles;
  if (ownerUrl === undefined || workerUrl === undefined)
    throw new Error("expected addresses of Postgres in connection.json");
  const bookUrl = new URL(workerUrl);
  const postgres = await HalfOpenProxy.before(hostAndPort(bookUrl.href));
  const temporal = await HalfOpenProxy.before(hostAndPort(connection.temporal.address));
  bookUrl.hostname = "127.0.0.1";
  bookUrl.port = String(postgres.port);
  const secondWorker = new OwnPart(["worker"], {
    NODE_OPTIONS: `--require ${join(__dirname, "shifted-clock.cjs")}`,
    HEQING_SHIFT_MS: String(SHIFT_MS),
    HEQING_DATA: system.dataFolder,
    DATABASE_URL: bookUrl.href,
    TEMPORAL_ADDRESS: `127.0.0.1:${temporal.port}`,
    TEMPORAL_NAMESPACE: connection.temporal.namespace,
    SMTP_URL: smtpUrl,
    PUBLIC_URL: connection.api,
    HEALTH_PORT: String(await freePort()),
    BOUNCE_PORT: String(await freePort()),
  });
  const lines = { mail, postgres, temporal };
  return {
    system,
    ownerUrl,
    lines,
    running: (part) => system.processes().find((process) => process.part === part && isRunning(process)),
    mailServer,
    messageIds: () =>
      readdirSync(mailFolder)
        .filter((name) => name.endsWith(".eml"))
        .map((name) => /^message-id:\s*(\S+)/im.exec(readFileSync(join(mailFolder, name), "utf8"))?.[1] ?? name),
    stop: async () => {
      await secondWorker.stop();
      await mailServer.stop();
      for (const line of Object.values(lines)) await line.close();
    },
  };
}
