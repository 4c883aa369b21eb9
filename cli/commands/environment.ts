import { commandLine, read } from "../command-line";
import { environmentReference } from "../environment-reference";
import { standardStreams, type Streams } from "../table/streams";
import { writeResult } from "../table/write-result";

/** `heqing environment`: prints every environment name with default and meaning. */
export async function run(argv: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  read(commandLine("heqing environment"), argv);
  await writeResult(streams, environmentReference());
  return 0;
}
