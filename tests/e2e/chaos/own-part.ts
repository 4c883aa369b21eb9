import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { checkout } from "../running-system";

/** A part that the test runs beside those of the supervisor, started again whenever it ends. */
export class OwnPart {
  readonly #args: readonly string[];
  readonly #environment: Readonly<Record<string, string>>;
  #child: ChildProcess | undefined;
  #over = false;
  /** Deaths that nobody asked for. */
  deaths = 0;

  constructor(args: readonly string[], environment: Readonly<Record<string, string>>) {
    this.#args = args;
    this.#environment = environment;
    this.#start();
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Ends it as a crash would. */
  kill(): void {
    this.#child?.kill("SIGKILL");
  }

  async stop(): Promise<void> {
    this.#over = true;
    const child = this.#child;
    if (child === undefined) return;
    const ended = new Promise((done) => child.once("exit", done));
    child.kill("SIGKILL");
    await ended;
  }

  #start(): void {
    const { PATH = "", HOME = "" } = process.env;
    const main = join(checkout, "dist", "cli", "parts", "part-main.js");
    const child = spawn(process.execPath, [main, ...this.#args], {
      cwd: checkout,
      // The pipe ends the part together with the test.
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      env: { PATH, HOME, NODE_ENV: "production", ...this.#environment },
    });
    this.#child = child;
    child.once("exit", () => {
      this.#child = undefined;
      if (this.#over) return;
      this.deaths += 1;
      void pause(500).then(() => (this.#over ? undefined : this.#start()));
    });
  }
}
