import { parseArgs } from "node:util";
import { obtainServer } from "../tools/temporal/obtain";
import { TOOLS_OF, type Topology } from "../tools/temporal/pins";
import type { ObtainProgress } from "../tools/temporal/progress";

const USAGE = "Usage: heqing temporal obtain [--for dev|postgres]\n";

/**
 * `heqing temporal obtain`: gets the Temporal server onto this machine before anything is started.
 * Progress goes to standard error, the address or the paths (one a line) to standard output.
 */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { for: { type: "string", default: "dev" } },
    allowPositionals: true,
  });
  const topology = values.for;
  if (positionals.join(" ") !== "obtain" || !isTopology(topology)) {
    process.stderr.write(USAGE);
    return 2;
  }
  const stop = new AbortController();
  const onSignal = (): void => stop.abort(new Error("stopped"));
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  try {
    const obtained = await obtainServer({ topology, signal: stop.signal, onProgress: progressPrinter() });
    const lines = obtained.kind === "address" ? [obtained.address] : Object.values(obtained.binaries);
    process.stdout.write(`${lines.join("\n")}\n`);
    return 0;
  } catch (error) {
    if (stop.signal.aborted) return 130;
    throw error;
  } finally {
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
  }
}

const isTopology = (word: string): word is Topology => Object.hasOwn(TOOLS_OF, word);

/** A line for each new phase and each message that counts nothing; counts at most every two seconds. */
function progressPrinter(): (progress: ObtainProgress) => void {
  let phase = "";
  let printed = 0;
  return (progress) => {
    const now = Date.now();
    if (progress.phase === phase && progress.done !== null && now - printed < 2_000) return;
    phase = progress.phase;
    printed = now;
    process.stderr.write(`${progress.message}\n`);
  };
}
