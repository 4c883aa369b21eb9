import { RETENTION_DAYS } from "../../local/temporal/namespace";
import { obtainServer } from "../../local/temporal/obtain/obtain";
import { TOOLS_OF, type Topology } from "../../local/temporal/pins";
import type { ObtainProgress } from "../../local/temporal/obtain/progress";
import { commandLine, read } from "../command-line";
import { readEnvironment } from "../environment";
import { standardStreams, type Streams } from "../table/streams";
import { temporalConnection } from "../temporal-connection";
import { prepareNamespace } from "../temporal-namespace";
import { writeResult } from "../table/write-result";

const USAGE = "Usage: heqing temporal obtain [--for dev|postgres]\n       heqing temporal namespace\n";

/**
 * `heqing temporal obtain`: gets the Temporal server onto this machine before anything is started.
 * Progress goes to standard error, the address or the paths (one a line) to standard output.
 * `heqing temporal namespace`: sets and verifies the namespace of the server at TEMPORAL_ADDRESS, once it serves; for
 * parts started alone, since `heqing start` does it by itself.
 */
export async function run(argv: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  const line = commandLine("heqing temporal")
    .argument("[what...]", "obtain: the server; namespace: of the server at TEMPORAL_ADDRESS")
    .option("--for <topology>", "obtain for dev or postgres; default: dev");
  const { options, words } = read(line, argv);
  const word = words[0].join(" ");
  const topology = options.for ?? "dev";
  if (word === "namespace" && options.for === undefined) return untilStopped((signal) => namespace(signal, streams));
  if (word === "obtain" && isTopology(topology)) return untilStopped((signal) => obtain(topology, signal, streams));
  streams.errors.write(USAGE);
  return 2;
}

async function obtain(topology: Topology, signal: AbortSignal, streams: Streams): Promise<void> {
  const obtained = await obtainServer({ topology, signal, onProgress: progressPrinter(streams) });
  const lines = obtained.kind === "address" ? [obtained.address] : Object.values(obtained.binaries);
  await writeResult(streams, `${lines.join("\n")}\n`);
}

async function namespace(signal: AbortSignal, streams: Streams): Promise<void> {
  const temporal = temporalConnection(readEnvironment());
  const { created, changedFrom, searchAttributes } = await prepareNamespace(temporal, signal);
  const done = created ? "made" : changedFrom === null ? "as it was" : `kept ${changedFrom} days before`;
  await writeResult(
    streams,
    `namespace ${temporal.namespace} at ${temporal.address}: ${done}, keeps histories ${RETENTION_DAYS} days\n`,
  );
  if (!searchAttributes.known) streams.errors.write(`search attributes: goes on without (${searchAttributes.why})\n`);
}

/** Does the work until it is done (exit status 0) or a stop signal comes (130). */
async function untilStopped(work: (signal: AbortSignal) => Promise<void>): Promise<number> {
  const stop = new AbortController();
  const onSignal = (): void => stop.abort(new Error("stopped"));
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  try {
    await work(stop.signal);
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
function progressPrinter({ errors }: Streams): (progress: ObtainProgress) => void {
  let phase = "";
  let printed = 0;
  return (progress) => {
    const now = Date.now();
    if (progress.phase === phase && progress.done !== null && now - printed < 2_000) return;
    phase = progress.phase;
    printed = now;
    errors.write(`${progress.message}\n`);
  };
}
