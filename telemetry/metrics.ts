import { Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";

export type { Registry } from "prom-client";

/** A registry of one process: Node's own metrics, every series labelled with the part it belongs to. */
export function createMetrics(part: string): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ part });
  collectDefaultMetrics({ register: registry });
  return registry;
}

/** What a gauge needs of a connection pool (pg's Pool has it). */
export interface CountedPool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** Connections of a pool, read when the metrics are fetched: open, idle, and callers waiting for one. */
export function watchPool(registry: Registry, pool: CountedPool): void {
  new Gauge({
    name: "heqing_pool_connections",
    help: "Connections of the database pool by state; waiting counts callers, not connections.",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      this.set({ state: "open" }, pool.totalCount);
      this.set({ state: "idle" }, pool.idleCount);
      this.set({ state: "waiting" }, pool.waitingCount);
    },
  });
}

/** Seconds a request took, by method, route pattern (never the raw path, which holds ids) and status class. */
export function requestHistogram(registry: Registry): Histogram<"method" | "route" | "status"> {
  return new Histogram({
    name: "heqing_http_request_seconds",
    help: "Duration of answered requests in seconds.",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
}
