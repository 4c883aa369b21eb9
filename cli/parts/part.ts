import type { PartReadiness, Readiness } from "../../telemetry/readiness";
import { describeError, type Logger } from "../../telemetry/logger";
import { toPart, type FromPart, type ToPart } from "./channel";
import { onStopSignal } from "./stop-requests";

/** A started part. */
export interface RunningPart {
  readiness(): Promise<Readiness>;
  /** Takes nothing new, finishes what it holds, closes what it opened. */
  close(): Promise<void>;
}

/** How often a part looks at itself, in milliseconds; the supervisor is told only of changes. */
const LOOK_EVERY = 1_000;
const LOOK_EVERY_UNTIL_READY = 100;

/**
 * Runs a part in this process from its start to its end: start, until a stop signal or until the supervisor is gone (its pipe
 * closes), then an orderly end within the grace period. Gives the exit status.
 */
export async function runPart(
  options: { readonly logger: Logger; readonly graceSeconds: number; readonly onMessage?: (message: ToPart) => void },
  start: () => Promise<RunningPart>,
): Promise<number> {
  const { logger, graceSeconds, onMessage } = options;
  const asked = new Promise<string>((resolve) => {
    onStopSignal({ stop: resolve, force: () => process.exit(130) });
    if (process.connected) process.once("disconnect", () => resolve("the supervisor is gone"));
  });
  if (onMessage !== undefined) {
    process.on("message", (raw) => {
      const message = toPart(raw);
      if (message !== undefined) onMessage(message);
    });
  }
  tell({ type: "hello" });
  const part = await start();
  const stopLooking = lookAtItself(part);
  logger.info("started");
  const reason = await asked;
  stopLooking();
  logger.info({ reason }, "stopping");
  const force = setTimeout(() => {
    logger.error({ graceSeconds }, "the grace period is over, ending by force");
    process.exit(1);
  }, graceSeconds * 1_000);
  await part.close().catch((error: unknown) => logger.error({ err: describeError(error) }, "closing failed"));
  clearTimeout(force);
  logger.info("stopped");
  // What is closed holds nothing; should a library leave a timer, it must not hold the process.
  setTimeout(() => process.exit(0), 500).unref();
  if (process.connected) process.disconnect();
  return 0;
}

/** One sentence about parts that are not well. */
export function stateOf({ ready, parts }: Readiness): Omit<PartReadiness, "part"> {
  const unwell = parts.filter(({ state }) => state !== "ready");
  const message = unwell.map((part) => `${part.part}: ${part.message}`).join("; ");
  return { state: !ready ? "starting" : unwell.length > 0 ? "degraded" : "ready", message };
}

function lookAtItself(part: RunningPart): () => void {
  let last = "";
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const look = async (): Promise<void> => {
    const { state, message } = await part
      .readiness()
      .then(stateOf, (error: unknown) => ({ state: "down" as const, message: String(error) }));
    if (stopped) return;
    if (last !== `${state} ${message}`) tell({ type: "state", state, message });
    last = `${state} ${message}`;
    timer = setTimeout(() => void look(), state === "ready" ? LOOK_EVERY : LOOK_EVERY_UNTIL_READY);
  };
  void look();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** To the supervisor, when there is one. */
function tell(message: FromPart): void {
  if (process.connected) process.send?.(message, () => undefined);
}
