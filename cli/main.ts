import { HeqingError } from "../domain/errors";
import { COMMANDS, type Command } from "./commands";
import { exitStatus } from "./exit";
import { standardStreams } from "./table/streams";
import { writeResult } from "./table/write-result";

/** Runs one command: `main(["deadline", "--days", "3"])`. Gives the exit status; results go to stdout, all else to stderr. */
export async function main(
  argv: readonly string[],
  commands: Readonly<Record<string, Command>> = COMMANDS,
): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined) {
    process.stderr.write(help(commands));
    return 2;
  }
  const command = commandOf(name, commands);
  if (command === undefined) {
    process.stderr.write(`heqing: unknown command ${JSON.stringify(name)}; \`heqing help\` lists all\n`);
    return 2;
  }
  try {
    const { run } = command.load();
    return await run(rest);
  } catch (error) {
    process.stderr.write(`heqing ${name}: ${sentence(error)}\n`);
    return exitStatus(error);
  }
}

/** `help` is no command of the table: it tells of all of them. */
function commandOf(name: string, commands: Readonly<Record<string, Command>>): Command | undefined {
  if (name !== "help" && name !== "--help" && name !== "-h")
    return Object.hasOwn(commands, name) ? commands[name] : undefined;
  const run = async (): Promise<number> => {
    await writeResult(standardStreams(), help(commands));
    return 0;
  };
  return { summary: "", load: () => ({ run }) };
}

function help(commands: Readonly<Record<string, Command>>): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    "heqing <command> [options]",
    "",
    ...lines,
    "",
    "Exit: 0 well, 1 some rows bad, 2 usage, 3 the system needed is not running.",
    "",
  ].join("\n");
}

/** An expected failure is one sentence with its code and what to do; anything else shows where it came from. */
function sentence(error: unknown): string {
  if (error instanceof HeqingError) return `${error.message} [${error.code}] ${error.entry.todo}`;
  if (error instanceof Error) return isUsage(error) ? error.message : (error.stack ?? error.message);
  return String(error);
}

/** node:util parseArgs refuses an option in a sentence of its own. */
function isUsage(error: Error): boolean {
  return "code" in error && typeof error.code === "string" && error.code.startsWith("ERR_PARSE_ARGS");
}
