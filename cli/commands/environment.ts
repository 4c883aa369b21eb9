import { environmentReference } from "../environment-reference";
import { standardStreams, type Streams } from "../table/streams";
import { writeResult } from "../table/write-result";

/** `heqing environment`: prints every environment name with default and meaning. */
export async function run(_argv: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  await writeResult(streams, environmentReference());
  return 0;
}
