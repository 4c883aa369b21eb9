import { spawn } from "node:child_process";
import { Connection } from "@temporalio/client";
import { waitHealthy } from "../../local/temporal/health";
import { ensureNamespace, NAMESPACE } from "../../local/temporal/namespace";
import { ensureSearchAttributes } from "../../local/temporal/search-attributes";
import { obtainServer } from "../../local/temporal/obtain/obtain";
import type { Binaries, Topology } from "../../local/temporal/pins";
import type { ProcessDescription } from "../../local/temporal/process-description";
import { keep } from "./keeper";

/** A Temporal server of ours that runs as a child of this process, with our namespace. */
export interface RunningTemporal {
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Bytes of the server's output kept to explain its end. */
const KEPT = 8_192;

/** The binaries of a topology; where they must be built first, that is told on standard error. An address is not used. */
export async function temporalBinaries(topology: Topology): Promise<Binaries> {
  let phase = "";
  const obtained = await obtainServer({
    topology,
    env: { ...process.env, TEMPORAL_ADDRESS: "" },
    onProgress: (progress) => {
      if (progress.phase === phase || progress.phase === "search" || progress.phase === "ready") return;
      phase = progress.phase;
      process.stderr.write(`${progress.message}\n`);
    },
  });
  return obtained.kind === "binaries" ? obtained.binaries : {};
}

/** Spawns a described server, awaits it and makes the namespace. It ends with this process, and `folder` goes with it. */
export async function startTemporal(
  description: ProcessDescription,
  address: string,
  folder?: string,
): Promise<RunningTemporal> {
  const child = spawn(description.command, description.args, {
    env: { ...description.env },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const hear = (chunk: Buffer): void => void (said = (said + chunk.toString()).slice(-KEPT));
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const over = new AbortController();
  const ended = new Promise<void>((done) => {
    child.once("error", (error) => (over.abort(error), done()));
    child.once("close", () => (over.abort(new Error(`the Temporal server ended: ${said}`)), done()));
  });
  const pid = child.pid ?? 0;
  const release = keep(pid, "SIGTERM", folder);
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    const force = setTimeout(() => child.kill("SIGKILL"), 10_000);
    await ended;
    clearTimeout(force);
    await release();
  };
  try {
    await waitHealthy(address, { signal: over.signal });
    const connection = await Connection.connect({ address });
    try {
      await ensureNamespace(connection, NAMESPACE);
      await ensureSearchAttributes(connection, NAMESPACE);
    } finally {
      await connection.close();
    }
  } catch (cause) {
    await stop();
    throw cause;
  }
  return { address, pid, stop };
}
