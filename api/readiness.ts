import type { Pool } from "pg";
import { requireMigrated } from "../db/migrate";
import { probe, summarise, type Readiness } from "../telemetry/readiness";
import type { SystemState } from "./system-state";

/** What readiness depends on. */
export interface ReadinessSources {
  readonly pool: Pool;
  /** Resolves when Temporal answers, with where; rejects with why not. */
  readonly temporal: () => Promise<string>;
  readonly system: SystemState;
}

/**
 * This process alone: Postgres and its migrations decide. Without Temporal acts are still received and kept, so it
 * only degrades.
 */
export async function ownReadiness({ pool, temporal }: ReadinessSources): Promise<Readiness> {
  return summarise(
    await Promise.all([
      probe("database", async () => {
        await requireMigrated(pool);
        return "answers, at this release's migration";
      }),
      probe("temporal", temporal, { otherwise: "degraded" }),
    ]),
  );
}

/** Under a supervisor every part must be ready; alone, as {@link ownReadiness}. */
export async function systemReadiness(sources: ReadinessSources): Promise<Readiness> {
  const own = await ownReadiness(sources);
  const others = sources.system.others;
  if (others === undefined) return own;
  const all = [
    ...own.parts.filter(({ part }) => part === "database"),
    ...others.filter(({ part }) => part !== "postgres"),
  ];
  return { ready: own.ready && all.every(({ state }) => state === "ready"), parts: all };
}
