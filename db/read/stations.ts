import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";

/** A unit that samples. */
export type StationRow = Pick<Book["unit"], "id" | "name">;

/** The monitoring stations of the registry as it is today, by name. */
export async function readStations(session: Queryable): Promise<readonly StationRow[]> {
  const { rows } = await session.query<StationRow>(
    `select id, name from heqing.unit
      where kind = 'monitoring_station' and valid @> (now() at time zone 'Asia/Shanghai')::date and upper_inf(recorded)
      order by name`,
  );
  return rows;
}
