import type { Command as Line } from "@commander-js/extra-typings";
import { HeqingError } from "../domain/errors";
import { commandLine, Help } from "./command-line";
import { COMMANDS, type Command } from "./commands";
import { exitStatus } from "./exit";
import { standardStreams } from "./table/streams";
import { writeResult } from "./table/write-result";

const EXIT = "\nExit: 0 well, 1 some rows bad, 2 usage, 3 the system needed is not running.";

/** Runs one command: `main(["deadline", "--days", "3"])`. Gives the exit status; results go to stdout, all else to stderr. */
export async function main(
  argv: readonly string[],
  commands: Readonly<Record<string, Command>> = COMMANDS,
): Promise<number> {
  const [first = "", second] = argv;
  const [name, ...rest] = first === "help" && second !== undefined ? [second, "--help"] : argv;
  let status = 0;
  const line = lineOf(commands, async ({ load }) => {
    status = await load().run(rest);
  });
  try {
    try {
      await line.parseAsync(name === undefined ? [] : [name, ...rest], { from: "user" });
      return status;
    } catch (error) {
      if (!(error instanceof Help)) throw error;
      if (error.asked) await writeResult(standardStreams(), error.text);
      else process.stderr.write(error.text);
      return error.asked ? 0 : 2;
    }
  } catch (error) {
    const place = first === "help" || Object.hasOwn(commands, first) ? `heqing ${first}` : "heqing";
    process.stderr.write(`${place}: ${sentence(error)}\n`);
    return exitStatus(error);
  }
}

/** Names and summaries of all commands. The words after a name, `--help` too, are its own module's, loaded only then. */
function lineOf(commands: Readonly<Record<string, Command>>, run: (command: Command) => Promise<void>): Line {
  const line = commandLine("heqing").usage("<command> [options]").addHelpText("after", EXIT);
  for (const [name, command] of Object.entries(commands)) {
    line
      .command(name)
      .summary(command.summary)
      .helpOption(false)
      .allowUnknownOption()
      .allowExcessArguments()
      .action(() => run(command));
  }
  return line.enablePositionalOptions();
}

/** An expected failure is one sentence with its code and what to do; anything else shows where it came from. */
function sentence(error: unknown): string {
  if (error instanceof HeqingError) return `${error.message} [${error.code}] ${error.entry.todo}`;
  if (error instanceof Error) return error.stack ?? error.message;
  return String(error);
}
