import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { ROLE_NAMES } from "../db/migrate/roles";
import { HeqingError } from "../domain/errors";
import { outsideFolder } from "../local/postgres/place";
import { isRunning } from "../local/supervisor/process-record";

const process_ = z.object({ part: z.string(), pid: z.number().int().positive(), started: z.string() });

/** How the other commands find the running system: `connection.json` in the data folder, mode 0600, gone when it stops. */
export const CONNECTION = z.object({
  version: z.literal(1),
  supervisor: process_,
  dataFolder: z.string(),
  /** Address of the pages and the API on this machine. */
  api: z.string(),
  /** Page of the mail catcher; null when mail goes to a server elsewhere. */
  mailPage: z.string().nullable(),
  smtp: z.string(),
  temporal: z.object({ address: z.string(), namespace: z.string(), page: z.string().nullable() }).nullable(),
  /** Health addresses of the parts without pages. */
  health: z.object({ api: z.string(), worker: z.string(), relay: z.string() }),
  /** A login for each role, and the administrator's for backups and doctor. */
  database: z.object({
    administrator: z.string(),
    roles: z.record(z.enum(ROLE_NAMES as [string, ...string[]]), z.string()),
  }),
});
export type Connection = z.infer<typeof CONNECTION>;

/** The file's place in a data folder. */
export const connectionFile = (dataFolder: string): string => join(dataFolder, "connection.json");

/** The checkout this program runs from, found from the sources and from dist/ alike. */
export function checkoutFolder(): string {
  const above = dirname(__dirname);
  return above.endsWith("dist") ? dirname(above) : above;
}

/**
 * The running system of this checkout (or of HEQING_DATA).
 * @throws HeqingError SYSTEM_NOT_RUNNING naming the folders looked at
 */
export function findRunningSystem(
  dataFolder: string | undefined = process.env["HEQING_DATA"],
  checkout = checkoutFolder(),
): Connection {
  const folders =
    dataFolder === undefined || dataFolder === ""
      ? [join(checkout, ".heqing"), outsideFolder(checkout)]
      : [resolve(dataFolder)];
  for (const folder of folders) {
    const connection = readConnection(connectionFile(folder));
    if (connection !== undefined && isRunning(connection.supervisor)) return connection;
  }
  throw new HeqingError("SYSTEM_NOT_RUNNING", `No running system was found in ${folders.join(" or ")}.`, {
    fields: { folders },
  });
}

function readConnection(path: string): Connection | undefined {
  try {
    return CONNECTION.safeParse(JSON.parse(readFileSync(path, "utf8"))).data;
  } catch {
    return undefined;
  }
}

/** Whether a command has a book to work on: one that is named, or the running system's. */
export function isSystemRunning(): boolean {
  if ((process.env["DATABASE_URL"] ?? "") !== "") return true;
  try {
    findRunningSystem();
    return true;
  } catch (error) {
    if (error instanceof HeqingError && error.code === "SYSTEM_NOT_RUNNING") return false;
    throw error;
  }
}
