import type { Pool } from "pg";
import { requireMigrated } from "../../db/migrate/migrate";
import { probe, summarise, type PartReadiness, type Readiness } from "../../telemetry/readiness";
import type { SystemState } from "./system-state";

/** What readiness depends on. */
export interface ReadinessSources {
  readonly pool: Pool;
  /** Resolves when Temporal answers, with where; rejects with why not. */
  readonly temporal: () => Promise<string>;
  readonly system: SystemState;
}

/** Whether Postgres answers and has this release's migrations. */
const database = (pool: Pool): Promise<PartReadiness> =>
  probe("database", async () => {
    await requireMigrated(pool);
    return "answers, at this release's migration";
  });

/**
 * This process alone: Postgres and its migrations decide. Without Temporal acts are still received and kept, so it
 * only degrades.
 */
export async function ownReadiness({ pool, temporal }: ReadinessSources): Promise<Readiness> {
  return summarise(await Promise.all([database(pool), probe("temporal", temporal, { otherwise: "degraded" })]));
}

/**
 * Under a supervisor every part must be ready, as the supervisor tells it (it watches Temporal itself; asking here
 * again would make the answer wait for a server that is not there); alone, as {@link ownReadiness}.
 */
export async function systemReadiness(sources: ReadinessSources): Promise<Readiness> {
  if (sources.system.others === undefined) return ownReadiness(sources);
  const own = await database(sources.pool);
  const others = sources.system.others.filter(({ part }) => part !== "postgres");
  const parts = [own, ...others];
  return { ready: parts.every(({ state }) => state === "ready"), parts };
}
