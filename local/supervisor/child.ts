import { spawn, type ChildProcess } from "node:child_process";
import { closeSync } from "node:fs";
import { fromPart, type FromPart, type ToPart } from "../../cli/parts/channel";
import { restartDelay, restartsInARow } from "./back-off";
import type { LogFile } from "./log-file";
import type { Part } from "./order";
import { stopSignal, type ProcessList } from "./orphans";
import { recordOf } from "./process-record";

/** How to run one part. */
export interface ChildCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
  /** Node parts talk to the supervisor over a pipe and end when it closes. */
  readonly pipe: boolean;
}

/** One end of a part that was not asked for. */
export interface Death {
  /** `exit status 1` or `SIGKILL`. */
  readonly how: string;
  readonly lastLines: string;
  /** Milliseconds until it is started again. */
  readonly restartIn: number;
}

/** Who wants to know what happens to a part. */
export interface ChildListener {
  spawned(child: Child): void;
  said(message: FromPart, child: Child): void;
  died(death: Death, child: Child): void;
}

/** How the end of a part reads that did what it was asked. */
const IN_ORDER = "exit status 0";

/** One part as a process of its own: started, started again after a death with growing pauses, and stopped. */
export class Child {
  readonly part: Part;
  readonly #describe: () => ChildCommand;
  readonly #log: LogFile;
  readonly #processes: ProcessList;
  readonly #listener: ChildListener;
  #process: ChildProcess | undefined;
  #ended: Promise<void> = Promise.resolve();
  #restart: NodeJS.Timeout | undefined;
  #deaths = 0;
  #stopping = false;

  constructor(part: Part, describe: () => ChildCommand, log: LogFile, processes: ProcessList, listener: ChildListener) {
    this.part = part;
    this.#describe = describe;
    this.#log = log;
    this.#processes = processes;
    this.#listener = listener;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  start(): void {
    if (this.#stopping) return;
    const { command, args, env, pipe, cwd, uid, gid } = this.#describe();
    const log = this.#log.open();
    const began = performance.now();
    const child = spawn(command, args, {
      env: { ...env },
      stdio: pipe ? ["ignore", log, log, "ipc"] : ["ignore", log, log],
      // A session of its own: Ctrl-C in the terminal reaches the supervisor alone, which stops in order.
      detached: true,
      ...(cwd === undefined ? {} : { cwd }),
      ...(uid === undefined ? {} : { uid }),
      ...(gid === undefined ? {} : { gid }),
    });
    closeSync(log);
    this.#process = child;
    if (child.pid !== undefined) {
      const record = recordOf(this.part, child.pid);
      if (record !== undefined) this.#processes.add(record);
    }
    child.on("message", (raw) => {
      const message = fromPart(raw);
      if (message !== undefined) this.#listener.said(message, this);
    });
    this.#ended = new Promise((resolve) => {
      const end = (how: string): void => {
        if (this.#process !== child) return;
        this.#process = undefined;
        if (child.pid !== undefined) this.#processes.remove(child.pid);
        resolve();
        if (!this.#stopping) this.#died(how, performance.now() - began);
      };
      child.once("error", (error) => end(error.message));
      child.once("exit", (code, signal) => end(signal ?? `exit status ${code}`));
    });
    this.#listener.spawned(this);
  }

  send(message: ToPart): void {
    if (this.#process?.connected === true) this.#process.send(message, () => undefined);
  }

  /** Asks the part to end, and ends it by force after the grace period. */
  async stop(graceMilliseconds: number): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#restart);
    if (this.#process === undefined) return;
    this.#process.kill(stopSignal(this.part));
    const force = setTimeout(() => this.kill(), graceMilliseconds);
    await this.#ended;
    clearTimeout(force);
  }

  /** Ends the part and whatever it started, at once. */
  kill(): void {
    this.#stopping = true;
    clearTimeout(this.#restart);
    const pid = this.#process?.pid;
    if (pid === undefined) return;
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      this.#process?.kill("SIGKILL");
    }
  }

  #died(how: string, ranMilliseconds: number): void {
    this.#deaths = restartsInARow(this.#deaths, ranMilliseconds, how === IN_ORDER);
    const restartIn = restartDelay(this.#deaths);
    this.#restart = setTimeout(() => this.start(), restartIn);
    this.#listener.died({ how, lastLines: this.#log.tail(), restartIn }, this);
  }
}
