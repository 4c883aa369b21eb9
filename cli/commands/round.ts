import { pipeline } from "node:stream/promises";
import { printRounded, type RoundingOptions } from "../../domain/number";
import { commandLine, read } from "../command-line";
import { signedNumberOf } from "../table/number-of";
import { isBrokenPipe, standardStreams, type Streams } from "../table/streams";
import { openInput, unusable } from "../table/table-input";
import { usage, wholeNumber } from "../usage";

const MOST_DECIMALS = 100;

/** `heqing round --decimals N`: one number a line, half to even; a bad line gives an empty line, so that lines stay aligned. */
export async function run(argv: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  const line = commandLine("heqing round")
    .option("--in <file>", "one number a line; default, and -: standard input")
    .option("--decimals <number>", "digits after the point")
    .option("--keep-significant", "a number that would become 0 keeps one significant digit");
  const { options: values } = read(line, argv);
  if (values.decimals === undefined) throw usage("decimals", `a whole number from 0 to ${MOST_DECIMALS}`, undefined);
  const decimals = wholeNumber("decimals", values.decimals, MOST_DECIMALS);
  const options: RoundingOptions = { keepSignificant: values.keepSignificant ?? false };
  let bad = false;

  async function* rounded(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
    let number = 0;
    for await (const lines of linesOf(chunks)) {
      let output = "";
      for (const line of lines) {
        number += 1;
        const value = signedNumberOf(line);
        if (value === null) {
          bad = true;
          streams.errors.write(
            `${number}:1: expected a number such as -0.25, got ${JSON.stringify(line.slice(0, 60))}\n`,
          );
        }
        output += value === null ? "\n" : `${printRounded(value, decimals, options)}\n`;
      }
      yield output;
    }
  }

  try {
    await pipeline(openInput(values.in, streams), rounded, streams.output, { end: streams.output !== process.stdout });
  } catch (error) {
    if (!isBrokenPipe(error)) throw unusable(error, values.in);
  }
  return bad ? 1 : 0;
}

/** The lines of a text, LF or CRLF, with or without byte-order mark, as many at a time as a chunk completes. */
async function* linesOf(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder("utf-8");
  const unterminated = (line: string): string => (line.endsWith("\r") ? line.slice(0, -1) : line);
  let rest = "";
  for await (const chunk of chunks) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    const lines = (rest + decoder.decode(bytes, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield lines.map(unterminated);
  }
  rest += decoder.decode();
  if (rest !== "") yield [unterminated(rest)];
}
