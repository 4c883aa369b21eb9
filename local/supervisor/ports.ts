import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import { join } from "node:path";
import { z } from "zod";
import { HeqingError } from "../../domain/errors";
import { HIGHEST_MEMBERSHIP_PORT, SERVER_PORTS } from "../temporal/postgres-server";
import { readJson, writeJson } from "./whole-file";

/** Ports chosen once and kept (clients reach Temporal by FRONTEND_GRPC_PORT); the pages' own is fixed by PORT. */
export const KEPT_PORTS = [
  "postgres",
  "smtp",
  "mail",
  "api",
  "worker",
  "relay",
  "bounce",
  "temporalPage",
  ...SERVER_PORTS,
] as const;
export type KeptPort = (typeof KEPT_PORTS)[number];
export type Ports = Readonly<Record<KeptPort, number>>;

const HOST = "127.0.0.1";
const LOWEST = 20_000;
const KEPT = z.record(z.string(), z.number().int().min(1).max(65_535));

/** Whether nothing listens on the port. */
export function isFree(port: number, host: string = HOST): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/**
 * The kept ports of this data folder; one that another program took meanwhile is chosen anew.
 * To be called after orphans were ended, else their ports look taken.
 */
export async function keepPorts(dataFolder: string): Promise<Ports> {
  const path = join(dataFolder, "ports.json");
  const parsed = KEPT.safeParse(readJson(path));
  const before = parsed.success ? parsed.data : {};
  const chosen: Partial<Record<KeptPort, number>> = {};
  for (const name of KEPT_PORTS) {
    const kept = before[name];
    const usable = kept !== undefined && kept <= HIGHEST_MEMBERSHIP_PORT && (await isFree(kept));
    chosen[name] = usable ? kept : await freePort(Object.values(chosen));
  }
  writeJson(path, chosen);
  return chosen as Ports;
}

/**
 * Makes sure the pages' port can be had, before anything is started.
 * @throws HeqingError PORT_TAKEN
 */
export async function requireFree(port: number, host: string): Promise<void> {
  if (await isFree(port, host)) return;
  throw new HeqingError("PORT_TAKEN", `Port ${port} is in use by another program.`, { fields: { port } });
}

/** Of the range below, which is also outside the one from which Linux gives ports to outgoing connections. */
async function freePort(not: readonly number[]): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST_MEMBERSHIP_PORT + 1);
    if (!not.includes(port) && (await isFree(port))) return port;
  }
}
