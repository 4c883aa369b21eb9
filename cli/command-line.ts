import { Command, type CommanderError, type OptionValues } from "@commander-js/extra-typings";
import { HeqingError } from "../domain/errors";

/** Thrown where help was printed; `asked` tells a result (status 0) from a line that named too little (status 2). */
export class Help extends Error {
  constructor(
    readonly text: string,
    readonly asked: boolean,
  ) {
    super("help");
  }
}

/**
 * The line of a command, to which options and arguments are added. It writes nothing and never ends the process: parsing
 * throws Help, or INPUT_INVALID for a line that does not fit.
 */
export function commandLine(name: string): Command {
  let help = "";
  const keep = (text: string): void => {
    help += text;
  };
  return new Command(name)
    .configureOutput({ writeOut: keep, writeErr: keep, outputError: () => undefined })
    .exitOverride((error) => {
      throw failureOf(error, help);
    })
    .hook("preAction", (_line, acting) => refuseSwallowed(acting.opts()));
}

/** What the words after a command's name say. @throws Help, HeqingError INPUT_INVALID */
export function read<Words extends unknown[], Options extends OptionValues>(
  line: Command<Words, Options>,
  argv: readonly string[],
): { readonly options: Options; readonly words: Words } {
  line.action(() => undefined).parse([...argv], { from: "user" });
  return { options: line.opts(), words: line.processedArgs };
}

/** Gathers an option that may be given more than once. */
export const gathered = (word: string, before: readonly string[]): readonly string[] => [...before, word];

function failureOf(error: CommanderError, help: string): Error {
  if (error.code === "commander.help" || error.code === "commander.helpDisplayed")
    return new Help(help, error.exitCode === 0);
  const sentence = error.message.replace(/^error: /, "").replaceAll("\n", " ");
  return new HeqingError("INPUT_INVALID", sentence, { cause: error });
}

/** Commander takes the next word for an option's value, whatever it is: `--as --json` would name an account `--json`. */
function refuseSwallowed(options: OptionValues): void {
  for (const [name, value] of Object.entries(options)) {
    for (const word of [value].flat() as unknown[]) {
      if (typeof word === "string" && /^-./.test(word))
        throw new HeqingError("INPUT_INVALID", `${name}: expected a value, got the option ${JSON.stringify(word)}`);
    }
  }
}
