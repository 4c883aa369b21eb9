import { join } from "node:path";
import { closedFolder } from "./closed-folder";
import { SERVER_VERSION } from "./pins";
import type { ProcessDescription } from "./process-description";

/** Where the dev server keeps its data and on which ports of 127.0.0.1 it listens; without `uiPort` it has no pages. */
export interface DevServerOptions {
  /** The `temporal` binary. */
  readonly binary: string;
  readonly dataFolder: string;
  readonly port: number;
  readonly uiPort?: number;
  readonly metricsPort?: number;
  readonly logLevel?: "debug" | "info" | "warn" | "error";
}

/**
 * The dev server's SQLite file. Its schema is made once and never migrated, so the name carries the server version;
 * another version starts a new file, refilled from the book.
 */
export const devServerFile = (dataFolder: string): string => join(dataFolder, "temporal", `dev-${SERVER_VERSION}.db`);

/**
 * Makes the folder and describes `server start-dev`: one process on 127.0.0.1, file-backed.
 * WAL with `synchronous=NORMAL` loses nothing when the process is killed; what a power cut takes, the book refills.
 */
export async function devServerProcess(options: DevServerOptions): Promise<ProcessDescription> {
  const file = devServerFile(options.dataFolder);
  const folder = await closedFolder(options.dataFolder);
  const args = ["server", "start-dev", "--ip", "127.0.0.1", "--port", String(options.port), "--db-filename", file];
  args.push("--sqlite-pragma", "journal_mode=WAL", "--sqlite-pragma", "synchronous=NORMAL");
  if (options.uiPort === undefined) args.push("--headless");
  else args.push("--ui-port", String(options.uiPort), "--ui-disable-news-fetch");
  if (options.metricsPort !== undefined) args.push("--metrics-port", String(options.metricsPort));
  args.push("--log-format", "json", "--log-level", options.logLevel ?? "warn");
  // A person's own Temporal profile must not reach into our server.
  args.push("--disable-config-file", "--disable-config-env");
  return { command: options.binary, args, env: { HOME: folder } };
}
