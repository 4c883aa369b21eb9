import { rmSync } from "node:fs";
import { bootstrap } from "../../db/migrate/bootstrap";
import { migrate } from "../../db/migrate/migrate";
import { jobSchedules } from "../../cli/job-schedules";
import { keepJobSchedules } from "../../db/job/schedules";
import { keepRules } from "../../db/migrate/rule-book";
import { shanghaiDate } from "../../domain/calendar";
import type { HeqingError } from "../../domain/errors";
import { loadRules } from "../../rules";
import { explainExit, type PostgresServer } from "../postgres";
import type { FromPart } from "../../cli/parts/channel";
import { connectionFile } from "../../cli/connection";
import { seed } from "../demonstration/seed";
import { Board } from "./board";
import { Child, type ChildCommand, type ChildListener, type Death } from "./child";
import { LogFile } from "./log-file";
import { NODE_PARTS } from "./node-parts";
import { obtainWords } from "./obtain-words";
import { PART_NAMES, STOP_ORDER, type Part } from "./order";
import type { ProcessList } from "./orphans";
import { connectionOf, databaseUrl, type Plan } from "./plan";
import { recordOf } from "./process-record";
import { prepareServer, readyServer } from "./temporal-server";
import type { Terminal } from "./terminal";
import { writeJson } from "./whole-file";

/** The Temporal server to run: the one-process dev server, the real one on the book's Postgres, or none. */
export type TemporalChoice = "dev" | "postgres" | "none";

export interface SupervisorOptions {
  readonly plan: Plan;
  /** Null when Postgres runs elsewhere. */
  readonly postgres: PostgresServer | null;
  readonly temporal: TemporalChoice;
  readonly processes: ProcessList;
  readonly terminal: Terminal;
}

/** Starts the parts in order, keeps them running, and stops them in order. */
export class Supervisor implements ChildListener {
  readonly board: Board;
  readonly #options: SupervisorOptions;
  readonly #children = new Map<Part, Child>();
  readonly #over = new AbortController();
  /** Set while the first start of Postgres is under way: its end then is the end of the start. */
  #firstPostgres: ((error: HeqingError) => void) | undefined;

