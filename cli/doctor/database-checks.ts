import { databaseNow } from "../../db/connect/clock";
import { requireMigrated } from "../../db/migrate/migrate";
import { createPool } from "../../db/connect/pool";
import { clockFinding } from "./clock";
import { check, type Finding } from "./finding";

/** Whether Postgres answers, has this release's migrations, and what its clock says. */
export async function databaseFindings(url: string): Promise<readonly Finding[]> {
  const pool = createPool({ url, applicationName: "heqing doctor", max: 1, connectionTimeout: 3_000 });
  try {
    const { host } = new URL(url);
    const reached = await check("database", "Start Postgres, or correct DATABASE_URL.", async () => {
      await databaseNow(pool);
      return `answers at ${host}`;
    });
    if (reached.state !== "ok") return [reached];
    const migrated = await check("migrations", "Run `heqing migrate`.", async () => {
      await requireMigrated(pool);
      return "those of this release";
    });
    const clock = await check("clock", "Look into the database's log.", async () => {
      const asked = Date.now();
      const now = await databaseNow(pool);
      return clockFinding(asked, now.getTime(), Date.now());
    });
    return [reached, migrated, clock];
  } finally {
    await pool.end();
  }
}
