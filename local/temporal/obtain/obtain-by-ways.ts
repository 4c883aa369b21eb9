import { HeqingError } from "../../../domain/errors";
import { SERVER_VERSION, type Binaries, type Tool } from "../pins";
import { say } from "./progress";
import type { Way, WayContext } from "./way";

/** Tries ways one after another for what is still missing. */
export type TryWays = (ways: readonly Way[], context: WayContext) => Promise<void>;

/** The ways in their order: the quick ones, and those that one process at a time may try. */
export interface OrderedWays {
  readonly quick: readonly Way[];
  /** Calls `run` with the slow ways, under the lock. Not called when the quick ways found everything. */
  readonly slow: (run: TryWays) => Promise<void>;
}

/**
 * Collects the tools from the first ways that have them; each later way is asked only for what is still missing.
 * @throws HeqingError SERVER_UNOBTAINABLE, one message that names each way and why it failed
 */
export async function obtainByWays(tools: readonly Tool[], context: WayContext, ways: OrderedWays): Promise<Binaries> {
  const found: Partial<Record<Tool, string>> = {};
  const reasons = new Map<string, string>();
  const missing = (): Tool[] => tools.filter((tool) => found[tool] === undefined);

  const tryWays: TryWays = async (list, { onProgress, ...rest }) => {
    for (const way of list) {
      if (missing().length === 0) return;
      rest.signal?.throwIfAborted();
      const { binaries, reason } = await way.attempt(missing(), { onProgress, ...rest });
      Object.assign(found, binaries);
      // The cache is asked again under the lock: only a new reason is worth a line.
      if (reason !== null && reasons.get(way.name) !== reason) onProgress(say("search", `${way.name}: ${reason}`));
      if (reason !== null) reasons.set(way.name, reason);
    }
  };

  await tryWays(ways.quick, context);
  if (missing().length > 0) await ways.slow(tryWays);
  if (missing().length === 0) return found;
  throw unobtainable(missing(), reasons);
}

function unobtainable(missing: readonly Tool[], reasons: ReadonlyMap<string, string>): HeqingError {
  const lines = [...reasons].map(([way, reason]) => `- ${way}: ${reason}`);
  const message = [
    `No way to a Temporal server ${SERVER_VERSION} worked (missing: ${missing.join(", ")}):`,
    "- TEMPORAL_ADDRESS: not set",
    ...lines,
    "Install Go as named above, or put the server on PATH, or give the address of a running one by TEMPORAL_ADDRESS.",
  ].join("\n");
  return new HeqingError("SERVER_UNOBTAINABLE", message, { fields: { missing: [...missing] } });
}
