import { connected } from "../connect/connect";
import type { ScheduleRow } from "../schedule/schedules";

/** What the book has to say of a job's schedule. */
export type JobSchedule = Pick<ScheduleRow, "id" | "spec" | "overlap" | "catchupSeconds" | "args">;

/**
 * Makes the schedules of jobs in the book equal to those given: new ones, changed ones, and none beside them. What was paused by
 * hand stays paused. Gives how many differed.
 */
export async function keepJobSchedules({
  ownerUrl,
  jobs,
}: {
  readonly ownerUrl: string;
  readonly jobs: readonly JobSchedule[];
}): Promise<number> {
  return connected({ url: ownerUrl, applicationName: "heqing jobs" }, async (client) => {
    const given = JSON.stringify(jobs);
    await client.query("begin");
    const { rowCount: gone } = await client.query(
      `delete from heqing.schedule where kind = 'job' and id not in (select x.id from jsonb_to_recordset($1::jsonb) as x (id text))`,
      [given],
    );
    const { rowCount: kept } = await client.query(
      `insert into heqing.schedule as s (id, kind, spec, overlap, catchup_seconds, args)
       select x.id, 'job', x.spec, x.overlap, x."catchupSeconds", x.args
         from jsonb_to_recordset($1::jsonb) as x (id text, spec jsonb, overlap text, "catchupSeconds" integer, args jsonb)
       on conflict (id) do update
          set spec = excluded.spec, overlap = excluded.overlap, catchup_seconds = excluded.catchup_seconds, args = excluded.args,
              changed_at = clock_timestamp()
        where (s.spec, s.overlap, s.catchup_seconds, s.args)
              is distinct from (excluded.spec, excluded.overlap, excluded.catchup_seconds, excluded.args)`,
      [given],
    );
    await client.query("commit");
    return (gone ?? 0) + (kept ?? 0);
  });
}