  constructor(options: SupervisorOptions) {
    this.#options = options;
    const { postgres, temporal, plan } = options;
    const parts: Part[] = ["api"];
    if (postgres !== null) parts.push("postgres");
    if (plan.environment.SMTP_URL === undefined) parts.push("mail");
    if (temporal !== "none") parts.push("temporal", "worker", "relay");
    this.board = new Board(parts);
    this.board.on("parts", (all) => this.#children.get("api")?.send({ type: "parts", parts: all }));
    this.board.on("temporal", (progress) => this.#children.get("api")?.send({ type: "temporal", ...progress }));
  }

  /**
   * Database, roles and migrations, then mail and pages: from here on people can use it.
   * @throws HeqingError of the database or the rules, when it can't be started or brought to this release
   */
  async startPages(): Promise<void> {
    const { plan, postgres } = this.#options;
    if (postgres !== null) {
      const failed = new Promise<never>((_, reject) => (this.#firstPostgres = reject));
      this.#start("postgres", () => ({ ...postgres, pipe: false }));
      await Promise.race([postgres.waitReady({ signal: this.#over.signal }), failed]);
      this.#firstPostgres = undefined;
    }
    await bootstrap({ adminUrl: plan.administrator, passwords: plan.passwords });
    const ownerUrl = databaseUrl(plan, "owner");
    await migrate({ ownerUrl });
    const library = loadRules();
    await keepRules({ ownerUrl, rules: library.rules });
    await keepJobSchedules({ ownerUrl, jobs: jobSchedules(library, shanghaiDate(new Date().toISOString())) });
    const { DEMO, DATABASE_SUPERUSER_URL } = plan.environment;
    await seed({ ownerUrl, demo: DEMO && DATABASE_SUPERUSER_URL === undefined });
    this.board.set("postgres", "ready", "");
    const own = recordOf("supervisor", process.pid);
    if (own !== undefined) writeJson(connectionFile(plan.dataFolder), connectionOf(plan, own));
    if (plan.environment.SMTP_URL === undefined) this.#start("mail", () => NODE_PARTS.mail(plan));
    this.#start("api", () => NODE_PARTS.api(plan));
  }

  /** The Temporal server, then worker and relay. A failure leaves the pages usable and is said on them. */
  async startTemporal(): Promise<void> {
    const { plan, temporal, terminal } = this.#options;
    if (temporal === "none") {
      return this.board.setTemporal({
        state: "none",
        done: 0,
        total: 0,
        message: "未启用流程服务器，事项不会自动流转。",
      });
    }
    const { signal } = this.#over;
    try {
      const command = await prepareServer(plan, {
        topology: temporal,
        signal,
        onProgress: (progress) => {
          this.board.setTemporal({
            state: "obtaining",
            done: progress.done ?? 0,
            total: progress.total ?? 0,
            message: obtainWords(progress),
          });
          this.board.set("temporal", "starting", progress.message);
          if (progress.phase !== "ready" && progress.phase !== "search")
            terminal.progress(progress.phase, progress.message);
        },
      });
      this.board.setTemporal({ state: "starting", done: 0, total: 0, message: "流程服务器正在启动。" });
      if (command === null) await this.#awaitTemporal();
      else this.#start("temporal", () => command);
      this.#start("worker", () => NODE_PARTS.worker(plan));
      this.#start("relay", () => NODE_PARTS.relay(plan));
    } catch (error) {
      if (signal.aborted) return;
      const message = error instanceof Error ? error.message : String(error);
      terminal.line(`The pages go on without the Temporal server: ${message}`);
      this.board.set("temporal", "down", message);
      this.board.setTemporal({
        state: "failed",
        done: 0,
        total: 0,
        message: "流程服务器未能启动，请管理员查看终端。现在办理的事项均已保存。",
      });
    }
  }

  /** Stops every part, pages first and database last, each within the grace period; nothing is left running. */
  async stop(): Promise<void> {
    this.#over.abort(new Error("stopping"));
    const grace = this.#options.plan.environment.SHUTDOWN_GRACE_SECONDS * 1_000;
    for (const part of STOP_ORDER) {
      // A part's own grace ends it in words; a second more before it is ended by force.
      await this.#children.get(part)?.stop(grace + 1_000);
    }
    rmSync(connectionFile(this.#options.plan.dataFolder), { force: true });
  }

  /** Ends everything at once; Postgres recovers what it committed at its next start. */
  kill(): void {
    this.#over.abort(new Error("stopping"));
    for (const part of STOP_ORDER) this.#children.get(part)?.kill();
    rmSync(connectionFile(this.#options.plan.dataFolder), { force: true });
  }

  spawned({ part }: Child): void {
    if (part === "temporal") void this.#awaitTemporal();
    if (part === "postgres" && this.#firstPostgres === undefined) void this.#awaitPostgres();
  }

  said(message: FromPart, child: Child): void {
    if (message.type === "state") return this.board.set(child.part, message.state, message.message);
    child.send({ type: "parts", parts: this.board.parts });
    child.send({ type: "temporal", ...this.board.temporal });
  }

  died({ how, lastLines, restartIn }: Death, { part }: Child): void {
    const { postgres, terminal } = this.#options;
    if (part === "postgres" && postgres !== null && this.#firstPostgres !== undefined) {
      return this.#firstPostgres(explainExit(postgres, lastLines, null));
    }
    const seconds = restartIn / 1_000;
    this.board.set(part, "down", `ended (${how}), starts again in ${seconds} s`);
    const name = PART_NAMES[part] === part ? part : `${PART_NAMES[part]} (${part})`;
    terminal.line(`${name} ended: ${how}; it starts again in ${seconds} s. Last line: ${lastLine(lastLines)}`);
  }

  #start(part: Part, describe: () => ChildCommand): void {
    if (this.#over.signal.aborted) return;
    const { plan, processes } = this.#options;
    const child = new Child(part, describe, new LogFile(plan.dataFolder, part), processes, this);
    this.#children.set(part, child);
    child.start();
  }

  async #awaitPostgres(): Promise<void> {
    try {
      await this.#options.postgres?.waitReady({ signal: this.#over.signal });
      this.board.set("postgres", "ready", "");
    } catch (error) {
      if (!this.#over.signal.aborted) this.board.set("postgres", "down", String(error));
    }
  }

  async #awaitTemporal(): Promise<void> {
    try {
      await readyServer(this.#options.plan, this.#over.signal);
      this.board.set("temporal", "ready", "");
      this.board.setTemporal({ state: "ready", done: 0, total: 0, message: "" });
    } catch (error) {
      if (this.#over.signal.aborted) return;
      const message = error instanceof Error ? error.message : String(error);
      this.board.set("temporal", "down", message);
      this.#options.terminal.line(message);
    }
  }
}

/** What a part said last: of a JSON log line its message, else the line. */
function lastLine(lines: string): string {
  const last = lines.trim().split("\n").at(-1) ?? "";
  try {
    const { msg, err } = JSON.parse(last) as { msg?: string; err?: { message?: string } };
    return [msg, err?.message].filter((text) => text !== undefined).join(": ") || last;
  } catch {
    return last === "" ? "(none)" : last;
  }
}
