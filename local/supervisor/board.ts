import { EventEmitter } from "node:events";
import type { PartReadiness, PartState } from "../../telemetry/readiness";
import type { TemporalProgress } from "../../cli/parts/channel";
import { PARTS, type Part } from "./order";

interface BoardEvents {
  parts: [readonly PartReadiness[]];
  temporal: [TemporalProgress];
}

/** What is known of every part; whoever shows it listens. */
export class Board extends EventEmitter<BoardEvents> {
  readonly #parts = new Map<Part, PartReadiness>();
  #temporal: TemporalProgress = { state: "waiting", done: 0, total: 0, message: "等待数据库启动" };

  /** Parts not started here (an outside database, for example) are not on the board. */
  constructor(parts: readonly Part[]) {
    super();
    for (const part of PARTS)
      if (parts.includes(part)) this.#parts.set(part, { part, state: "starting", message: "not started yet" });
  }

  get parts(): readonly PartReadiness[] {
    return [...this.#parts.values()];
  }

  get temporal(): TemporalProgress {
    return this.#temporal;
  }

  /** Whether every part is ready. Without a Temporal server by choice, doing without it is no lack. */
  get allReady(): boolean {
    const without = this.#temporal.state === "none";
    return this.parts.every(({ state }) => state === "ready" || (without && state === "degraded"));
  }

  set(part: Part, state: PartState, message: string): void {
    const before = this.#parts.get(part);
    if (before === undefined || (before.state === state && before.message === message)) return;
    this.#parts.set(part, { part, state, message });
    this.emit("parts", this.parts);
  }

  setTemporal(progress: TemporalProgress): void {
    this.#temporal = progress;
    this.emit("temporal", progress);
    this.emit("parts", this.parts);
  }

  /** Resolves when all parts are ready for the first time. */
  whenReady(): Promise<void> {
    return this.#when(() => this.allReady);
  }

  /** Resolves when the pages answer for the first time, whatever else is still missing. */
  whenUsable(): Promise<void> {
    return this.#when(() => ["ready", "degraded"].includes(this.#parts.get("api")?.state ?? ""));
  }

  #when(holds: () => boolean): Promise<void> {
    if (holds()) return Promise.resolve();
    return new Promise((resolve) => {
      const look = (): void => {
        if (!holds()) return;
        this.off("parts", look);
        resolve();
      };
      this.on("parts", look);
    });
  }
}
