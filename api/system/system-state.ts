import type { PartReadiness } from "../../telemetry/readiness";

/** How far the Temporal server is; `done` of `total` packages while it is being built. */
export interface ServerProgress {
  readonly state: "waiting" | "obtaining" | "starting" | "ready" | "failed" | "none";
  readonly done: number;
  readonly total: number;
  /** One sentence for the strip on the pages, in Chinese. */
  readonly message: string;
}

/** What a supervisor told this process of the other parts; a single `heqing api` is told nothing. */
export class SystemState {
  #others: readonly PartReadiness[] | undefined;
  #temporal: ServerProgress | undefined;

  constructor(supervised: boolean) {
    if (supervised) this.#others = [{ part: "supervisor", state: "starting", message: "has not spoken yet" }];
  }

  /** State of the other parts; undefined without a supervisor. */
  get others(): readonly PartReadiness[] | undefined {
    return this.#others;
  }

  get temporal(): ServerProgress | undefined {
    return this.#temporal;
  }

  setParts(parts: readonly PartReadiness[]): void {
    this.#others = parts.filter(({ part }) => part !== "api");
  }

  setTemporal(progress: ServerProgress): void {
    this.#temporal = progress;
  }
}
