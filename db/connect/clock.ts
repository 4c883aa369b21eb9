import type { Queryable } from "./transaction";

/** The clock that decides: what Postgres says now is. */
export async function databaseNow(session: Queryable): Promise<Date> {
  const { rows } = await session.query<{ now: number }>("select extract(epoch from clock_timestamp())::float8 as now");
  return new Date(Math.round((rows[0]?.now ?? Number.NaN) * 1_000));
}
