import { Readable, Writable } from "node:stream";
import type { Streams } from "../../../cli/table/streams";

/** What a command did: its status and everything it wrote. */
export interface CommandRun {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

class Collected extends Writable {
  readonly #chunks: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#chunks.push(chunk);
    done();
  }

  text(): string {
    return Buffer.concat(this.#chunks).toString("utf8");
  }
}

type Run = (argv: readonly string[], streams: Streams) => Promise<number>;

/** Runs a command on a text or bytes as standard input, cut into chunks of `chunk` bytes. */
export async function runCommand(
  run: Run,
  argv: readonly string[],
  input: string | Buffer,
  chunk = 1 << 16,
): Promise<CommandRun> {
  const bytes = Buffer.from(input as string);
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += chunk) chunks.push(bytes.subarray(at, at + chunk));
  const [output, errors] = [new Collected(), new Collected()];
  const status = await run(argv, { input: Readable.from(chunks), output, errors });
  return { status, output: output.text(), errors: errors.text() };
}

/** The lines of a text that ends in a line feed. */
export const lines = (text: string): readonly string[] => text.split("\n").slice(0, -1);
